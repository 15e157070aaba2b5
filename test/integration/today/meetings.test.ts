import { describe, expect, it } from 'vitest';
import { testOffice } from '../../support/office.ts';
import { scene } from '../meetings/planning.ts';

describe('meetings on today’s screen', () => {
  it('shows a meeting to be asked about, then as today’s, then as overdue, never by who meets', async () => {
    const office = await testOffice();
    const { plan, one } = await scene(office);
    const { id } = await office.ask.meetings.save(plan);
    const row = {
      id,
      liaison: 'Ada Birdsong',
      venue: 'Lewis & Clark Library',
      starts: '2026-12-01T14:00',
      ends: '2026-12-01T15:00',
    };
    const before = await office.ask.today.overview({});
    expect(before).toMatchObject({ meetingsToAsk: [row], meetingsToday: [], meetingsOverdue: [] });
    office.clock.set('2026-12-01T16:00:00Z');
    expect(await office.ask.today.overview({})).toMatchObject({ meetingsToday: [row], meetingsOverdue: [] });
    office.clock.set('2026-12-01T22:00:00Z');
    const late = await office.ask.today.overview({});
    expect(late).toMatchObject({ meetingsToAsk: [], meetingsOverdue: [{ ...row, why: 'not-checked-in' }] });
    const { name } = await office.ask.members.get({ id: one });
    const meetings = [before.meetingsToAsk, late.meetingsOverdue, late.meetingsToday];
    expect(JSON.stringify(meetings)).toContain('Ada Birdsong');
    expect(JSON.stringify(meetings)).not.toContain(name);
  });

  it('shows a meeting on hold as soon as two of its members are apart (R4)', async () => {
    const office = await testOffice();
    const { plan, one, other } = await scene(office);
    const { id } = await office.ask.meetings.save(plan);
    expect((await office.ask.today.overview({})).meetingsOnHold).toEqual([]);
    await office.ask.separations.place({ memberId: one, otherId: other, source: 'wish' });
    expect(await office.ask.today.overview({})).toMatchObject({
      meetingsOnHold: [{ id }],
      meetingsToAsk: [],
    });
  });

  it('lists the meetings to ask about in the order of their times', async () => {
    const office = await testOffice();
    const { plan } = await scene(office);
    for (let day = 1; day <= 10; day += 1) {
      const on = `2026-12-${String(day).padStart(2, '0')}`;
      // A liaison is at the office from Monday to Friday.
      if (new Date(on).getUTCDay() % 6 !== 0)
        await office.ask.meetings.save({ ...plan, starts: `${on}T14:00`, ends: `${on}T15:00` });
    }
    const found = await office.ask.today.overview({});
    expect(found.meetings.toAsk).toBe(8);
    expect(found.meetingsToAsk.map(({ starts }) => starts)).toEqual(
      found.meetingsToAsk.map(({ starts }) => starts).toSorted(),
    );
  });
});
