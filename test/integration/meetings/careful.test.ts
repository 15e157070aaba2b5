import { describe, expect, it } from 'vitest';
import { listedMember, newMember } from '../../support/builders.ts';
import { ADMINISTRATOR, PASSWORD, Refused, testOffice, type TestOffice } from '../../support/office.ts';
import { pdfText } from '../../support/pdf-text.ts';
import { newVenue, scene, venueFields } from './planning.ts';

const revoke = async (office: TestOffice, memberId: string): Promise<void> => {
  const [form] = await office.ask.forms.list({ memberId });
  if (!form) throw new Error('no form');
  await office.ask.forms.revoke({ id: form.id, how: 'oral' });
};

const codesOf = async (asking: Promise<unknown>): Promise<string | undefined> => {
  const refused = await asking.then(
    () => null,
    (error: unknown) => error,
  );
  if (refused instanceof Refused && !refused.refusal.ok && refused.refusal.code === 'meeting-blocked')
    return refused.refusal.facts?.['codes'];
  throw refused ?? new Error('was not refused');
};

const signIn = (office: TestOffice) =>
  office.ask.session.signIn({ username: ADMINISTRATOR.username, password: PASSWORD });

describe('the sheet of a meeting', () => {
  it('is refused while a member has left or revoked a form (R2, R3)', async () => {
    const office = await testOffice();
    const { plan, one, other } = await scene(office);
    const { id } = await office.ask.meetings.save(plan);
    await expect(office.ask.meetings.sheet({ id })).resolves.toBeDefined();
    await revoke(office, one);
    expect(await codesOf(office.ask.meetings.sheet({ id }))).toBe('forms-missing');
    await office.ask.members.changeStatus({ id: other, to: 'left' });
    expect(await codesOf(office.ask.meetings.sheet({ id }))).toBe('forms-missing not-active');
  });

  it('leaves out who declined, and marks who has not agreed yet (R3)', async () => {
    const office = await testOffice();
    const { plan, one, other } = await scene(office);
    const third = await listedMember(office, { givenName: 'Quentin' });
    const { givenName } = await office.ask.members.get({ id: one });
    const { id } = await office.ask.meetings.save({ ...plan, memberIds: [one, other, third.id] });
    const text = async () => (await pdfText((await office.ask.meetings.sheet({ id })).pdf)).text;
    expect(await text()).toContain('Quentin');
    await office.ask.meetings.agree({ id, memberId: third.id, agreement: 'declined' });
    await office.ask.meetings.agree({ id, memberId: other, agreement: 'agreed' });
    expect(await text()).toContain(givenName);
    expect((await text()).split('Not agreed yet')).toHaveLength(2);
    expect(await text()).not.toContain('Quentin');
    await office.ask.meetings.agree({ id, memberId: one, agreement: 'declined' });
    expect(await codesOf(office.ask.meetings.sheet({ id }))).toBe('people-count');
  });

  it('is not made for a meeting that is over', async () => {
    const office = await testOffice();
    const { plan } = await scene(office);
    const { id } = await office.ask.meetings.save(plan);
    office.clock.set('2026-12-01T23:00:00Z');
    await expect(office.ask.meetings.sheet({ id })).rejects.toThrow('not-possible-now');
  });
});

describe('a form that ends before the meeting', () => {
  it('keeps it from being saved, and no free time is offered after it (R2)', async () => {
    const office = await testOffice();
    const { plan, one } = await scene(office);
    const until = (await office.ask.forms.list({ memberId: one }))
      .map(({ endsOn }) => endsOn)
      .filter((day) => day !== null)
      .sort()[0];
    if (until === undefined) throw new Error('no form ends');
    const after = new Date(Date.parse(until) + 86_400_000).toISOString().slice(0, 10);
    const late = { ...plan, starts: `${after}T14:00`, ends: `${after}T15:00` };
    expect(await codesOf(office.ask.meetings.save(late))).toContain('forms-end-before');
    const asked = { id: null, kind: plan.kind, memberIds: plan.memberIds, liaisonId: null, minutes: 60 };
    const free = await office.ask.meetings.alternatives({ ...asked, from: after, days: 14, limit: 4 });
    expect(free.slots).toEqual([]);
    expect(free.findings.map(({ code }) => code)).toContain('forms-end-before');
  });
});

describe('thinning', () => {
  it('keeps an accompanied meeting that nobody closed: its alarm still rings', async () => {
    const office = await testOffice();
    const { plan } = await scene(office);
    const { id } = await office.ask.meetings.save(plan);
    const { id: arranged } = await office.ask.meetings.save({
      ...plan,
      kind: 'arranged',
      starts: '2026-12-02T14:00',
      ends: '2026-12-02T15:00',
    });
    office.clock.set('2027-02-20T17:00:00Z');
    await signIn(office);
    office.clock.set('2027-03-05T17:00:00Z');
    expect(await office.ask.meetings.thin({})).toEqual({ thinned: 1 });
    expect((await office.ask.meetings.get({ id })).state).toBe('planned');
    await expect(office.ask.meetings.get({ id: arranged })).rejects.toThrow('not-found');
    await office.ask.meetings.close({ id, outcome: 'not-held' });
    expect(await office.ask.meetings.thin({})).toEqual({ thinned: 1 });
  });

  it('waits while the clock stands years ahead of the last day at work (R12)', async () => {
    const office = await testOffice();
    const { plan } = await scene(office);
    const { id } = await office.ask.meetings.save({ ...plan, kind: 'arranged' });
    office.clock.set('2029-06-01T17:00:00Z');
    await signIn(office);
    await signIn(office);
    office.clock.set('2026-11-24T18:00:00Z');
    await signIn(office);
    expect((await office.ask.meetings.get({ id })).state).toBe('planned');
  });
});

