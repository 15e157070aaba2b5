import { z } from 'zod';

/** A calendar day without time or zone, written `YYYY-MM-DD`. Such texts sort in calendar order. */
export type PlainDate = string & { readonly __brand: 'PlainDate' };

const ISO_DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;
const DAY_MS = 86_400_000;

/** Gives the day, or null when there is no such day in the calendar (years 1900 to 2199 only). */
export function plainDate(year: number, month: number, day: number): PlainDate | null {
  if (!Number.isInteger(year) || year < 1900 || year > 2199) return null;
  if (!Number.isInteger(month) || month < 1 || month > 12) return null;
  if (!Number.isInteger(day) || day < 1 || day > daysInMonth(year, month)) return null;
  return written(year, month, day);
}

/** Reads exactly `YYYY-MM-DD`; null for anything else, including days that do not exist. */
export function parsePlainDate(text: string): PlainDate | null {
  const parts = ISO_DAY.exec(text);
  return parts === null ? null : plainDate(Number(parts[1]), Number(parts[2]), Number(parts[3]));
}

/** The schema of a day that crosses the bridge: exactly `YYYY-MM-DD`, a day that exists. */
export const PlainDate = z.string().transform((text, context): PlainDate => {
  const date = parsePlainDate(text);
  if (date !== null) return date;
  context.addIssue({ code: 'custom', message: 'not a day of the calendar written YYYY-MM-DD' });
  return z.NEVER;
});

/** The same day of the month that many months later (or earlier), or that month's last day if it is shorter. */
export function addMonths(date: PlainDate, months: number): PlainDate {
  const { year, month, day } = partsOf(date);
  const index = year * 12 + (month - 1) + months;
  const [toYear, toMonth] = [Math.floor(index / 12), (index % 12) + 1];
  return written(toYear, toMonth, Math.min(day, daysInMonth(toYear, toMonth)));
}

/** The day that many days later, or earlier when negative. */
export function addDays(date: PlainDate, days: number): PlainDate {
  return dayOf(millisecondsOf(date) + days * DAY_MS);
}

/** Whole days from the first day to the second: negative when the second is earlier. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return Math.round((millisecondsOf(to) - millisecondsOf(from)) / DAY_MS);
}

/** Whether the first day is later than the second. */
export const isAfter = (date: PlainDate, other: PlainDate): boolean => date > other;

/** How people read it here: `Nov 24, 2026`. */
export function formatDate(date: PlainDate): string {
  const { year, month, day } = partsOf(date);
  return `${MONTHS[month - 1] ?? ''} ${day}, ${year}`;
}

function written(year: number, month: number, day: number): PlainDate {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}` as PlainDate;
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function millisecondsOf(date: PlainDate): number {
  return Date.parse(`${date}T00:00:00Z`);
}

function dayOf(milliseconds: number): PlainDate {
  return new Date(milliseconds).toISOString().slice(0, 10) as PlainDate;
}

function partsOf(date: PlainDate): { year: number; month: number; day: number } {
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) };
}
