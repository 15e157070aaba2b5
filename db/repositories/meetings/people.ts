import { sql } from 'kysely';
import { MeetingId, type MemberId, type VenueId } from '../../../contract/domain/ids.ts';
import { FEWEST_PEOPLE } from '../../../contract/domain/meeting-plan.ts';
import { boundList } from '../../bound-list.ts';
import type { Db } from '../../connection.ts';

/**
 * Everyone of one record joins the meetings of another; whoever was in both is in it once, with the more careful of the two
 * answers: a no counts before no answer, and that before a yes.
 */
export async function foldMembers(db: Db, drop: MemberId, keep: MemberId): Promise<void> {
  await sql`
    UPDATE meeting_members SET agreement = (
      SELECT CASE WHEN 'declined' IN (meeting_members.agreement, dropped.agreement) THEN 'declined'
                  WHEN 'pending' IN (meeting_members.agreement, dropped.agreement) THEN 'pending'
                  ELSE 'agreed' END
      FROM meeting_members AS dropped
      WHERE dropped.meeting_id = meeting_members.meeting_id AND dropped.member_id = ${drop})
    WHERE member_id = ${keep}
      AND meeting_id IN (SELECT meeting_id FROM meeting_members WHERE member_id = ${drop})`.execute(db);
  await sql`UPDATE OR IGNORE meeting_members SET member_id = ${keep} WHERE member_id = ${drop}`.execute(db);
  await db.deleteFrom('meeting_members').where('member_id', '=', drop).execute();
}

/** The planned meetings of a member that are not over at a moment and have fewer members than a meeting takes. */
export async function tooSmall(db: Db, member: MemberId, now: string): Promise<MeetingId[]> {
  const rows = await db
    .selectFrom('meetings')
    .select('meetings.id')
    .where('state', '=', 'planned')
    .where('ends_at', '>', now)
    .where('meetings.id', 'in', (eb) =>
      eb.selectFrom('meeting_members').select('meeting_id').where('member_id', '=', member),
    )
    .where(
      (eb) =>
        eb
          .selectFrom('meeting_members')
          .select(({ fn }) => fn.countAll<number>().as('people'))
          .whereRef('meeting_id', '=', 'meetings.id'),
      '<',
      FEWEST_PEOPLE,
    )
    .execute();
  return rows.map(({ id }) => MeetingId.parse(id));
}

/** The meetings planned or on hold at a venue that nobody checked in to and that are not over at a moment. */
export async function comingAt(db: Db, venue: VenueId, now: string): Promise<MeetingId[]> {
  const rows = await db
    .selectFrom('meetings')
    .select('id')
    .where('venue_id', '=', venue)
    .where('state', 'in', ['planned', 'on-hold'])
    .where('checked_in_at', 'is', null)
    .where('ends_at', '>', now)
    .execute();
  return rows.map(({ id }) => MeetingId.parse(id));
}

/** Every member of the meetings is to be asked anew. */
export async function askAgain(db: Db, ids: readonly MeetingId[]): Promise<void> {
  await db
    .updateTable('meeting_members')
    .set({ agreement: 'pending' })
    .where('meeting_id', 'in', boundList(ids))
    .execute();
}
