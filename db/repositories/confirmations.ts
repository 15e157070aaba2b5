import type { Db } from '../connection.ts';
import type { NewRow } from '../schema.ts';

/** R6: keeps how a widening was confirmed. */
export async function add(db: Db, confirmation: NewRow<'confirmations'>): Promise<void> {
  await db.insertInto('confirmations').values(confirmation).execute();
}
