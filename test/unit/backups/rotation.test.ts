import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KEPT, outOfRotation } from '../../../contract/domain/rotation.ts';

/** Noon in the office. */
const START = Date.parse('2026-01-01T19:00:00Z');
const DAYS = new Intl.DateTimeFormat('en-CA', { timeZone: 'America/Denver', dateStyle: 'short' });
const officeDay = (madeAt: string): string => DAYS.format(Date.parse(madeAt));
const backup = (hours: number) => ({ madeAt: new Date(START + hours * 3_600_000).toISOString() });
const backups = fc
  .uniqueArray(fc.integer({ min: 0, max: 24 * 900 }), { maxLength: 400 })
  .map((all) => all.map(backup));
const MOST = KEPT.days + KEPT.weeks + KEPT.months;

describe('rotation', () => {
  it('keeps the newest, and never more than 7 + 4 + 12', () => {
    fc.assert(
      fc.property(backups, (all) => {
        const gone = new Set(outOfRotation(all));
        const kept = all.filter((each) => !gone.has(each));
        expect(kept.length).toBeLessThanOrEqual(MOST);
        const newest = all
          .map(({ madeAt }) => madeAt)
          .sort()
          .at(-1);
        expect(kept.map(({ madeAt }) => madeAt)).toEqual(
          newest === undefined ? [] : expect.arrayContaining([newest]),
        );
      }),
    );
  });

  it('keeps the newest of each of the last 7 days that have one', () => {
    fc.assert(
      fc.property(backups, (all) => {
        const gone = new Set(outOfRotation(all).map(({ madeAt }) => madeAt));
        const byDay = Map.groupBy(
          all.map(({ madeAt }) => madeAt),
          officeDay,
        );
        const lastDays = [...byDay.keys()].sort().slice(-KEPT.days);
        for (const day of lastDays) expect(gone.has(String(byDay.get(day)?.sort().at(-1)))).toBe(false);
      }),
    );
  });

  it('takes nothing more away when it is done twice, and does not look at the order', () => {
    fc.assert(
      fc.property(backups, (all) => {
        const gone = outOfRotation(all);
        const kept = all.filter((each) => !gone.includes(each));
        expect(outOfRotation(kept)).toEqual([]);
        expect(outOfRotation(all.toReversed())).toEqual(gone);
      }),
    );
  });

  it('of one a day over 14 months keeps 7 days, 4 weeks by their last day, 12 months by theirs', () => {
    const all = Array.from({ length: 426 }, (_, day) => backup(day * 24));
    const gone = new Set(outOfRotation(all));
    const days = all.filter((each) => !gone.has(each)).map(({ madeAt }) => officeDay(madeAt));
    expect(days.slice(0, 4)).toEqual(['2026-04-30', '2026-05-31', '2026-06-30', '2026-07-31']);
    expect(days.slice(-8)).toEqual([
      '2027-02-21',
      '2027-02-24',
      '2027-02-25',
      '2027-02-26',
      '2027-02-27',
      '2027-02-28',
      '2027-03-01',
      '2027-03-02',
    ]);
  });

  it('counts the days of the office’s wall, not those of UTC, over the change of the clock as well', () => {
    const of = (...moments: readonly string[]) => moments.map((madeAt) => ({ madeAt }));
    // Nine in the morning and nine at night of one day in Montana; the second is of the next day in UTC.
    const before = of('2026-10-31T15:00:00Z', '2026-11-01T03:00:00Z');
    const after = of('2026-11-01T16:00:00Z', '2026-11-02T04:00:00Z');
    const others = Array.from({ length: 20 }, (_, day) => ({
      madeAt: new Date(Date.parse('2026-10-30T18:00:00Z') - day * 86_400_000).toISOString(),
    }));
    const gone = outOfRotation([...before, ...after, ...others]);
    expect(gone).toEqual(expect.arrayContaining([before[0], after[0]]));
    expect(gone).not.toContainEqual(before[1]);
    expect(gone).not.toContainEqual(after[1]);
  });
});
