/** Rows written by one statement: SQLite takes at most 32,766 values, and past some hundred rows nothing is gained. */
const ROWS_AT_ONCE = 200;

/** The rows in runs that one statement can take. */
export function* inChunks<T>(rows: readonly T[], size = ROWS_AT_ONCE): Generator<readonly T[]> {
  for (let at = 0; at < rows.length; at += size) yield rows.slice(at, at + size);
}
