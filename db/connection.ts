import type BetterSqlite3 from 'better-sqlite3';
import { Kysely, SqliteDialect, type Transaction } from 'kysely';
import type { Schema } from './schema.ts';

/**
 * What a repository asks. Kysely holds the one connection for the length of a transaction, so whatever runs inside one
 * must use the transaction and never the root, or it would wait for itself.
 */
export type Db = Kysely<Schema> | Transaction<Schema>;

/** Puts Kysely on an opened database (db/open.ts). */
export const connect = (database: BetterSqlite3.Database): Kysely<Schema> =>
  new Kysely<Schema>({ dialect: new SqliteDialect({ database }) });
