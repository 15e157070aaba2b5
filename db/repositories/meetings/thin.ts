import { sql } from 'kysely';
import type { PlainDate } from '../../../contract/domain/dates.ts';

import { MeetingId } from '../../../contract/domain/ids.ts';
import { dayOf, wallOf } from '../../../contract/domain/office-time.ts';
import { boundList } from '../../bound-list.ts';
import type { Db } from '../../connection.ts';
import { insertAll } from '../../insert-all.ts';

interface Past {
  readonly id: MeetingId;
  readonly day: PlainDate;
  readonly county: string;
  readonly outcome: string;
}

/**
 * Leaves of every meeting that ended before a moment its day, county and outcome. Gives how many there were. One that a
 * liaison went to, or was to go to, stays until somebody checks out or closes it: its alarm wants an answer first.
 */
export async function thinBefore(db: Db, moment: string): Promise<number> {
  const past = await endedBefore(db, moment);
  if (past.length === 0) return 0;
  const ids = boundList(past.map(({ id }) => id));
  await insertAll(
    db,
    'past_meetings',
    past.map(({ day, county, outcome }) => ({ day, county, outcome })),
  );
  await db.deleteFrom('meeting_members').where('meeting_id', 'in', ids).execute();
  await db.deleteFrom('meetings').where('id', 'in', ids).execute();
  return past.length;
}

/** In no telling order, so that the rows' numbers say nothing of the meetings they were. */
async function endedBefore(db: Db, moment: string): Promise<Past[]> {
  const rows = await db
    .selectFrom('meetings')
    .innerJoin('venues', 'venues.id', 'venue_id')
    .select(['meetings.id', 'starts_at', 'county', 'state'])
    .where('starts_at', '<', moment)
    .where('ends_at', '<', moment)
    .where((eb) =>
      eb.or([
        eb('state', 'not in', ['planned', 'on-hold']),
        eb('checked_out_at', 'is not', null),
        eb.and([eb('meetings.kind', '=', 'arranged'), eb('checked_in_at', 'is', null)]),
      ]),
    )
    .orderBy(sql`substr(starts_at, 1, 10)`)
    .orderBy('county')
    .orderBy('state')
    .execute();
  return rows.map(({ id, starts_at, county, state }) => ({
    id: MeetingId.parse(id),
    day: dayOf(wallOf(starts_at)),
    county,
    outcome: state === 'planned' || state === 'on-hold' ? 'not-recorded' : state,
  }));
}