describe('coming off hold', () => {
  it('asks every member again, even with nothing else changed', async () => {
    const office = await testOffice();
    const { plan, one, other } = await scene(office);
    const { id } = await office.ask.meetings.save(plan);
    for (const memberId of [one, other])
      await office.ask.meetings.agree({ id, memberId, agreement: 'agreed' });
    const placed = await office.ask.separations.place({ memberId: one, otherId: other, source: 'staff' });
    expect(placed.onHold).toMatchObject([{ meetingId: id }]);
    const third = await listedMember(office);
    const again = await office.ask.meetings.save({ ...plan, id, memberIds: [one, third.id] });
    expect(again).toMatchObject({ state: 'planned', agreement: 'pending' });
  });
});

describe('one record of two', () => {
  it('keeps the more careful answer of the two', async () => {
    const office = await testOffice();
    const { plan, one, other } = await scene(office);
    const twin = await listedMember(office);
    const { id } = await office.ask.meetings.save({ ...plan, memberIds: [one, twin.id, other] });
    await office.ask.meetings.agree({ id, memberId: one, agreement: 'agreed' });
    await office.ask.meetings.agree({ id, memberId: twin.id, agreement: 'declined' });
    await office.ask.members.merge({
      keep: one,
      drop: twin.id,
      fromDrop: [],
      confirmation: { how: 'in-person' },
    });
    const { state, people } = await office.ask.meetings.get({ id });
    expect(state).toBe('planned');
    expect(people.find((person) => person.id === one)?.agreement).toBe('declined');
  });

  it('puts a meeting of the two alone on hold', async () => {
    const office = await testOffice();
    const { plan, one } = await scene(office);
    const twin = await listedMember(office);
    const { id } = await office.ask.meetings.save({ ...plan, memberIds: [one, twin.id] });
    await office.ask.members.merge({
      keep: one,
      drop: twin.id,
      fromDrop: [],
      confirmation: { how: 'in-person' },
    });
    expect(await office.ask.meetings.get({ id })).toMatchObject({
      state: 'on-hold',
      attention: ['people-count'],
    });
  });
});

describe('a venue that moves', () => {
  it('wants the day of a look at the new place, and asks the members of its meetings again', async () => {
    const office = await testOffice();
    const { plan, one, other, venue } = await scene(office);
    const { id } = await office.ask.meetings.save(plan);
    for (const memberId of [one, other])
      await office.ask.meetings.agree({ id, memberId, agreement: 'agreed' });
    await office.ask.venues.update({ id: venue, ...venueFields({ phone: '406-555-0171' }) });
    expect((await office.ask.meetings.get({ id })).agreement).toBe('agreed');
    const moved = { id: venue, ...venueFields({ street: '1 Elm Street' }) };
    await expect(office.ask.venues.update(moved)).rejects.toThrow('invalid-input');
    const kept = await office.ask.venues.update({ ...moved, vettedOn: '2026-11-20' });
    expect(kept).toMatchObject({ street: '1 Elm Street', vettedOn: '2026-11-20' });
    expect((await office.ask.meetings.get({ id })).agreement).toBe('pending');
  });
});

describe('the free times', () => {
  it('take in a venue until the day on which it is due for another look', async () => {
    const office = await testOffice();
    const { plan, liaison } = await scene(office);
    const { venueDays } = await office.ask.settings.get({});
    const ann = await listedMember(office, { county: 'Silver Bow' });
    const ben = await listedMember(office, { county: 'Silver Bow' });
    const vettedOn = new Date(Date.parse('2026-12-02') - venueDays * 86_400_000).toISOString().slice(0, 10);
    const { id: near } = await office.ask.venues.add({ ...venueFields({ county: 'Silver Bow' }), vettedOn });
    const asked = { id: null, kind: plan.kind, liaisonId: liaison, minutes: 60, from: '2026-12-01' };
    const { slots } = await office.ask.meetings.alternatives({
      ...asked,
      memberIds: [ann.id, ben.id],
      days: 14,
      limit: 24,
    });
    const days = slots.filter(({ venue }) => venue.id === near).map(({ starts }) => starts.slice(0, 10));
    expect(days).toEqual(['2026-12-01', '2026-12-02']);
  });

  it('are near both towns before they are in one of them', async () => {
    const office = await testOffice();
    const { plan } = await scene(office);
    const ann = await listedMember(office, { county: 'Silver Bow' });
    const ben = await listedMember(office, { county: 'Lewis and Clark' });
    const { id: between } = await newVenue(office, { county: 'Jefferson', town: 'Boulder' });
    const { slots } = await office.ask.meetings.alternatives({
      id: null,
      kind: plan.kind,
      liaisonId: null,
      minutes: 60,
      from: '2026-12-01',
      memberIds: [ann.id, ben.id],
      days: 1,
      limit: 2,
    });
    expect(slots[0]?.venue.id).toBe(between);
  });
});

describe('the first screen', () => {
  it('shows meetings that cannot take place as they are planned', async () => {
    const office = await testOffice();
    const { plan, one } = await scene(office);
    const { id } = await office.ask.meetings.save(plan);
    const blocked = async () => (await office.ask.today.overview({})).meetingsBlocked;
    expect(await blocked()).toEqual({ total: 0, rows: [] });
    await office.ask.members.changeStatus({ id: one, to: 'paused' });
    expect(await blocked()).toMatchObject({ total: 1, rows: [{ id, venue: venueFields().name }] });
    await newMember(office);
    await office.ask.meetings.cancel({ id });
    expect((await blocked()).total).toBe(0);
  });
});
