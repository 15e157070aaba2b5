import { describe, expect, it } from 'vitest';
import type { County } from '../../../contract/domain/counties.ts';
import { listedMember, newMember, recordForms } from '../../support/builders.ts';
import { type TestOffice, testOffice } from '../../support/office.ts';
import { newVenue, scene } from '../meetings/planning.ts';

/** One meeting that was held in a county, on the day on which the clock stands. */
async function hold(office: TestOffice, county: County, outcome: 'held' | 'not-held' = 'held') {
  const { plan } = await scene(office);
  const venueId = (await newVenue(office, { county })).id;
  const day = new Date(office.clock.now()).toISOString().slice(0, 10);
  const { id } = await office.ask.meetings.save({
    ...plan,
    venueId,
    starts: `${day}T14:00`,
    ends: `${day}T15:00`,
  });
  office.clock.set(`${day}T23:30:00Z`);
  await office.ask.meetings.close({ id, outcome });
}

const at = (day: string): string => `${day}T17:00:00Z`;

describe('the pictures of the last twelve months', () => {
  it('show nothing but the months in a new office', async () => {
    const office = await testOffice();
    const { from, months, copies, meetingsHeld } = await office.ask.today.pictures({});
    expect(from).toBe('2025-12-01');
    expect(months.map(({ month }) => month)).toEqual(
      `2025-12 2026-01 2026-02 2026-03 2026-04 2026-05 2026-06 2026-07 2026-08 2026-09 2026-10 2026-11`.split(
        ' ',
      ),
    );
    expect(months.every(({ becameActive, left }) => becameActive + left === 0)).toBe(true);
    expect({ copies, meetingsHeld }).toEqual({
      copies: { produced: 0, printed: 0, issued: 0 },
      meetingsHeld: [],
    });
  });

  it('count who became active and who left, month by month on the office’s wall', async () => {
    const office = await testOffice();
    await newMember(office);
    const leaving = await listedMember(office);
    const late = await newMember(office);
    await recordForms(office, late.id);
    // Still November in Montana.
    office.clock.set('2026-12-01T06:30:00Z');
    await office.ask.members.changeStatus({ id: late.id, to: 'active' });
    office.clock.set(at('2027-01-15'));
    await office.ask.members.changeStatus({ id: leaving.id, to: 'left' });
    await listedMember(office);
    const { months } = await office.ask.today.pictures({});
    const told = months.filter(({ becameActive, left }) => becameActive + left > 0);
    expect(told).toEqual([
      { month: '2026-11', becameActive: 2, left: 0 },
      { month: '2027-01', becameActive: 1, left: 1 },
    ]);
  });

  it('agree with a plain count of the members, whoever joins and leaves', async () => {
    const office = await testOffice();
    for (const [day, joining] of [
      ['2026-11-25', 2],
      ['2026-12-31', 1],
      ['2027-02-28', 3],
    ] as const) {
      office.clock.set(at(day));
      for (let count = 0; count < joining; count += 1) {
        const { id } = await listedMember(office);
        if (count === 1) await office.ask.members.changeStatus({ id, to: 'left' });
      }
    }
    const { months } = await office.ask.today.pictures({});
    const sum = (of: 'becameActive' | 'left') => months.reduce((total, month) => total + month[of], 0);
    const { members } = await office.ask.today.overview({});
    expect(sum('becameActive') - sum('left')).toBe(members.active);
    expect([sum('becameActive'), sum('left')]).toEqual([6, 2]);
  });

  it('count the meetings held by county, the same before and after they are thinned', async () => {
    const office = await testOffice();
    for (const [day, county] of [
      ['2026-12-01', 'Cascade'],
      ['2026-12-02', 'Fergus'],
      ['2026-12-03', 'Cascade'],
    ] as const) {
      office.clock.set(at(day));
      await hold(office, county);
    }
    office.clock.set(at('2026-12-04'));
    await hold(office, 'Lake', 'not-held');
    const expected = [
      { county: 'Cascade', meetings: 2 },
      { county: 'Fergus', meetings: 1 },
    ];
    expect((await office.ask.today.pictures({})).meetingsHeld).toEqual(expected);
    office.clock.passDays(89);
    expect(await office.ask.meetings.thin({})).toEqual({ thinned: 2 });
    expect((await office.ask.today.pictures({})).meetingsHeld).toEqual(expected);
    office.clock.set(at('2027-12-01'));
    expect((await office.ask.today.pictures({})).meetingsHeld).toEqual([]);
  });
});
