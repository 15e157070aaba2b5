import { MemberId } from '../../../contract/domain/ids.ts';
import type { Hindrance } from '../../../contract/retention.ts';
import type { Db } from '../../connection.ts';

/** R13: paper that may be read, given back or destroyed, or be printed yet. What is unaccounted for has come to its honest end. */
const PAPER_OUT = ['produced', 'printed', 'issued', 'returned'] as const;

/** What stands in the way of destroying each of these records; whoever has nothing in the way is left out. */
export async function hindrancesOf(
  db: Db,
  ids: readonly MemberId[],
): Promise<ReadonlyMap<MemberId, readonly Hindrance[]>> {
  if (ids.length === 0) return new Map();
  const found = new Map<MemberId, Hindrance[]>();
  const add = (hindrance: Hindrance, rows: readonly { readonly id: string }[]): void => {
    for (const id of new Set(rows.map((row) => MemberId.parse(row.id))))
      found.set(id, [...(found.get(id) ?? []), hindrance]);
  };
  add('paper-out', [...(await holding(db, ids)), ...(await shown(db, ids))]);
  add('notice-open', await inOpenNotices(db, ids));
  add('meeting-open', await inOpenMeetings(db, ids));
  add('asked-already', await askedFor(db, ids));
  return found;
}

const holding = (db: Db, ids: readonly MemberId[]) =>
  db
    .selectFrom('copies')
    .select('member_id as id')
    .where('member_id', 'in', ids)
    .where('state', 'in', PAPER_OUT)
    .execute();

const shown = (db: Db, ids: readonly MemberId[]) =>
  db
    .selectFrom('entries')
    .innerJoin('copy_entries', 'copy_entries.entry_id', 'entries.id')
    .innerJoin('copies', 'copies.number', 'copy_entries.copy_number')
    .select('entries.member_id as id')
    .where('entries.member_id', 'in', ids)
    .where('copies.state', 'in', PAPER_OUT)
    .distinct()
    .execute();

const inOpenNotices = (db: Db, ids: readonly MemberId[]) =>
  db
    .selectFrom('conflict_members')
    .innerJoin('conflict_notices', 'conflict_notices.id', 'conflict_members.notice_id')
    .select('conflict_members.member_id as id')
    .where('conflict_members.member_id', 'in', ids)
    .where('decision', 'is', null)
    .execute();

const inOpenMeetings = (db: Db, ids: readonly MemberId[]) =>
  db
    .selectFrom('meeting_members')
    .innerJoin('meetings', 'meetings.id', 'meeting_members.meeting_id')
    .select('meeting_members.member_id as id')
    .where('meeting_members.member_id', 'in', ids)
    .where('meetings.state', 'in', ['planned', 'on-hold'])
    .execute();

const askedFor = (db: Db, ids: readonly MemberId[]) =>
  db.selectFrom('destruction_members').select('member_id as id').where('member_id', 'in', ids).execute();
