import { describe, expect, it } from 'vitest';
import type { MemberId, WelcomeId } from '../../../contract/domain/ids.ts';
import { newContact, phonePoint, releaseScope } from '../../support/builders.ts';
import { ADMINISTRATOR, PASSWORD, type TestOffice, signInAs, testOffice } from '../../support/office.ts';
import { assign, newcomer, queueOf, suggestedFor, welcomer } from './people.ts';
import { trailRecords } from '../../support/trail.ts';

const IN_PERSON = { confirmation: { how: 'in-person' } } as const;

/** Makes two members apart, each in its own way. */
const PARTING = {
  'a wish': (office: TestOffice, one: MemberId, other: MemberId) =>
    office.ask.separations.place({ memberId: one, otherId: other, source: 'wish' }),
  'the other’s wish': (office: TestOffice, one: MemberId, other: MemberId) =>
    office.ask.separations.place({ memberId: other, otherId: one, source: 'wish' }),
  'a conflict notice': (office: TestOffice, one: MemberId, other: MemberId) =>
    office.ask.conflicts.log({
      receivedAt: new Date(office.clock.now()).toISOString(),
      receivedHow: 'phone',
      reporter: { kind: 'not-said' },
      about: [one, other],
      involvesOutsider: false,
      kind: 'personal',
      note: '',
    }),
};
const WAYS = Object.keys(PARTING) as (keyof typeof PARTING)[];

/** Everything that could still bring the two together. */
async function expectRefused(office: TestOffice, id: WelcomeId, code: string): Promise<void> {
  await expect(office.ask.welcomes.card({ id })).rejects.toThrow(code);
  for (const outcome of ['reached', 'tried', 'passed-on'] as const)
    await expect(office.ask.welcomes.close({ id, outcome })).rejects.toThrow(code);
}

describe('suggestions for a welcome', () => {
  it('name the same county first, then the fewest open welcomes, then the longest since the last', async () => {
    const office = await testOffice();
    const county = 'Cascade';
    const [busy, rested, fresh] = [
      await welcomer(office, { county, familyName: 'Able' }),
      await welcomer(office, { county, familyName: 'Baker' }),
      await welcomer(office, { county, familyName: 'Clark' }),
    ];
    const far = await welcomer(office, { county: 'Hill', familyName: 'Aaron' });
    for (const host of [rested, fresh]) {
      const { id } = await assign(office, await newcomer(office), host);
      await office.ask.welcomes.close({ id, outcome: 'reached' });
      office.clock.passDays(10);
    }
    await assign(office, await newcomer(office), busy);
    const to = await newcomer(office, { county });
    expect(await suggestedFor(office, to)).toEqual([rested.id, fresh.id, busy.id, far.id]);
    const [first, , third] = await office.ask.welcomes.suggestions({ newcomerId: to.id });
    expect(first).toMatchObject({ isSameCounty: true, openWelcomes: 0, hasPassedOn: false });
    expect(third).toMatchObject({ openWelcomes: 1, lastWelcomedAt: null });
  });

  it('are listed members who said that they are willing, never the newcomer (R2)', async () => {
    const office = await testOffice();
    const able = await welcomer(office);
    await welcomer(office, { isWillingToWelcome: false });
    const gone = await welcomer(office);
    await office.ask.members.changeStatus({ id: gone.id, to: 'left' });
    const to = await newcomer(office, { isWillingToWelcome: true });
    expect(await suggestedFor(office, to)).toEqual([able.id]);
  });

  it.each(WAYS)('leave out whoever is apart by %s (R4)', async (way) => {
    const office = await testOffice();
    const [able, apart] = [await welcomer(office), await welcomer(office)];
    const to = await newcomer(office);
    expect(await suggestedFor(office, to)).toContain(apart.id);
    await PARTING[way](office, to.id, apart.id);
    expect(await suggestedFor(office, to)).toEqual([able.id]);
  });
});

