import { PlainDate, addMonths } from '../../../contract/domain/dates.ts';
import { PICTURED_MONTHS, type TodayPictures } from '../../../contract/today.ts';
import * as rows from '../../../db/repositories/today/pictures.ts';
import type { Context } from '../../gate/context.ts';
import { dawnOf } from '../meetings/circumstances.ts';

/** Figures of the last twelve months, this one included. */
export async function pictures({ db, clock }: Context): Promise<TodayPictures> {
  const thisMonth = PlainDate.parse(`${clock.today().slice(0, 7)}-01`);
  const days = Array.from({ length: PICTURED_MONTHS }, (_, at) =>
    addMonths(thisMonth, at + 1 - PICTURED_MONTHS),
  );
  const from = days[0] ?? thisMonth;
  const begins = days.map(dawnOf);
  const becameActive = byMonth(begins, await rows.becameActive(db, dawnOf(from)));
  const left = byMonth(begins, await rows.left(db, dawnOf(from)));
  return {
    from,
    months: days.map((day, at) => ({
      month: day.slice(0, 7),
      becameActive: becameActive[at] ?? 0,
      left: left[at] ?? 0,
    })),
    copies: await rows.copiesInHand(db),
    meetingsHeld: await rows.meetingsHeld(db, { day: from, moment: dawnOf(from) }),
  };
}

/** How many of the moments fall into each month, by when the months begin on the office's wall. */
function byMonth(begins: readonly string[], moments: readonly string[]): number[] {
  const counts = begins.map(() => 0);
  for (const moment of moments) {
    const at = begins.findLastIndex((begin) => begin <= moment);
    counts[at] = (counts[at] ?? 0) + 1;
  }
  return counts;
}
