import { CopyId, MemberId } from '../../contract/domain/ids.ts';
import { type RecalledCopy, ToldHow } from '../../contract/recalls.ts';
import { boundList } from '../bound-list.ts';
import type { Db } from '../connection.ts';
import { insertAll } from '../insert-all.ts';
import type { NewRow } from '../schema.ts';

type Notice = RecalledCopy['notices'][number];

/** Who holds copies with one of these numbers, and which, both in order; a copy that is not out is left out. */
export async function holders(
  db: Db,
  numbers: ReadonlySet<number>,
): Promise<{ id: MemberId; numbers: number[] }[]> {
  const rows = await out(db, numbers)
    .innerJoin('members', 'members.id', 'copies.member_id')
    .select(['copies.member_id', 'copies.number'])
    .orderBy('members.sort_name')
    .orderBy('members.seq')
    .orderBy('copies.number')
    .execute();
  const held = Map.groupBy(rows, ({ member_id }) => member_id);
  return [...held].map(([id, copies]) => ({
    id: MemberId.parse(id),
    numbers: copies.map(({ number }) => number),
  }));
}

/** How many of the copies with these numbers are out with their holders. */
export async function countOut(db: Db, numbers: ReadonlySet<number>): Promise<number> {
  const { count } = await out(db, numbers)
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return count;
}

/** Writes down that holders were asked for copies. */
export const addNotices = (db: Db, notices: readonly NewRow<'recall_notices'>[]): Promise<void> =>
  insertAll(db, 'recall_notices', notices);

/** What was done about some copies, the first first; a copy about which nothing was done is left out. */
export async function noticesOf(
  db: Db,
  copyIds: readonly CopyId[],
): Promise<ReadonlyMap<CopyId, readonly Notice[]>> {
  const rows = await db
    .selectFrom('recall_notices')
    .innerJoin('accounts', 'accounts.id', 'told_by')
    .select(['copy_id', 'at', 'how', 'full_name'])
    .where('copy_id', 'in', boundList(copyIds))
    .orderBy('at')
    .orderBy('recall_notices.id')
    .execute();
  const ofCopies = Map.groupBy(rows, ({ copy_id }) => CopyId.parse(copy_id));
  return new Map([...ofCopies].map(([copyId, done]) => [copyId, done.map(noticeOf)]));
}

const noticeOf = ({ at, how, full_name }: { at: string; how: string; full_name: string }): Notice => ({
  at,
  how: ToldHow.parse(how),
  by: full_name,
});

const out = (db: Db, numbers: ReadonlySet<number>) =>
  db
    .selectFrom('copies')
    .where('copies.state', '=', 'issued')
    .where('copies.number', 'in', boundList(numbers));
