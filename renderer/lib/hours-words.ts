import { WEEKDAY_LABELS, clockWords } from '../../contract/domain/clock-words.ts';
import type { WeekHours, Weekday } from '../../contract/domain/week-hours.ts';

/** A week as people read it: from Monday on. */
export const WEEK = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const satisfies readonly Weekday[];

/** "2:30 PM", from 'HH:MM' of 24 hours; both ends of a day are "midnight". */
export function clockInWords(clock: string): string {
  if (clock === '00:00' || clock === '24:00') return 'midnight';
  return clockWords(clock);
}

/** "9:00 AM to 12:00 PM and 1:00 PM to 5:00 PM", "Closed" or "All day". */
export function dayInWords(parts: WeekHours[Weekday], whenNone = 'Closed'): string {
  if (parts.length === 0) return whenNone;
  const words = parts.map(({ opens, closes }) =>
    opens === '00:00' && closes === '24:00' ? 'All day' : `${clockInWords(opens)} to ${clockInWords(closes)}`,
  );
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;
}

/** Neighboring days with the same hours, as one line. */
export interface HoursLine {
  /** "Mon–Fri", "Saturday". */
  readonly days: string;
  readonly hours: string;
}

/** The week in as few lines as say it all; `whenNone` is the word for a day without hours. */
export function hoursInWords(hours: WeekHours, whenNone = 'Closed'): HoursLine[] {
  const runs: { first: Weekday; last: Weekday; hours: string }[] = [];
  for (const day of WEEK) {
    const words = dayInWords(hours[day], whenNone);
    const run = runs.at(-1);
    if (run?.hours === words) run.last = day;
    else runs.push({ first: day, last: day, hours: words });
  }
  return runs.map(({ first, last, hours: words }) => ({ days: daysInWords(first, last), hours: words }));
}

function daysInWords(first: Weekday, last: Weekday): string {
  if (first === last) return WEEKDAY_LABELS[first];
  if (first === 'mon' && last === 'sun') return 'Every day';
  return `${WEEKDAY_LABELS[first].slice(0, 3)}–${WEEKDAY_LABELS[last].slice(0, 3)}`;
}
