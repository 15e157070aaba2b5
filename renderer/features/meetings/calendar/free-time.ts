import type { PlainDate } from '../../../../contract/domain/dates.ts';
import type { WallTime } from '../../../../contract/domain/office-time.ts';
import { dayOf, minuteOf, wallAt } from '../../../../contract/domain/office-time.ts';

/** Minutes between the lines of a day on the calendar: what a click takes in. */
export const LINE_MINUTES = 30;
/** How long a meeting is to begin with. */
const USUAL_MINUTES = 60;
/** When a meeting on a day without a time begins. */
const USUAL_START = 600;
const LAST_MINUTE = 1439;

/** From when to when, as the office's wall shows it. */
export interface WallSpan {
  readonly starts: WallTime;
  readonly ends: WallTime;
}

const hourFrom = (day: PlainDate, minute: number): WallSpan => {
  const from = Math.min(minute, LAST_MINUTE - USUAL_MINUTES);
  return { starts: wallAt(day, from), ends: wallAt(day, from + USUAL_MINUTES) };
};

/** An hour on a day: from ten, or today from the next full hour. Null for a day that is over. */
export function hourOn(day: PlainDate, now: WallTime): WallSpan | null {
  if (day < dayOf(now)) return null;
  if (day > dayOf(now)) return hourFrom(day, USUAL_START);
  return hourFrom(day, Math.max(USUAL_START, Math.floor(minuteOf(now) / 60 + 1) * 60));
}

/** What was drawn on the calendar; a mere click means an hour. Null for a time that is over. */
export function drawnTime({ starts, ends }: WallSpan, now: WallTime): WallSpan | null {
  if (starts <= now) return null;
  const isOneDay = dayOf(starts) === dayOf(ends);
  const isClick = isOneDay && minuteOf(ends) - minuteOf(starts) <= LINE_MINUTES;
  return isClick || !isOneDay ? hourFrom(dayOf(starts), minuteOf(starts)) : { starts, ends };
}

/** Where a meeting at that time is planned. */
export const planAt = ({ starts, ends }: WallSpan): string =>
  `/meetings/new?${new URLSearchParams({ starts, ends }).toString()}`;
