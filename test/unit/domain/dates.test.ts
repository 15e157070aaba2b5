import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  daysBetween,
  formatDate,
  isAfter,
  parsePlainDate,
  PlainDate,
} from '../../../contract/domain/dates.ts';
import { parseWrittenDate } from '../../../contract/domain/written-dates.ts';

const day = (text: string): PlainDate => PlainDate.parse(text);
const TODAY = day('2026-11-22');

describe('plain dates', () => {
  it.each(['2026-11-24', '2024-02-29', '1900-01-01'])('accepts the day %s', (text) => {
    expect(parsePlainDate(text)).toBe(text);
  });

  it.each(['2025-02-29', '2026-13-01', '2026-1-1', '2026-11-24T00:00', '1899-12-31', '', ' 2026-11-24'])(
    'refuses %j',
    (text) => {
      expect(parsePlainDate(text)).toBeNull();
      expect(PlainDate.safeParse(text).success).toBe(false);
    },
  );

  it.each([
    ['2024-01-31', 1, '2024-02-29'],
    ['2024-01-31', -2, '2023-11-30'],
    ['2026-11-22', 12, '2027-11-22'],
    ['2026-12-15', 1, '2027-01-15'],
  ])('%s and %i months is %s', (from, months, to) => {
    expect(addMonths(day(from), months)).toBe(to);
  });

  it('counts days over leap days and back', () => {
    fc.assert(
      fc.property(fc.integer({ min: -20_000, max: 20_000 }), (days) => {
        expect(daysBetween(TODAY, addDays(TODAY, days))).toBe(days);
      }),
    );
    expect(addDays(day('2024-02-28'), 2)).toBe('2024-03-01');
  });

  it('tells which day is later and writes days as people here do', () => {
    expect([isAfter(TODAY, day('2026-11-21')), isAfter(TODAY, TODAY)]).toEqual([true, false]);
    expect(formatDate(day('2026-11-04'))).toBe('Nov 4, 2026');
  });
});

describe('dates as people write them', () => {
  it.each([
    ['2023-05-22', '2023-05-22', 'certain'],
    ['11/23/23', '2023-11-23', 'certain'],
    ['07/22/2023', '2023-07-22', 'certain'],
    ['5-18-24', '2024-05-18', 'certain'],
    ['3/3/21', '2021-03-03', 'certain'],
    ['3/2/21', '2021-03-02', 'month-first'],
    ['23/11/2023', '2023-11-23', 'day-first'],
    ['Aug 5, 2025', '2025-08-05', 'certain'],
    ['Sept. 5 2025', '2025-09-05', 'certain'],
    ['August 5th, 2025', '2025-08-05', 'certain'],
    ['5-Aug-25', '2025-08-05', 'certain'],
    ['Wed, Aug 5, 2026', '2026-08-05', 'certain'],
    ['2025-08-05T00:00:00', '2025-08-05', 'certain'],
    ['8/25/2025 12:00 AM', '2025-08-25', 'certain'],
    ['20250805', '2025-08-05', 'certain'],
    ['1/15/60', '1960-01-15', 'certain'],
    ['1/15/36', '2036-01-15', 'certain'],
    ['45068', '2023-05-22', 'serial'],
  ])('reads %j as %s (%s)', (text, date, reading) => {
    expect(parseWrittenDate(text, TODAY)).toEqual({ date, reading });
  });

  it.each([
    '',
    'pending',
    'no',
    'Feb 30, 2025',
    '13/32/2025',
    '2025',
    'May 2025',
    '406',
    'soon 5/5/25',
    '12345678901',
  ])('finds no date in %j', (text) => {
    expect(parseWrittenDate(text, TODAY)).toBeNull();
  });

  it('gives a day of the calendar or nothing, whatever is written', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[0-9/.\- ]{4,12}$/)), (text) => {
        const found = parseWrittenDate(text, TODAY);
        expect(found === null || parsePlainDate(found.date) === found.date).toBe(true);
      }),
    );
  });
});
