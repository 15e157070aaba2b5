import { describe, expect, it } from 'vitest';
import { PlainDate } from '../../../contract/domain/dates.ts';
import {
  USUAL_HOURS,
  WeekHours,
  isOpenFor,
  openSpans,
  weekdayOf,
} from '../../../contract/domain/week-hours.ts';

const monday = (...mon: { opens: string; closes: string }[]) => ({ ...USUAL_HOURS, mon });

describe('the hours of a week', () => {
  it('are in order and do not overlap, or are no hours', () => {
    const isHours = (hours: unknown) => WeekHours.safeParse(hours).success;
    expect(isHours(monday({ opens: '00:00', closes: '24:00' }))).toBe(true);
    expect(isHours(monday({ opens: '08:00', closes: '12:00' }, { opens: '12:00', closes: '17:00' }))).toBe(
      true,
    );
    expect(isHours(monday({ opens: '08:00', closes: '08:00' }))).toBe(false);
    expect(isHours(monday({ opens: '13:00', closes: '17:00' }, { opens: '08:00', closes: '12:00' }))).toBe(
      false,
    );
    expect(isHours(monday({ opens: '24:00', closes: '24:00' }))).toBe(false);
    expect(isHours({ mon: [] })).toBe(false);
  });

  it('hold without a break where two parts touch, and not over a gap', () => {
    const touching = monday({ opens: '08:00', closes: '12:00' }, { opens: '12:00', closes: '17:00' });
    const gap = monday({ opens: '08:00', closes: '12:00' }, { opens: '12:30', closes: '17:00' });
    const day = PlainDate.parse('2026-11-30');
    expect(weekdayOf(day)).toBe('mon');
    expect(openSpans(touching, 'mon')).toEqual([{ from: 480, to: 1020 }]);
    expect(isOpenFor(touching, day, { from: 690, to: 750 })).toBe(true);
    expect(isOpenFor(gap, day, { from: 690, to: 750 })).toBe(false);
  });
});
