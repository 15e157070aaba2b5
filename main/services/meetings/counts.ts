import { addDays } from '../../../contract/domain/dates.ts';
import type { TodayView } from '../../../contract/today.ts';
import * as counts from '../../../db/repositories/meetings/counts.ts';
import type { Context } from '../../gate/context.ts';
import { dawnOf } from './circumstances.ts';
import { overdueMeetings } from './overdue.ts';

/** What the first screen says of meetings. */
export async function meetingCounts(context: Context): Promise<TodayView['meetings']> {
  const { db, clock } = context;
  const today = clock.today();
  return {
    today: await counts.openBetween(db, { from: dawnOf(today), to: dawnOf(addDays(today, 1)) }),
    overdue: (await overdueMeetings(context)).length,
    ...(await counts.toCome(db, clock.now())),
  };
}
