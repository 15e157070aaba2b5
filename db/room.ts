import { sql } from 'kysely';
import type { Db } from './connection.ts';

/**
 * How the database keeps pages: SQLite's own cache and small checkpoints for daily work; for one large change room for all
 * its pages, so that none is written, encrypted and read again before the commit, and no checkpoint within it: an import
 * of 10,000 rows takes half the time. The checkpoint comes with the next change. (sqlite.org/pragma.html#pragma_cache_size)
 */
const ROOMS = {
  daily: { cacheKibibytes: 2_000, checkpointPages: 256 },
  large: { cacheKibibytes: 65_536, checkpointPages: 0 },
} as const;

/** Sets the room for what is written from now on. Go back to `daily` in a transaction of its own, after the large change. */
export async function setRoom(db: Db, room: keyof typeof ROOMS): Promise<void> {
  const { cacheKibibytes, checkpointPages } = ROOMS[room];
  await sql`PRAGMA cache_size = ${sql.lit(-cacheKibibytes)}`.execute(db);
  await sql`PRAGMA wal_autocheckpoint = ${sql.lit(checkpointPages)}`.execute(db);
}
