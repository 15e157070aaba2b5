import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type WallTime,
  WallTime as WallTimeSchema,
  momentsOf,
  wallOf,
} from '../../../contract/domain/office-time.ts';

const CLOCK = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'America/Denver',
  dateStyle: 'short',
  timeStyle: 'short',
});
/** What a clock in Montana shows, as the system's own calendar has it. */
const shown = (ms: number): string => CLOCK.format(ms).replace(' ', 'T');
const MINUTE = 60_000;

/** Every moment around a wall time at which the clock shows it: found by looking at each minute. */
function momentsByLooking(wall: string): string[] {
  const near = Date.parse(`${wall}Z`);
  const found: string[] = [];
  for (let ms = near + 5 * 60 * MINUTE; ms <= near + 9 * 60 * MINUTE; ms += MINUTE)
    if (shown(ms) === wall) found.push(new Date(ms).toISOString());
  return found;
}

const wallNear = (day: string): fc.Arbitrary<WallTime> =>
  fc
    .integer({ min: 0, max: 5 * 60 })
    .map(
      (minute) =>
        new Date(Date.parse(`${day}T00:00Z`) + minute * MINUTE).toISOString().slice(0, 16) as WallTime,
    );

/** Days on which the clock is set (Energy Policy Act of 2005, section 110), and some on which it is not. */
const DAYS = [
  '2026-03-08',
  '2026-11-01',
  '2027-03-14',
  '2027-11-07',
  '2030-03-10',
  '2026-11-24',
  '2027-07-04',
];

describe('the time on the office’s wall', () => {
  it('is read as every moment that shows it: none in the hour left out in March, two in November’s', () => {
    fc.assert(
      fc.property(fc.constantFrom(...DAYS).chain(wallNear), (wall) => {
        expect(momentsOf(wall)).toEqual(momentsByLooking(wall));
      }),
      { numRuns: 150 },
    );
  });

  it('is what a clock in Montana shows at any moment', () => {
    const moments = fc.integer({ min: Date.parse('2024-01-01'), max: Date.parse('2035-01-01') });
    fc.assert(
      fc.property(moments, (ms) => {
        expect(wallOf(new Date(ms).toISOString())).toBe(shown(ms));
      }),
    );
  });

  it.each([
    ['2026-03-08T02:30', []],
    ['2026-11-01T01:30', ['2026-11-01T07:30:00.000Z', '2026-11-01T08:30:00.000Z']],
    ['2026-11-24T14:30', ['2026-11-24T21:30:00.000Z']],
  ])('%s is %j', (wall, moments) => {
    expect(momentsOf(wall as WallTime)).toEqual(moments);
  });

  it.each([
    '2026-02-30T10:00',
    '2026-11-24',
    '2026-11-24T24:00',
    '2026-11-24T14:30:00',
    '2026-11-24T14:30Z',
    '9999-01-01T10:00',
  ])('is never written %s', (text) => {
    expect(WallTimeSchema.safeParse(text).success).toBe(false);
  });
});
