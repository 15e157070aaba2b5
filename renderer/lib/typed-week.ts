import { z } from 'zod';
import { WeekHours } from '../../contract/domain/week-hours.ts';
import type { Weekday } from '../../contract/domain/week-hours.ts';
import { WEEK } from './hours-words.ts';

/** Hours of a day as they are typed: either time may still be empty, and midnight at the end is 00:00. */
export interface TypedSpan {
  readonly opens: string;
  readonly closes: string;
}
export type TypedWeek = Readonly<Record<Weekday, readonly TypedSpan[]>>;

/** What a day has when it is first opened. */
export const FIRST_SPAN: TypedSpan = { opens: '09:00', closes: '17:00' };

const eachDay = <T>(of: (day: Weekday) => T): Record<Weekday, T> =>
  Object.fromEntries(WEEK.map((day) => [day, of(day)])) as Record<Weekday, T>;

/** A week without hours. */
export const CLOSED_WEEK: TypedWeek = eachDay(() => []);

/** Kept hours, ready to be changed. */
export const typedWeek = (hours: WeekHours): TypedWeek =>
  eachDay((day) =>
    hours[day].map(({ opens, closes }) => ({ opens, closes: closes === '24:00' ? '00:00' : closes })),
  );

/** The same hours on every day from Monday to Friday. */
export const copiedToWeekdays = (week: TypedWeek, from: Weekday): TypedWeek => ({
  ...week,
  mon: week[from],
  tue: week[from],
  wed: week[from],
  thu: week[from],
  fri: week[from],
});

const written = ({ opens, closes }: TypedSpan): TypedSpan => ({
  opens,
  closes: closes === '00:00' ? '24:00' : closes,
});

/** What is wrong with a day's hours and what to do; null when nothing is. */
export function dayProblem(spans: readonly TypedSpan[]): string | null {
  if (spans.some(({ opens, closes }) => opens === '' || closes === ''))
    return 'Enter both times, or take the hours away.';
  const parts = spans.map(written);
  if (parts.some(({ opens, closes }) => closes <= opens)) return 'The end must be later than the beginning.';
  const isOverlapping = parts.some(({ opens }, at) => opens < (parts[at - 1]?.closes ?? ''));
  return isOverlapping ? 'The second hours must begin after the first have ended.' : null;
}

/** A typed week, checked and turned into the hours that the office keeps. */
export const TypedWeekHours = z
  .custom<TypedWeek>()
  .refine((week) => WEEK.every((day) => dayProblem(week[day]) === null), {
    message: 'Some days need another look.',
    abort: true,
  })
  .transform((week): WeekHours => WeekHours.parse(eachDay((day) => week[day].map(written))));
