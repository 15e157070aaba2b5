import { describe, expect, it } from 'vitest';
import { USUAL_HOURS, type WeekHours } from '../../../contract/domain/week-hours.ts';
import { clockInWords, dayInWords, hoursInWords } from '../../../renderer/lib/hours-words.ts';

const part = (opens: string, closes: string) => ({ opens, closes });
const NONE: WeekHours = { sun: [], mon: [], tue: [], wed: [], thu: [], fri: [], sat: [] };

describe('hours in words', () => {
  it.each([
    ['09:00', '9:00 AM'],
    ['12:00', '12:00 PM'],
    ['12:05', '12:05 PM'],
    ['00:30', '12:30 AM'],
    ['17:45', '5:45 PM'],
    ['23:59', '11:59 PM'],
    ['00:00', 'midnight'],
    ['24:00', 'midnight'],
  ])('says %s as %s', (clock, words) => {
    expect(clockInWords(clock)).toBe(words);
  });

  it.each([
    [[], 'Closed'],
    [[part('09:00', '17:00')], '9:00 AM to 5:00 PM'],
    [[part('09:00', '12:00'), part('13:00', '17:30')], '9:00 AM to 12:00 PM and 1:00 PM to 5:30 PM'],
    [
      [part('07:00', '08:00'), part('09:00', '10:00'), part('11:00', '24:00')],
      '7:00 AM to 8:00 AM, 9:00 AM to 10:00 AM and 11:00 AM to midnight',
    ],
    [[part('00:00', '24:00')], 'All day'],
  ])('says the hours of a day', (parts, words) => {
    expect(dayInWords(parts)).toBe(words);
  });

  it('says the days that are alike in one line, from Monday on', () => {
    expect(hoursInWords(USUAL_HOURS)).toEqual([
      { days: 'Mon–Fri', hours: '8:00 AM to 5:00 PM' },
      { days: 'Sat–Sun', hours: 'Closed' },
    ]);
  });

  it('says days apart that are alike but not neighbors', () => {
    const hours = { ...NONE, mon: [part('10:00', '18:00')], wed: [part('10:00', '18:00')] };
    expect(hoursInWords(hours, 'Not working')).toEqual([
      { days: 'Monday', hours: '10:00 AM to 6:00 PM' },
      { days: 'Tuesday', hours: 'Not working' },
      { days: 'Wednesday', hours: '10:00 AM to 6:00 PM' },
      { days: 'Thu–Sun', hours: 'Not working' },
    ]);
  });

  it('says a week that is the same throughout in one line', () => {
    expect(hoursInWords(NONE)).toEqual([{ days: 'Every day', hours: 'Closed' }]);
  });
});
