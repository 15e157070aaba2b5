import { describe, expect, it } from 'vitest';
import { listedMember } from '../../support/builders.ts';
import { signInAs, testOffice } from '../../support/office.ts';
import { blockedBy, newVenue, scene } from './planning.ts';

describe('the alternatives to a plan', () => {
  it('are free slots near the members that can be saved as they are', async () => {
    const office = await testOffice();
    const { plan, liaison } = await scene(office);
    const ann = await listedMember(office, { county: 'Silver Bow' });
    const ben = await listedMember(office, { county: 'Silver Bow' });
    const { id: near } = await newVenue(office, { county: 'Silver Bow', town: 'Butte' });
    await office.ask.meetings.save(plan);
    const asked = { id: null, kind: plan.kind, memberIds: [ann.id, ben.id], liaisonId: liaison, minutes: 60 };
    const { slots, findings } = await office.ask.meetings.alternatives({
      ...asked,
      from: null,
      days: 14,
      limit: 4,
    });
    expect(findings).toEqual([]);
    expect(slots).toHaveLength(4);
    expect(slots[0]).toMatchObject({ starts: '2026-11-26T10:00', venue: { id: near }, nearMembers: 2 });
    for (const { starts, ends, liaison: free, venue } of slots) {
      const found = {
        ...plan,
        memberIds: [ann.id, ben.id],
        starts,
        ends,
        liaisonId: free.id,
        venueId: venue.id,
      };
      expect(await blockedBy(office.ask.meetings.save(found))).toEqual([]);
    }
  });

  it('offer another liaison when the one preferred is away', async () => {
    const office = await testOffice();
    const { plan, liaison } = await scene(office);
    await signInAs(office, 'liaison');
    const other = (await office.ask.session.current({}))?.account.id;
    const asked = {
      id: null,
      kind: plan.kind,
      memberIds: plan.memberIds,
      liaisonId: liaison,
      minutes: 60,
      from: '2026-12-01',
      days: 1,
      limit: 1,
    };
    const first = async () =>
      (await office.ask.meetings.alternatives(asked)).slots.map((slot) => slot.liaison.id);
    expect(await first()).toEqual([liaison]);
    await office.ask.liaisons.addAbsence({
      accountId: liaison,
      firstDay: '2026-12-01',
      lastDay: '2026-12-01',
    });
    expect(await first()).toEqual([other]);
  });

  it('are none for members who are kept apart or lack a form (R2, R4)', async () => {
    const office = await testOffice();
    const { plan, one, other } = await scene(office);
    await office.ask.separations.place({ memberId: one, otherId: other, source: 'wish' });
    const { slots, findings } = await office.ask.meetings.alternatives({
      id: null,
      kind: 'accompanied',
      memberIds: plan.memberIds,
      liaisonId: null,
      minutes: 60,
      from: null,
      days: 60,
      limit: 6,
    });
    expect(slots).toEqual([]);
    expect(findings).toMatchObject([{ code: 'apart' }]);
  });
});
