import type { Weekday } from './week-hours.ts';

export const WEEKDAY_LABELS: Readonly<Record<Weekday, string>> = {
  mon: 'Monday',
  tue: 'Tuesday',
  wed: 'Wednesday',
  thu: 'Thursday',
  fri: 'Friday',
  sat: 'Saturday',
  sun: 'Sunday',
};

/** "2:30 PM", from `HH:MM` of 24 hours; "12:00 AM" for both ends of a day. */
export function clockWords(clock: string): string {
  const hour = Number(clock.slice(0, 2)) % 24;
  return `${hour % 12 === 0 ? 12 : hour % 12}:${clock.slice(3, 5)} ${hour < 12 ? 'AM' : 'PM'}`;
}
