import type { PlainDate } from '../../../contract/domain/dates.ts';
import { CountyField } from '../../../contract/domain/fields.ts';
import { MemberId } from '../../../contract/domain/ids.ts';
import { displayName } from '../../../contract/domain/names.ts';
import type { NewcomerRow } from '../../../contract/welcomes.ts';
import type { Db } from '../../connection.ts';

/** Writes down that a member became active through the program; once only, however often they come back. */
export async function addNewcomer(db: Db, memberId: MemberId, since: string): Promise<void> {
  await db
    .insertInto('newcomers')
    .values({ member_id: memberId, since, settled_at: null, settled_how: null })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Whether a newcomer still waits to be welcomed; undefined for a member who never was one. */
export async function isUnsettled(db: Db, memberId: MemberId): Promise<boolean | undefined> {
  const row = await db
    .selectFrom('newcomers')
    .select('settled_at')
    .where('member_id', '=', memberId)
    .executeTakeFirst();
  return row && row.settled_at === null;
}

export async function settle(
  db: Db,
  memberId: MemberId,
  { at, how }: { readonly at: string; readonly how: 'welcomed' | 'not-needed' },
): Promise<void> {
  await db
    .updateTable('newcomers')
    .set({ settled_at: at, settled_how: how })
    .where('member_id', '=', memberId)
    .execute();
}

/** R2: the newcomers listed on a day who were not welcomed yet, the longest waiting first. Newcomers are read first: they are the fewer. */
export async function unsettled(db: Db, today: PlainDate): Promise<NewcomerRow[]> {
  const rows = await db
    .selectFrom('newcomers')
    .crossJoin('members')
    .whereRef('members.id', '=', 'member_id')
    .select(['members.id', 'given_name', 'family_name', 'town', 'county', 'since'])
    .where('settled_at', 'is', null)
    .where('merged_into', 'is', null)
    .where('status', '=', 'active')
    .where('forms_until', '>=', today)
    .orderBy('since')
    .orderBy('members.id')
    .execute();
  return rows.map((row) => ({
    id: MemberId.parse(row.id),
    name: displayName(row.given_name, row.family_name),
    town: row.town,
    county: CountyField.nullable().parse(row.county),
    since: row.since,
  }));
}
