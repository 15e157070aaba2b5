import { z } from 'zod';
import type { PlainDate } from './dates.ts';

/** In the order of `Date.getUTCDay`. */
export const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/** A time of day, `HH:mm`; 24:00 is the end of the day. */
export const ClockTime = z.string().regex(/^(?:(?:[01]\d|2[0-3]):[0-5]\d|24:00)$/);

/** From the one minute of the day up to, and without, the other. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

const HoursPart = z.strictObject({ opens: ClockTime, closes: ClockTime });
type HoursPart = z.infer<typeof HoursPart>;

const isInOrder = (parts: readonly HoursPart[]): boolean =>
  parts.every(
    ({ opens, closes }, at) =>
      opens < closes && (parts[at + 1] === undefined || closes <= (parts[at + 1]?.opens ?? '')),
  );

/** The hours of one day, the earliest first, none overlapping; empty when closed. */
const DayHours = z.array(HoursPart).max(4).refine(isInOrder);

/** The hours of a week, day by day. */
export const WeekHours = z.strictObject({
  sun: DayHours,
  mon: DayHours,
  tue: DayHours,
  wed: DayHours,
  thu: DayHours,
  fri: DayHours,
  sat: DayHours,
});
export type WeekHours = z.infer<typeof WeekHours>;

const OFFICE_DAY = [{ opens: '08:00', closes: '17:00' }];

/** The hours of Montana's state offices (MCA 2-16-117): what holds for a liaison until other hours are entered. */
export const USUAL_HOURS: WeekHours = {
  sun: [],
  mon: OFFICE_DAY,
  tue: OFFICE_DAY,
  wed: OFFICE_DAY,
  thu: OFFICE_DAY,
  fri: OFFICE_DAY,
  sat: [],
};

export const weekdayOf = (day: PlainDate): Weekday =>
  WEEKDAYS[new Date(`${day}T00:00:00Z`).getUTCDay()] ?? 'sun';

/** The open spans of a weekday in minutes; parts that touch are one. */
export function openSpans(hours: WeekHours, weekday: Weekday): Span[] {
  const spans: Span[] = [];
  for (const { opens, closes } of hours[weekday]) {
    const last = spans.at(-1);
    if (last?.to === minutes(opens)) spans[spans.length - 1] = { from: last.from, to: minutes(closes) };
    else spans.push({ from: minutes(opens), to: minutes(closes) });
  }
  return spans;
}

/** Whether the hours hold without a break from one minute of a day to another. */
export const isOpenFor = (hours: WeekHours, day: PlainDate, { from, to }: Span): boolean =>
  openSpans(hours, weekdayOf(day)).some((span) => span.from <= from && to <= span.to);

const minutes = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));
