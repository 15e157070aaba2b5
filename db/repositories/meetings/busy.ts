import { AccountId, MeetingId, MemberId, VenueId } from '../../../contract/domain/ids.ts';
import type { Busy } from '../../../contract/domain/meeting-plan.ts';
import { boundList } from '../../bound-list.ts';
import type { Db } from '../../connection.ts';

/** No meeting is longer: it ends on the day on which it starts, and a day has at most 25 hours. */
const LONGEST_MS = 25 * 3_600_000;

/**
 * Planned meetings that take some of the time between two moments, but one of them. Of their members they name those asked
 * about only: a full calendar has thousands that do not matter.
 */
export async function busyBetween(
  db: Db,
  span: { readonly from: string; readonly to: string },
  { memberIds, except }: { readonly memberIds: readonly MemberId[]; readonly except: MeetingId | null },
): Promise<Busy[]> {
  const earliest = new Date(Date.parse(span.from) - LONGEST_MS).toISOString();
  const rows = await db
    .selectFrom('meetings')
    .select(['id', 'kind', 'liaison_id', 'venue_id', 'starts_at', 'ends_at'])
    .where('state', '=', 'planned')
    .where('starts_at', '>', earliest)
    .where('starts_at', '<', span.to)
    .where('ends_at', '>', span.from)
    .where('id', '!=', except ?? '')
    .execute();
  const people = await meetingsOf(db, memberIds);
  return rows.map((row) => ({
    id: MeetingId.parse(row.id),
    startsAt: row.starts_at,
    endsAt: row.ends_at,
    memberIds: people.get(row.id) ?? [],
    accompaniedBy: row.kind === 'accompanied' ? AccountId.parse(row.liaison_id) : null,
    venueId: VenueId.parse(row.venue_id),
  }));
}

/** Who of some members is in which meetings. */
async function meetingsOf(db: Db, memberIds: readonly MemberId[]): Promise<ReadonlyMap<string, MemberId[]>> {
  const rows = await db
    .selectFrom('meeting_members')
    .select(['meeting_id', 'member_id'])
    .where('member_id', 'in', boundList(memberIds))
    .execute();
  const found = new Map<string, MemberId[]>();
  for (const { meeting_id, member_id } of rows)
    found.set(meeting_id, [...(found.get(meeting_id) ?? []), MemberId.parse(member_id)]);
  return found;
}
