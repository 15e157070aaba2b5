import type { PlainDate } from '../../../../contract/domain/dates.ts';
import { addDays, addMonths } from '../../../../contract/domain/dates.ts';
import { formatMonth, formatWallDate } from '../../../lib/wall-time.ts';

export const CALENDAR_VIEWS = ['month', 'week', 'day', 'agenda'] as const;
export type CalendarView = (typeof CALENDAR_VIEWS)[number];

/** The weeks that the agenda lists at once. */
export const AGENDA_WEEKS = 4;

/** Days, both counted. */
export interface Days {
  readonly from: PlainDate;
  readonly to: PlainDate;
}

const firstOfMonth = (day: PlainDate): PlainDate => `${day.slice(0, 8)}01` as PlainDate;

/** The Sunday that a day's week begins with, as calendars hang on walls here. */
function sundayOf(day: PlainDate): PlainDate {
  return addDays(day, -new Date(`${day}T00:00Z`).getUTCDay());
}

const weeks = (day: PlainDate, count: number): Days => {
  const from = sundayOf(day);
  return { from, to: addDays(from, count * 7 - 1) };
};

/** The days that a view shows around a day: a month with whole weeks. */
export function daysShown(view: CalendarView, day: PlainDate): Days {
  switch (view) {
    case 'month': {
      const first = firstOfMonth(day);
      return { from: sundayOf(first), to: weeks(addDays(addMonths(first, 1), -1), 1).to };
    }
    case 'week':
      return weeks(day, 1);
    case 'day':
      return { from: day, to: day };
    case 'agenda':
    default:
      return weeks(day, AGENDA_WEEKS);
  }
}

/** The day to show after going on (1) or back (-1) by what the view shows. */
export function dayAfter(view: CalendarView, day: PlainDate, direction: 1 | -1): PlainDate {
  if (view === 'month') return addMonths(firstOfMonth(day), direction);
  const days = { week: 7, day: 1, agenda: AGENDA_WEEKS * 7 };
  return addDays(day, direction * days[view]);
}

const shortDay = (day: PlainDate, hasMonth: boolean, hasYear: boolean): string =>
  new Date(`${day}T00:00Z`).toLocaleDateString('en-US', {
    timeZone: 'UTC',
    day: 'numeric',
    ...(hasMonth ? { month: 'short' } : {}),
    ...(hasYear ? { year: 'numeric' } : {}),
  });

/** "Nov 22 to 28, 2026", "Nov 29 to Dec 5, 2026", "Dec 27, 2026 to Jan 2, 2027". */
function daysInWords({ from, to }: Days): string {
  const isSameYear = from.slice(0, 4) === to.slice(0, 4);
  const isSameMonth = from.slice(0, 7) === to.slice(0, 7);
  const year = isSameMonth ? `, ${to.slice(0, 4)}` : '';
  return `${shortDay(from, true, !isSameYear)} to ${shortDay(to, !isSameMonth, !isSameMonth)}${year}`;
}

/** What is shown, in words: "November 2026", "Nov 22 to 28, 2026", "Sun, Nov 22, 2026". */
export function titleOf(view: CalendarView, day: PlainDate): string {
  if (view === 'month') return formatMonth(day);
  return view === 'day' ? formatWallDate(day) : daysInWords(daysShown(view, day));
}
