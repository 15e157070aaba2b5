import { describe, expect, it } from 'vitest';
import { listedMember, newMember } from '../../support/builders.ts';
import { signInAs, testOffice, type TestOffice } from '../../support/office.ts';
import { blockedBy, newVenue, scene } from './planning.ts';

const notice = (office: TestOffice, about: readonly string[]) =>
  office.ask.conflicts.log({
    receivedAt: new Date(office.clock.now()).toISOString(),
    receivedHow: 'phone',
    reporter: { kind: 'not-said' },
    about: [...about],
    involvesOutsider: false,
    kind: 'personal',
    note: '',
  });

describe('a meeting of members who are kept apart from now on', () => {
  it('goes on hold with the conflict notice, in the same step (R4)', async () => {
    const office = await testOffice();
    const { plan, one, other } = await scene(office);
    const third = await listedMember(office);
    const met = await office.ask.meetings.save(plan);
    const untouched = await office.ask.meetings.save({
      ...plan,
      memberIds: [one, third.id],
      starts: '2026-12-02T14:00',
      ends: '2026-12-02T15:00',
    });
    const effects = await notice(office, [other, one]);
    expect(effects.onHold).toEqual([{ meetingId: met.id, startsAt: met.startsAt }]);
    expect(await office.ask.meetings.get({ id: met.id })).toMatchObject({
      state: 'on-hold',
      attention: ['apart'],
    });
    expect(await office.ask.meetings.get({ id: untouched.id })).toMatchObject({
      state: 'planned',
      attention: [],
    });
    expect((await office.ask.conflicts.get({ id: effects.notice.id })).onHold).toHaveLength(1);
    const agree = office.ask.meetings.agree({ id: met.id, memberId: one, agreement: 'agreed' });
    await expect(agree).rejects.toThrow('not-possible-now');
  });

  it.each(['wish', 'staff'] as const)('goes on hold with a separation by %s (R4)', async (source) => {
    const office = await testOffice();
    const { plan, one, other } = await scene(office);
    const { id } = await office.ask.meetings.save(plan);
    await office.ask.separations.place({ memberId: other, otherId: one, source });
    expect((await office.ask.meetings.get({ id })).state).toBe('on-hold');
  });

  it('is planned again only when it is saved with nothing against it (R4)', async () => {
    const office = await testOffice();
    const { plan, one, other } = await scene(office);
    const { id } = await office.ask.meetings.save(plan);
    const { id: separation } = await office.ask.separations.place({
      memberId: one,
      otherId: other,
      source: 'staff',
    });
    expect(await blockedBy(office.ask.meetings.save({ ...plan, id }))).toEqual(['apart']);
    await signInAs(office, 'administrator');
    await office.ask.separations.lift({ id: separation });
    expect(await office.ask.meetings.get({ id })).toMatchObject({ state: 'on-hold', attention: [] });
    expect((await office.ask.meetings.save({ ...plan, id })).state).toBe('planned');
  });

  it('gives its time and place free for others while it is on hold', async () => {
    const office = await testOffice();
    const { plan, one, other } = await scene(office);
    await office.ask.meetings.save(plan);
    await notice(office, [one, other]);
    const third = await listedMember(office);
    expect(await blockedBy(office.ask.meetings.save({ ...plan, memberIds: [one, third.id] }))).toEqual([]);
  });

  it('goes on hold when two records become one that is kept apart from another member (R4)', async () => {
    const office = await testOffice();
    const { plan, one, other } = await scene(office);
    const twin = await newMember(office);
    await office.ask.separations.place({ memberId: twin.id, otherId: other, source: 'wish' });
    const { id } = await office.ask.meetings.save(plan);
    await office.ask.members.merge({ keep: one, drop: twin.id, fromDrop: [] });
    expect((await office.ask.meetings.get({ id })).state).toBe('on-hold');
  });
});

describe('meetings of a record that is merged', () => {
  it('follow it, and name nobody twice', async () => {
    const office = await testOffice();
    const { plan, one, other } = await scene(office);
    const twin = await listedMember(office);
    const both = await office.ask.meetings.save({ ...plan, memberIds: [one, twin.id, other] });
    const { id: venueId } = await newVenue(office);
    const third = await listedMember(office);
    const later = { starts: '2026-12-02T14:00', ends: '2026-12-02T15:00', venueId };
    const only = await office.ask.meetings.save({ ...plan, ...later, memberIds: [twin.id, third.id] });
    await office.ask.members.merge({
      keep: one,
      drop: twin.id,
      fromDrop: [],
      confirmation: { how: 'in-person' },
    });
    const people = async (id: string) =>
      (await office.ask.meetings.get({ id })).people.map((person) => person.id).sort();
    expect(await people(both.id)).toEqual([one, other].sort());
    expect(await people(only.id)).toEqual([one, third.id].sort());
  });
});

describe('a planned meeting', () => {
  it('says at the next look that someone left or that a form was revoked (R2)', async () => {
    const office = await testOffice();
    const { plan, one, other } = await scene(office);
    const { id } = await office.ask.meetings.save(plan);
    const attention = async () => (await office.ask.meetings.get({ id })).attention;
    const [form] = await office.ask.forms.list({ memberId: one });
    if (!form) throw new Error('no form');
    await office.ask.forms.revoke({ id: form.id, how: 'oral' });
    expect(await attention()).toEqual(['forms-missing']);
    await office.ask.members.changeStatus({ id: other, to: 'left' });
    expect((await attention()).toSorted()).toEqual(['forms-missing', 'not-active']);
  });
});