describe('a welcome', () => {
  it('is due after the office’s days, overdue the day after, and then stands first and on Today', async () => {
    const office = await testOffice();
    await office.ask.settings.change({ welcomeDays: 3 });
    const [host, to] = [await welcomer(office), await newcomer(office)];
    const { id, dueOn } = await assign(office, to, host);
    expect(dueOn).toBe('2026-11-27');
    const overview = async () => (await office.ask.today.overview({})).welcomesOverdue;
    office.clock.passDays(3);
    expect(await overview()).toEqual({ total: 0, rows: [] });
    const later = await assign(office, await newcomer(office), host);
    office.clock.passDays(1);
    expect(await overview()).toEqual({
      total: 1,
      rows: [{ id: to.id, name: to.name, welcomeId: id, dueOn: '2026-11-27' }],
    });
    expect((await queueOf(office)).open).toEqual([id, later.id]);
    await newcomer(office);
    expect(await office.ask.today.overview({})).toMatchObject({ newcomersWaiting: 1 });
  });

  it('checks the forms of both again on saving (R2)', async () => {
    const office = await testOffice();
    const [host, to] = [await welcomer(office), await newcomer(office)];
    await office.ask.members.changeStatus({ id: host.id, to: 'paused' });
    await expect(assign(office, to, host)).rejects.toThrow('not-listed');
    await office.ask.members.changeStatus({ id: host.id, to: 'active', ...IN_PERSON });
    office.clock.passDays(400);
    await expect(assign(office, to, host)).rejects.toThrow('not-listed');
  });

  it.each(WAYS)('is never given to someone apart by %s, whoever asks (R4)', async (way) => {
    const office = await testOffice();
    const [host, to] = [await welcomer(office), await newcomer(office)];
    await PARTING[way](office, to.id, host.id);
    for (const role of ['administrator', 'liaison', 'staff'] as const) {
      await signInAs(office, role);
      await expect(assign(office, to, host)).rejects.toThrow('apart');
    }
    expect(await queueOf(office)).toEqual({ waiting: [to.id], open: [] });
  });

  it('is given once at a time, and only to who is willing', async () => {
    const office = await testOffice();
    const [host, unwilling] = [await welcomer(office), await welcomer(office, { isWillingToWelcome: false })];
    const to = await newcomer(office);
    await expect(assign(office, to, unwilling)).rejects.toThrow('not-possible-now');
    await expect(assign(office, to, to)).rejects.toThrow('invalid-input');
    await expect(assign(office, host, to)).rejects.toThrow('not-possible-now');
    await assign(office, to, host);
    await expect(assign(office, to, host)).rejects.toThrow('not-possible-now');
  });

  it.each(WAYS)(
    'returns to the queue the instant the two are apart by %s, and stays there (R4)',
    async (way) => {
      const office = await testOffice();
      const [host, to] = [await welcomer(office), await newcomer(office)];
      const { id } = await assign(office, to, host);
      expect(await office.ask.welcomes.card({ id })).toMatchObject({ name: to.name });
      await PARTING[way](office, to.id, host.id);
      expect(await queueOf(office)).toEqual({ waiting: [to.id], open: [] });
      await expectRefused(office, id, 'apart');
      expect((await office.ask.today.overview({})).newcomersWaiting).toBe(1);
    },
  );

  it('falls by reading alone, when a merged record brings a separation with it (R4)', async () => {
    const office = await testOffice();
    const [host, twin] = [await welcomer(office), await welcomer(office)];
    const to = await newcomer(office);
    await office.ask.separations.place({ memberId: to.id, otherId: twin.id, source: 'wish' });
    const { id } = await assign(office, to, host);
    await office.ask.members.merge({ keep: host.id, drop: twin.id, fromDrop: [], ...IN_PERSON });
    expect(await queueOf(office)).toEqual({ waiting: [to.id], open: [] });
    await expectRefused(office, id, 'apart');
    expect(await suggestedFor(office, to)).toEqual([]);
  });

  it('does not come back when a separation is lifted or a member comes back (R4)', async () => {
    const office = await testOffice();
    const [host, to] = [await welcomer(office), await newcomer(office)];
    const { id } = await assign(office, to, host);
    await signInAs(office, 'staff');
    const placed = await office.ask.separations.place({ memberId: to.id, otherId: host.id, source: 'staff' });
    await signInAs(office, 'liaison');
    await office.ask.separations.lift({ id: placed.id });
    await expectRefused(office, id, 'not-possible-now');
    const again = await assign(office, to, host);
    await office.ask.members.changeStatus({ id: host.id, to: 'paused' });
    await office.ask.members.changeStatus({ id: host.id, to: 'active', ...IN_PERSON });
    await expectRefused(office, again.id, 'not-possible-now');
    expect(await queueOf(office)).toEqual({ waiting: [to.id], open: [] });
  });

  it('returns to the queue when either of the two is no longer listed (R2)', async () => {
    const office = await testOffice();
    const [host, to] = [await welcomer(office), await newcomer(office)];
    const { id } = await assign(office, to, host);
    const release = (await office.ask.forms.list({ memberId: host.id })).find(({ scope }) => scope !== null);
    if (!release) throw new Error('no release');
    await office.ask.forms.revoke({ id: release.id, how: 'oral' });
    expect(await queueOf(office)).toEqual({ waiting: [to.id], open: [] });
    await expectRefused(office, id, 'not-listed');
    const next = await welcomer(office);
    const second = await assign(office, to, next);
    expect((await queueOf(office)).open).toEqual([second.id]);
    await office.ask.members.changeStatus({ id: to.id, to: 'left' });
    expect(await queueOf(office)).toEqual({ waiting: [], open: [] });
    await expectRefused(office, second.id, 'not-listed');
  });

  it('ends when the newcomer is reached, goes on when tried, returns when passed on, all without a reason (R5)', async () => {
    const office = await testOffice();
    const [host, to] = [await welcomer(office), await newcomer(office)];
    const { id, dueOn } = await assign(office, to, host);
    const withReason = office.desk.call('welcomes.close', { id, outcome: 'passed-on', reason: 'Busy' });
    expect(await withReason).toMatchObject({ ok: false, code: 'invalid-input' });
    office.clock.passDays(8);
    await office.ask.welcomes.close({ id, outcome: 'tried' });
    const { open } = await office.ask.welcomes.queue({});
    expect(open.rows).toMatchObject([{ id, tries: 1, isOverdue: false }]);
    expect(open.rows[0]?.dueOn).not.toBe(dueOn);
    await office.ask.welcomes.close({ id, outcome: 'passed-on' });
    expect(await queueOf(office)).toEqual({ waiting: [to.id], open: [] });
    const [suggestion] = await office.ask.welcomes.suggestions({ newcomerId: to.id });
    expect(suggestion).toMatchObject({ id: host.id, hasPassedOn: true, lastWelcomedAt: null });
    const again = await assign(office, to, host);
    await office.ask.welcomes.close({ id: again.id, outcome: 'reached' });
    expect(await queueOf(office)).toEqual({ waiting: [], open: [] });
    await expectRefused(office, again.id, 'not-possible-now');
  });
});

