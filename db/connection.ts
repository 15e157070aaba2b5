import type BetterSqlite3 from 'better-sqlite3';
import { Kysely, SqliteDialect, SqliteDriver, type Transaction } from 'kysely';
import type { Schema } from './schema.ts';

/**
 * What a repository asks. Kysely holds the one connection for the length of a transaction, so whatever runs inside one
 * must use the transaction and never the root, or it would wait for itself.
 */
export type Db = Kysely<Schema> | Transaction<Schema>;

/**
 * On a full disk or a failing one SQLite has rolled back by itself before the error comes up; rolling back once more is an error of
 * its own, which would hide the first (sqlite.org/lang_transaction.html, "Response To Errors Within A Transaction").
 */
class Driver extends SqliteDriver {
  readonly #database: BetterSqlite3.Database;

  constructor(database: BetterSqlite3.Database) {
    super({ database });
    this.#database = database;
  }

  override async rollbackTransaction(
    ...given: Parameters<SqliteDriver['rollbackTransaction']>
  ): Promise<void> {
    if (this.#database.inTransaction) await super.rollbackTransaction(...given);
  }
}

class Dialect extends SqliteDialect {
  readonly #database: BetterSqlite3.Database;

  constructor(database: BetterSqlite3.Database) {
    super({ database });
    this.#database = database;
  }

  override createDriver(): Driver {
    return new Driver(this.#database);
  }
}

/** Puts Kysely on an opened database (db/open.ts). */
export const connect = (database: BetterSqlite3.Database): Kysely<Schema> =>
  new Kysely<Schema>({ dialect: new Dialect(database) });
