import { clockWords } from '../../contract/domain/clock-words.ts';
import type { PlainDate } from '../../contract/domain/dates.ts';
import type { WallTime } from '../../contract/domain/office-time.ts';
import { dayOf, wallOf } from '../../contract/domain/office-time.ts';

const EN = 'en-US';

/** What the office's wall shows now, wherever this workstation's clock stands. */
export const officeNow = (now: Date = new Date()): WallTime => wallOf(now.toISOString());

/** The day on the office's wall. */
export const officeToday = (now: Date = new Date()): PlainDate => dayOf(officeNow(now));

/** Whether this workstation's clock shows another time than the office's wall, so that the zone has to be said. */
export const isElsewhere = (now: Date = new Date()): boolean =>
  now.getHours() * 60 + now.getMinutes() !== minutesOf(officeNow(now));

const minutesOf = (wall: WallTime): number => Number(wall.slice(11, 13)) * 60 + Number(wall.slice(14));

/** A wall time or day in words. Read as UTC and written as UTC, so that no zone moves it. */
export function inWords(wall: string, how: Intl.DateTimeFormatOptions): string {
  const moment = wall.length === 10 ? `${wall}T00:00Z` : `${wall}Z`;
  return new Date(moment).toLocaleString(EN, { ...how, timeZone: 'UTC' });
}

/** "Tue, Nov 24, 2026", from a wall time or a day. */
export const formatWallDate = (wall: WallTime | PlainDate): string =>
  inWords(wall, { weekday: 'short', month: 'short', day: 'numeric', year: 'numeric' });

/** "November 2026". */
export const formatMonth = (wall: WallTime | PlainDate): string =>
  inWords(wall, { month: 'long', year: 'numeric' });

/** "2:30 PM". */
export const formatWallTime = (wall: WallTime): string => clockWords(wall.slice(11));

/** "2:30 to 3:30 PM", "11:30 AM to 1:00 PM"; an end on another day says which. */
export function formatWallSpan(starts: WallTime, ends: WallTime): string {
  if (dayOf(starts) !== dayOf(ends))
    return `${formatWallTime(starts)} to ${formatWallDate(ends)}, ${formatWallTime(ends)}`;
  const [from, to] = [formatWallTime(starts), formatWallTime(ends)];
  return `${from.slice(-2) === to.slice(-2) ? from.slice(0, -3) : from} to ${to}`;
}

/** "Tue, Nov 24, 2026, 2:30 to 3:30 PM". */
export const formatWhen = (starts: WallTime, ends: WallTime): string =>
  `${formatWallDate(starts)}, ${formatWallSpan(starts, ends)}`;
