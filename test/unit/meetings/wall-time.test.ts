import { afterEach, describe, expect, it } from 'vitest';
import type { WallTime } from '../../../contract/domain/office-time.ts';
import { eventsOf } from '../../../renderer/features/meetings/calendar/events.ts';
import {
  formatMonth,
  formatWallDate,
  formatWallSpan,
  formatWallTime,
  formatWhen,
  isElsewhere,
  officeNow,
  officeToday,
} from '../../../renderer/lib/wall-time.ts';
import { row } from './rows.ts';

const wall = (text: string) => text as WallTime;
const zone = process.env['TZ'];
const inZone = (name: string | undefined) => {
  if (name === undefined) delete process.env['TZ'];
  else process.env['TZ'] = name;
};

afterEach(() => inZone(zone));

describe.each(['America/Denver', 'Asia/Tokyo', 'Pacific/Kiritimati', 'America/Los_Angeles'])(
  'on a workstation in %s',
  (name) => {
    it('a wall time is written as the office’s wall shows it', () => {
      inZone(name);
      expect(formatWallDate(wall('2026-11-24T00:15'))).toBe('Tue, Nov 24, 2026');
      expect(formatWallTime(wall('2026-11-24T00:15'))).toBe('12:15 AM');
      expect(formatWhen(wall('2026-11-24T14:30'), wall('2026-11-24T15:30'))).toBe(
        'Tue, Nov 24, 2026, 2:30 to 3:30 PM',
      );
      expect(formatMonth(wall('2026-11-01T00:00'))).toBe('November 2026');
    });

    it('now and today are the office’s', () => {
      inZone(name);
      const evening = new Date('2026-11-25T06:45:00Z');
      expect(officeNow(evening)).toBe('2026-11-24T23:45');
      expect(officeToday(evening)).toBe('2026-11-24');
    });

    it('a meeting is given to the calendar without a zone', () => {
      inZone(name);
      const [event] = eventsOf([row({ starts: '2026-11-24T14:30', ends: '2026-11-24T15:30' })], {
        canMove: false,
        now: wall('2026-11-01T08:00'),
        move: null,
      });
      expect(event).toMatchObject({ start: '2026-11-24T14:30', end: '2026-11-24T15:30' });
    });
  },
);

describe('the time of a meeting in words', () => {
  it.each([
    ['2026-11-24T14:30', '2026-11-24T15:30', '2:30 to 3:30 PM'],
    ['2026-11-24T11:30', '2026-11-24T13:00', '11:30 AM to 1:00 PM'],
    ['2026-11-24T09:00', '2026-11-24T10:05', '9:00 to 10:05 AM'],
    ['2026-11-24T23:00', '2026-11-25T00:30', '11:00 PM to Wed, Nov 25, 2026, 12:30 AM'],
  ])('from %s to %s is "%s"', (starts, ends, words) => {
    expect(formatWallSpan(wall(starts), wall(ends))).toBe(words);
  });

  it('names the zone only where the workstation’s clock shows another time', () => {
    const now = new Date('2026-11-24T18:00:00Z');
    inZone('America/Denver');
    expect(isElsewhere(now)).toBe(false);
    inZone('America/Boise');
    expect(isElsewhere(now)).toBe(false);
    inZone('America/Chicago');
    expect(isElsewhere(now)).toBe(true);
  });
});
