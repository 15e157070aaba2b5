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

/** Remembers that the data key is to be changed, until it has been: it is taken up again at the next sign-in. */
export async function setKeyRenewalDue(db: Db, since: string | null): Promise<void> {
  await db.updateTable('office').set({ key_renewal_due_since: since }).execute();
}
