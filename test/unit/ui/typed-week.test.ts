import { describe, expect, it } from 'vitest';
import { USUAL_HOURS } from '../../../contract/domain/week-hours.ts';
import {
  CLOSED_WEEK,
  TypedWeekHours,
  copiedToWeekdays,
  dayProblem,
  typedWeek,
} from '../../../renderer/lib/typed-week.ts';

const span = (opens: string, closes: string) => ({ opens, closes });

describe('a week that is being typed', () => {
  it.each([
    [[], null],
    [[span('09:00', '17:00')], null],
    [[span('18:00', '00:00')], null],
    [[span('09:00', '12:00'), span('12:00', '17:00')], null],
    [[span('09:00', '')], 'Enter both times, or take the hours away.'],
    [[span('09:00', '17:00'), span('', '')], 'Enter both times, or take the hours away.'],
    [[span('17:00', '09:00')], 'The end must be later than the beginning.'],
    [[span('09:00', '09:00')], 'The end must be later than the beginning.'],
    [
      [span('09:00', '13:00'), span('12:00', '17:00')],
      'The second hours must begin after the first have ended.',
    ],
    [
      [span('13:00', '17:00'), span('09:00', '12:00')],
      'The second hours must begin after the first have ended.',
    ],
    [
      [span('20:00', '00:00'), span('21:00', '22:00')],
      'The second hours must begin after the first have ended.',
    ],
  ])('says what is wrong with the hours of a day', (spans, problem) => {
    expect(dayProblem(spans)).toBe(problem);
  });

  it('becomes the hours that were typed, midnight at the end of a day included', () => {
    const week = { ...typedWeek(USUAL_HOURS), sat: [span('00:00', '00:00')] };
    const hours = { ...USUAL_HOURS, sat: [{ opens: '00:00', closes: '24:00' }] };
    expect(TypedWeekHours.parse(week)).toEqual(hours);
    expect(typedWeek(hours)).toEqual(week);
  });

  it('is refused as a whole while a day is unfinished', () => {
    const refused = TypedWeekHours.safeParse({ ...CLOSED_WEEK, sun: [span('', '17:00')] });
    expect(refused.error?.issues.map(({ message }) => message)).toEqual(['Some days need another look.']);
  });

  it('copies one day to the weekdays and leaves the weekend as it is', () => {
    const week = { ...CLOSED_WEEK, mon: [span('10:00', '18:00')], sat: [span('11:00', '15:00')] };
    const copied = copiedToWeekdays(week, 'mon');
    expect([copied.tue, copied.wed, copied.thu, copied.fri]).toEqual(Array(4).fill(week.mon));
    expect([copied.sat, copied.sun]).toEqual([week.sat, []]);
  });
});
