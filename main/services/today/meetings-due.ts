import { addDays } from '../../../contract/domain/dates.ts';
import { wallOf } from '../../../contract/domain/office-time.ts';
import type { MeetingDue, TodayView } from '../../../contract/today.ts';
import * as meetings from '../../../db/repositories/meetings.ts';
import * as rows from '../../../db/repositories/today/meetings.ts';
import type { Context } from '../../gate/context.ts';
import { dawnOf } from '../meetings/circumstances.ts';
import { overdueMeetings } from '../meetings/overdue.ts';
import { rowsOf } from '../meetings/views.ts';

type Due = Pick<
  TodayView,
  'meetings' | 'meetingsOverdue' | 'meetingsToday' | 'meetingsOnHold' | 'meetingsToAsk' | 'meetingsBlocked'
>;

/** How many meetings of each kind want somebody, and the first few of each, the next first. */
export async function meetingsDue(context: Context, few: number): Promise<Due> {
  const { db, clock } = context;
  const [now, today] = [clock.now(), clock.today()];
  const day = { from: dawnOf(today), to: dawnOf(addDays(today, 1)) };
  const overdue = await overdueMeetings(context);
  const ofDay = await rows.between(db, day, few);
  const onHold = await rows.onHold(db, now, few);
  const toAsk = await rows.toAsk(db, now, few);
  return {
    meetings: { today: ofDay.total, overdue: overdue.length, onHold: onHold.total, toAsk: toAsk.total },
    meetingsOverdue: overdue.slice(0, few).map(({ id, liaison, venue, starts, ends, why }) => ({
      id,
      liaison: liaison.name,
      venue: venue.name,
      starts,
      ends,
      why,
    })),
    meetingsToday: ofDay.rows.map(onTheWall),
    meetingsOnHold: onHold.rows.map(onTheWall),
    meetingsToAsk: toAsk.rows.map(onTheWall),
    meetingsBlocked: await blocked(context, few),
  };
}

/** Further ahead there is time; and every look works out each meeting anew. */
const BLOCKED_DAYS = 60;

/** Planned meetings to come with something against them, or that a member declined. */
async function blocked(context: Context, few: number): Promise<TodayView['meetingsBlocked']> {
  const { db, clock } = context;
  const coming = await meetings.plannedBetween(db, {
    after: clock.now(),
    before: dawnOf(addDays(clock.today(), BLOCKED_DAYS + 1)),
  });
  const found = (await rowsOf(context, coming)).filter(({ attention }) => attention.length > 0);
  return {
    total: found.length,
    rows: found.slice(0, few).map(({ id, liaison, venue, starts, ends }) => ({
      id,
      liaison: liaison.name,
      venue: venue.name,
      starts,
      ends,
    })),
  };
}

const onTheWall = ({
  startsAt,
  endsAt,
  ...meeting
}: Awaited<ReturnType<typeof rows.onHold>>['rows'][number]): MeetingDue => ({
  ...meeting,
  starts: wallOf(startsAt),
  ends: wallOf(endsAt),
});
