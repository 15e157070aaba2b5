import { type PlainDate, addDays } from './dates.ts';
import type { Busy } from './meeting-plan.ts';
import { dayOf, minuteOf, momentsOf, wallAt, wallOf } from './office-time.ts';
import type { Span } from './week-hours.ts';

export const MINUTES_A_DAY = 1440;
const MINUTE_MS = 60_000;
/**
 * On the two days a year when the clock is set, at 2:00, no slot starts before this minute: by then it runs evenly again,
 * and nobody meets in a public place in the small hours.
 */
export const EVEN_AFTER = 240;

/** A day on the office's wall, and what each meeting takes of it in minutes of the day. */
export interface MeetingDay {
  readonly day: PlainDate;
  /** The first minute at which something may begin; 1,440 when nothing may. */
  readonly from: number;
  readonly taken: readonly (Span & { readonly meeting: Busy })[];
}

/** The days from the first one on, with what their meetings take. Nothing may begin before `notBefore`. */
export function* meetingDays(
  firstDay: PlainDate,
  days: number,
  meetings: readonly Busy[],
  notBefore: string,
): Generator<MeetingDay> {
  const placed = meetings.map((meeting) => ({
    meeting,
    start: Date.parse(meeting.startsAt),
    end: Date.parse(meeting.endsAt),
  }));
  const earliest = Date.parse(notBefore);
  let [dawn, day] = [midnight(firstDay), firstDay];
  for (let count = 0; count < days; count += 1) {
    const next = addDays(day, 1);
    const clock = dayClock(day, dawn, midnight(next));
    yield {
      day,
      from: Math.max(clock.minuteOf(earliest), clock.isEven ? 0 : EVEN_AFTER),
      taken: placed
        .filter(({ start, end }) => start < clock.end && dawn < end)
        .map(({ meeting, start, end }) => ({
          meeting,
          from: clock.minuteOf(start),
          to: clock.minuteOf(end),
        })),
    };
    [dawn, day] = [clock.end, next];
  }
}

/** Reads moments as minutes of one day: by counting on a day of 24 hours, by the wall on one whose clock is set. */
function dayClock(day: PlainDate, start: number, end: number) {
  const isEven = end - start === MINUTES_A_DAY * MINUTE_MS;
  const shown = (moment: number): number => {
    const wall = wallOf(new Date(moment).toISOString());
    return dayOf(wall) === day ? minuteOf(wall) : MINUTES_A_DAY;
  };
  const minute = (moment: number): number => {
    if (moment <= start) return 0;
    if (moment >= end) return MINUTES_A_DAY;
    return isEven ? Math.ceil((moment - start) / MINUTE_MS) : shown(moment);
  };
  return { isEven, end, minuteOf: minute };
}

/** Midnight is there once on every day here: the clock is set at 2:00. */
const midnight = (day: PlainDate): number => Date.parse(momentsOf(wallAt(day, 0))[0] ?? '');
