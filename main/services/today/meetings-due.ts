import { addDays } from '../../../contract/domain/dates.ts';
import { wallOf } from '../../../contract/domain/office-time.ts';
import type { MeetingDue, TodayView } from '../../../contract/today.ts';
import * as rows from '../../../db/repositories/today/meetings.ts';
import type { Context } from '../../gate/context.ts';
import { dawnOf } from '../meetings/circumstances.ts';
import { overdueMeetings } from '../meetings/overdue.ts';

type Due = Pick<TodayView, 'meetingsOverdue' | 'meetingsToday' | 'meetingsOnHold' | 'meetingsToAsk'>;

/** The first few meetings of each kind that want somebody, the next first. */
export async function meetingsDue(context: Context, few: number): Promise<Due> {
  const { db, clock } = context;
  const [now, today] = [clock.now(), clock.today()];
  const day = { from: dawnOf(today), to: dawnOf(addDays(today, 1)) };
  const overdue = (await overdueMeetings(context)).slice(0, few);
  return {
    meetingsOverdue: overdue.map(({ id, liaison, venue, starts, ends, why }) => ({
      id,
      liaison: liaison.name,
      venue: venue.name,
      starts,
      ends,
      why,
    })),
    meetingsToday: (await rows.between(db, day, few)).map(onTheWall),
    meetingsOnHold: (await rows.onHold(db, now, few)).map(onTheWall),
    meetingsToAsk: (await rows.toAsk(db, now, few)).map(onTheWall),
  };
}

const onTheWall = ({
  startsAt,
  endsAt,
  ...meeting
}: Awaited<ReturnType<typeof rows.onHold>>[number]): MeetingDue => ({
  ...meeting,
  starts: wallOf(startsAt),
  ends: wallOf(endsAt),
});
