import { describe, expect, it } from 'vitest';
import { type PlainDate, addDays, daysBetween } from '../../../contract/domain/dates.ts';
import type { WallTime } from '../../../contract/domain/office-time.ts';
import { eventsOf, hoursShown, isMovable } from '../../../renderer/features/meetings/calendar/events.ts';
import { drawnTime, hourOn, planAt } from '../../../renderer/features/meetings/calendar/free-time.ts';
import {
  CALENDAR_VIEWS,
  dayAfter,
  daysShown,
  titleOf,
} from '../../../renderer/features/meetings/calendar/span-shown.ts';
import { row } from './rows.ts';

const day = (text: string) => text as PlainDate;
const wall = (text: string) => text as WallTime;
const NOW = wall('2026-11-24T09:20');

describe('the days that a view shows', () => {
  it('are whole weeks from Sunday, but for one day', () => {
    expect(daysShown('month', day('2026-11-24'))).toEqual({ from: '2026-11-01', to: '2026-12-05' });
    expect(daysShown('month', day('2026-02-10'))).toEqual({ from: '2026-02-01', to: '2026-02-28' });
    expect(daysShown('week', day('2026-11-24'))).toEqual({ from: '2026-11-22', to: '2026-11-28' });
    expect(daysShown('day', day('2026-11-24'))).toEqual({ from: '2026-11-24', to: '2026-11-24' });
    expect(daysShown('agenda', day('2026-11-24'))).toEqual({ from: '2026-11-22', to: '2026-12-19' });
  });

  it.each(CALENDAR_VIEWS)('leave no day out and have it among them, going on by %s', (view) => {
    for (let at = day('2026-01-31'); at < '2027-03-01'; at = addDays(at, 1)) {
      const shown = daysShown(view, at);
      const next = daysShown(view, dayAfter(view, at, 1));
      expect(shown.from <= at && at <= shown.to).toBe(true);
      expect(daysBetween(shown.to, next.from)).toBeLessThanOrEqual(1);
      expect(daysShown(view, dayAfter(view, dayAfter(view, at, 1), -1))).toEqual(shown);
    }
  });

  it.each([
    ['month', '2026-11-24', 'November 2026'],
    ['week', '2026-11-24', 'Nov 22 to 28, 2026'],
    ['week', '2026-12-01', 'Nov 29 to Dec 5, 2026'],
    ['week', '2026-12-30', 'Dec 27, 2026 to Jan 2, 2027'],
    ['day', '2026-11-24', 'Tue, Nov 24, 2026'],
    ['agenda', '2026-11-24', 'Nov 22 to Dec 19, 2026'],
  ] as const)('of a %s around %s are "%s"', (view, at, words) => {
    expect(titleOf(view, day(at))).toBe(words);
  });
});

describe('a free time that is chosen for a new meeting', () => {
  it('is an hour from ten on a day to come, from the next full hour today, and none on a day that is over', () => {
    expect(hourOn(day('2026-11-30'), NOW)).toEqual({ starts: '2026-11-30T10:00', ends: '2026-11-30T11:00' });
    expect(hourOn(day('2026-11-24'), wall('2026-11-24T13:05'))?.starts).toBe('2026-11-24T14:00');
    expect(hourOn(day('2026-11-24'), wall('2026-11-24T23:30'))?.ends).toBe('2026-11-24T23:59');
    expect(hourOn(day('2026-11-23'), NOW)).toBeNull();
  });

  it('is what was drawn, or an hour after a mere click', () => {
    const drawn = { starts: wall('2026-11-24T14:00'), ends: wall('2026-11-24T15:45') };
    expect(drawnTime(drawn, NOW)).toEqual(drawn);
    const clicked = { starts: wall('2026-11-24T14:30'), ends: wall('2026-11-24T15:00') };
    expect(drawnTime(clicked, NOW)).toEqual({ starts: '2026-11-24T14:30', ends: '2026-11-24T15:30' });
    expect(drawnTime({ ...drawn, starts: NOW }, NOW)).toBeNull();
  });

  it('stands in the address of the plan', () => {
    const address = planAt({ starts: wall('2026-11-24T14:00'), ends: wall('2026-11-24T15:00') });
    expect(address).toBe('/meetings/new?starts=2026-11-24T14%3A00&ends=2026-11-24T15%3A00');
  });
});

describe('a meeting on the calendar', () => {
  it('can be moved while it is to come and nobody has checked in', () => {
    expect(isMovable(row(), NOW)).toBe(true);
    expect(isMovable(row({ state: 'on-hold' }), NOW)).toBe(true);
    expect(isMovable(row({ state: 'cancelled' }), NOW)).toBe(false);
    expect(isMovable(row({ starts: '2026-11-24T09:00' }), NOW)).toBe(false);
    expect(isMovable(row({ checkedInAt: '2026-11-24T16:00:00.000Z' }), NOW)).toBe(false);
  });

  it('stays for an account that may not plan', () => {
    const given = (canMove: boolean) => eventsOf([row()], { canMove, now: NOW, move: null })[0];
    expect(given(true)).toMatchObject({ startEditable: true, durationEditable: true });
    expect(given(false)).toMatchObject({ startEditable: false, durationEditable: false });
  });

  it('stands where it was dropped until somebody has said yes or no', () => {
    const meeting = row();
    const move = { meeting, starts: wall('2026-12-02T10:00'), ends: wall('2026-12-02T11:00') };
    expect(eventsOf([meeting], { canMove: true, now: NOW, move })[0]?.start).toBe('2026-12-02T10:00');
  });

  it('gives nobody’s name to it', () => {
    const given = JSON.stringify(eventsOf([row()], { canMove: true, now: NOW, move: null }));
    expect(given).toContain('2026-12-01T14:00');
    expect(given).not.toContain('Hank');
  });

  it('widens the hours of the day when it needs them', () => {
    expect(hoursShown([row()])).toEqual({ slotMinTime: '07:00', slotMaxTime: '20:00' });
    expect(hoursShown([row({ starts: '2026-12-01T05:30', ends: '2026-12-01T21:10' })])).toEqual({
      slotMinTime: '05:00',
      slotMaxTime: '22:00',
    });
    expect(hoursShown([row({ starts: '2026-12-01T23:00', ends: '2026-12-02T00:00' })])).toEqual({
      slotMinTime: '00:00',
      slotMaxTime: '24:00',
    });
  });
});
