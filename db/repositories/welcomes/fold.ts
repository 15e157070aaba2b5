import type { Db } from '../../connection.ts';
import type { Folding } from '../members/fold.ts';
import * as welcomes from '../welcomes.ts';

/**
 * Gives a record's welcomes, both ways, to another. Whoever was welcomed under either record was welcomed; of two open
 * welcomes that of the kept record goes on, and one between the two records ends.
 */
export async function foldWelcomes(db: Db, folding: Folding): Promise<void> {
  const { keep, drop, at } = folding;
  const isSettled = await foldNewcomers(db, folding);
  if (isSettled || (await welcomes.hasOpen(db, keep))) await welcomes.closeOfNewcomer(db, drop, at);
  if (isSettled) await welcomes.closeOfNewcomer(db, keep, at);
  await db
    .updateTable('welcomes')
    .set({ closed_at: at })
    .where('closed_at', 'is', null)
    .where('newcomer_id', 'in', [keep, drop])
    .where('welcomer_id', 'in', [keep, drop])
    .execute();
  for (const column of ['newcomer_id', 'welcomer_id'] as const)
    await db
      .updateTable('welcomes')
      .set({ [column]: keep })
      .where(column, '=', drop)
      .execute();
}

/** Makes one newcomer of two, since the earlier day. Gives whether they are welcomed, or need no welcome. */
async function foldNewcomers(db: Db, { keep, drop }: Folding): Promise<boolean> {
  const rows = await db.selectFrom('newcomers').selectAll().where('member_id', 'in', [keep, drop]).execute();
  const [first] = rows.map(({ since }) => since).sort();
  if (first === undefined) return false;
  const settled = rows.find((row) => row.settled_at !== null);
  await db.deleteFrom('newcomers').where('member_id', 'in', [keep, drop]).execute();
  await db
    .insertInto('newcomers')
    .values({
      member_id: keep,
      since: first,
      settled_at: settled?.settled_at ?? null,
      settled_how: settled?.settled_how ?? null,
    })
    .execute();
  return settled !== undefined;
}
