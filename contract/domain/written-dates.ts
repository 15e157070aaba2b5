import { addDays, plainDate, type PlainDate } from './dates.ts';

/**
 * How a written date was understood. `certain`: only one reading; `month-first`: 3/4/2026 taken as March 4, the
 * custom here; `day-first`: 23/11/2026, which has no month-first reading; `serial`: a spreadsheet's day number.
 */
export type DateReading = 'certain' | 'month-first' | 'day-first' | 'serial';

export interface WrittenDate {
  readonly date: PlainDate;
  readonly reading: DateReading;
}

const YEAR_FIRST = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/;
const NUMBERS = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})$/;
const MONTH_DAY = /^([a-z]+)\.?[\s-]+(\d{1,2})(?:st|nd|rd|th)?,?[\s-]+'?(\d{4}|\d{2})$/;
const DAY_MONTH = /^(\d{1,2})(?:st|nd|rd|th)?[\s-]+(?:of\s+)?([a-z]+)\.?,?[\s-]+'?(\d{4}|\d{2})$/;
const TIME = /(?:t|\s+)\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?\s*(?:[ap]\.?m\.?|z)?$/;
const WEEKDAY = /^(?:mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun)[a-z]*\.?,?\s+/;
const MONTH_WORDS =
  /^(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)$/;
const MONTH_STARTS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
/** Spreadsheets count days from December 30, 1899; these are the numbers of the years 2000 to 2099. */
const FIRST_SERIAL = 36_526;
const LAST_SERIAL = 73_050;
const SERIAL_ZERO = '1899-12-30' as PlainDate;

/**
 * Reads a date as people type it (11/23/23, Aug 5, 2025, 2023-05-22, 5-Aug-25, with or without a time); null when it
 * is no whole date. Two-digit years fall within the 90 years before and 10 years after `today`.
 */
export function parseWrittenDate(text: string, today: PlainDate): WrittenDate | null {
  if (text.length > 60) return null;
  const lower = text.trim().toLowerCase();
  const day = lower.includes(':') ? lower.replace(TIME, '') : lower;
  const plain = day.replace(WEEKDAY, '').trim();
  return yearFirst(plain) ?? inNumbers(plain, today) ?? inWords(plain, today) ?? asSerial(plain);
}

function yearFirst(text: string): WrittenDate | null {
  const parts = YEAR_FIRST.exec(text) ?? COMPACT.exec(text);
  return parts === null ? null : certain(plainDate(Number(parts[1]), Number(parts[2]), Number(parts[3])));
}

function inNumbers(text: string, today: PlainDate): WrittenDate | null {
  const parts = NUMBERS.exec(text);
  if (parts === null) return null;
  const [first, second, year] = [Number(parts[1]), Number(parts[2]), fullYear(parts[3] ?? '', today)];
  const monthFirst = plainDate(year, first, second);
  if (monthFirst === null) return withReading(plainDate(year, second, first), 'day-first');
  return withReading(monthFirst, second <= 12 && first !== second ? 'month-first' : 'certain');
}

function inWords(text: string, today: PlainDate): WrittenDate | null {
  const monthDay = MONTH_DAY.exec(text);
  if (monthDay !== null) return named(monthDay[1], monthDay[2], monthDay[3], today);
  const dayMonth = DAY_MONTH.exec(text);
  return dayMonth === null ? null : named(dayMonth[2], dayMonth[1], dayMonth[3], today);
}

function named(month = '', day = '', year = '', today: PlainDate): WrittenDate | null {
  if (!MONTH_WORDS.test(month)) return null;
  return certain(plainDate(fullYear(year, today), MONTH_STARTS.indexOf(month.slice(0, 3)) + 1, Number(day)));
}

function asSerial(text: string): WrittenDate | null {
  const days = /^\d{5}$/.test(text) ? Number(text) : 0;
  return days < FIRST_SERIAL || days > LAST_SERIAL
    ? null
    : { date: addDays(SERIAL_ZERO, days), reading: 'serial' };
}

function fullYear(digits: string, today: PlainDate): number {
  if (digits.length === 4) return Number(digits);
  const latest = Number(today.slice(0, 4)) + 10;
  const year = Math.floor(latest / 100) * 100 + Number(digits);
  return year > latest ? year - 100 : year;
}

const certain = (date: PlainDate | null): WrittenDate | null => withReading(date, 'certain');

function withReading(date: PlainDate | null, reading: DateReading): WrittenDate | null {
  return date === null ? null : { date, reading };
}