describe('the card of a welcome', () => {
  it('tells only what the release covers, from the instant it is narrowed (R3)', async () => {
    const office = await testOffice();
    const host = await welcomer(office);
    const said = { givenName: 'Hank', familyName: 'Grady', town: 'Havre', ownWords: 'I like to fish.' };
    const to = await newcomer(office, said, releaseScope({ ownWords: true }));
    await newContact(office, to.id, phonePoint(42));
    const { id } = await assign(office, to, host);
    const card = await office.ask.welcomes.card({ id });
    expect(card).toMatchObject({
      name: 'Hank Grady',
      town: 'Havre',
      ownWords: 'I like to fish.',
      contacts: [],
    });
    expect(JSON.stringify(card)).not.toContain('555');
    const release = (await office.ask.forms.list({ memberId: to.id })).find(({ scope }) => scope !== null);
    if (!release) throw new Error('no release');
    const scope = releaseScope({ nameForm: 'preferred', town: false });
    await office.ask.forms.narrow({ id: release.id, scope });
    expect(await office.ask.welcomes.card({ id })).toMatchObject({
      name: 'Hank',
      town: null,
      ownWords: null,
    });
  });

  it('shows the rules beside each method, and warns of one to be confirmed again (R7)', async () => {
    const office = await testOffice();
    const [host, to] = [await welcomer(office), await newcomer(office)];
    const safe = await newContact(office, to.id, phonePoint(43), { voicemail: 'never' });
    const hidden = await newContact(office, to.id, phonePoint(44), { mayUse: false });
    const release = (await office.ask.forms.list({ memberId: to.id })).find(({ scope }) => scope !== null);
    if (!release) throw new Error('no release');
    const scope = releaseScope({ contacts: [safe.id, hidden.id] });
    await office.ask.forms.widen({ id: release.id, scope, ...IN_PERSON });
    const { id } = await assign(office, to, host);
    const contacts = async () => (await office.ask.welcomes.card({ id })).contacts;
    expect(await contacts()).toMatchObject([
      { id: safe.id, rules: ['never leave a voicemail'], isConfirmationDue: false },
    ]);
    office.clock.passDays(181);
    expect(await contacts()).toMatchObject([{ id: safe.id, isConfirmationDue: true }]);
  });

  it('stands in the trail as a view, by ids alone (R9)', async () => {
    const office = await testOffice();
    const [host, to] = [await welcomer(office), await newcomer(office)];
    const { id } = await assign(office, to, host);
    await office.ask.welcomes.card({ id });
    await office.ask.session.signIn({ username: ADMINISTRATOR.username, password: PASSWORD });
    const entries = await trailRecords(office, { subject: to.id, kinds: ['view'] });
    expect(entries.filter(({ action }) => action === 'welcomes.card')).toMatchObject([
      { subject: to.id, facts: { welcome: id, welcomer: host.id } },
    ]);
  });
});
