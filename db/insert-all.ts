import { sql } from 'kysely';
import type { Db } from './connection.ts';
import { inChunks } from './in-chunks.ts';
import type { NewRow, Schema } from './schema.ts';

/** Rows handed over at once: some megabytes of text. */
const ROWS_AT_ONCE = 5000;

type Values<T extends keyof Schema> = { readonly [Column in keyof NewRow<T>]: string | number | null };

/**
 * Inserts any number of rows of text, numbers and nulls, all with the same columns. The rows cross as one JSON text: a third
 * of the processor time of separate values (measured for 50,000 search words), and no limit on their number. Taken apart as
 * binary JSON, each row is parsed once and not once for every column.
 */
export async function insertAll<T extends keyof Schema>(
  db: Db,
  table: T,
  rows: readonly Values<T>[],
): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const columns = Object.keys(first);
  const values = columns.map((_, index) => sql`value ->> ${sql.lit(index)}`);
  for (const chunk of inChunks(rows, ROWS_AT_ONCE)) {
    const text = JSON.stringify(chunk.map((row) => Object.values(row)));
    await sql`INSERT INTO ${sql.table(table)} (${sql.join(columns.map((column) => sql.ref(column)))})
      SELECT ${sql.join(values)} FROM jsonb_each(${text})`.execute(db);
  }
}
