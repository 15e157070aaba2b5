import type { Db } from '../connection.ts';
import type { NewRow, Row } from '../schema.ts';

/** Which office this database is. There is always exactly one row. */
export const read = (db: Db): Promise<Row<'office'>> =>
  db.selectFrom('office').selectAll().executeTakeFirstOrThrow();

export async function create(db: Db, office: NewRow<'office'>): Promise<void> {
  await db.insertInto('office').values(office).execute();
}

/** Mirrors the key file's generation (facts.md#keys). */
export async function setKeyGeneration(db: Db, generation: number): Promise<void> {
  await db.updateTable('office').set({ key_generation: generation }).execute();
}
