import { describe, expect, it } from 'vitest';
import type { MemberId } from '../../../contract/domain/ids.ts';
import { type TestOffice, signInAs, testOffice } from '../../support/office.ts';
import { type Listed, listMember, phone, produce } from '../packets/network.ts';
import { WHOLE, handOut, toGetBack } from './holders.ts';

const EVERYONE = ['Abe 1', 'Bea 2', 'Cal 3'];

interface People {
  readonly office: TestOffice;
  readonly abe: Listed;
  readonly bea: Listed;
  readonly cal: Listed;
}

/** Three members, each with a packet that shows all three; Bea's release ends on the last day of the year. */
async function threeHolders(): Promise<People> {
  const office = await testOffice();
  const abe = await listMember(office, { givenName: 'Abe', town: 'Butte', methods: [phone('11')] });
  const bea = await listMember(office, { givenName: 'Bea', town: 'Havre', endsOn: '2026-12-31' });
  const cal = await listMember(office, { givenName: 'Cal', town: 'Helena' });
  await handOut(office);
  expect(await toGetBack(office)).toEqual([]);
  return { office, abe, bea, cal };
}

async function releaseOf(office: TestOffice, memberId: MemberId) {
  const release = (await office.ask.forms.list({ memberId })).find(
    ({ state, scope }) => state === 'in-force' && scope,
  );
  if (!release?.scope) throw new Error('a release is in force');
  return { id: release.id, scope: release.scope };
}

const notice = (office: TestOffice, about: readonly Listed[]) => ({
  receivedAt: new Date(office.clock.now()).toISOString(),
  receivedHow: 'phone' as const,
  reporter: { kind: 'not-said' as const },
  about: about.map(({ id }) => id),
  involvesOutsider: false,
  kind: 'personal' as const,
  note: '',
});

describe('a recall', () => {
  it.each([
    ['leaves', ({ office, abe }: People) => office.ask.members.changeStatus({ id: abe.id, to: 'left' })],
    ['pauses', ({ office, abe }: People) => office.ask.members.changeStatus({ id: abe.id, to: 'paused' })],
    [
      'narrows a release',
      async ({ office, abe }: People) => {
        const { id, scope } = await releaseOf(office, abe.id);
        await office.ask.forms.narrow({ id, scope: { ...scope, contacts: [] } });
      },
    ],
    [
      'revokes a form by word of mouth',
      async ({ office, abe }: People) =>
        office.ask.forms.revoke({ id: (await releaseOf(office, abe.id)).id, how: 'oral' }),
    ],
    [
      'revokes a form in writing',
      async ({ office, abe }: People) =>
        office.ask.forms.revoke({ id: (await releaseOf(office, abe.id)).id, how: 'written' }),
    ],
    [
      'has a release that ran out',
      ({ office }: People) => Promise.resolve(office.clock.set('2027-01-01T17:00:00Z')),
    ],
  ] as const)(
    'opens for every copy that shows a member who %s, the same instant (R3, R13)',
    async (_, happen) => {
      const people = await threeHolders();
      await happen(people);
      expect(await toGetBack(people.office)).toEqual(EVERYONE);
    },
  );

  it('opens for the two copies that show a pair to each other, and for no third (R4)', async () => {
    const { office, abe, bea } = await threeHolders();
    await office.ask.separations.place({ memberId: abe.id, otherId: bea.id, source: 'wish' });
    expect(await toGetBack(office)).toEqual(['Abe 1', 'Bea 2']);
  });

  it('opens with a conflict notice, and closes when its separation is lifted (R4)', async () => {
    const { office, bea, cal } = await threeHolders();
    const { notice: logged } = await office.ask.conflicts.log(notice(office, [bea, cal]));
    expect(await toGetBack(office)).toEqual(['Bea 2', 'Cal 3']);
    await signInAs(office, 'liaison');
    await office.ask.conflicts.review({ id: logged.id, decision: 'lift' });
    expect(await toGetBack(office)).toEqual([]);
  });

  it('is about paper that is out alone: what lies in the office is not asked for (R13)', async () => {
    const { office, abe } = await threeHolders();
    await produce(office);
    await office.ask.members.changeStatus({ id: abe.id, to: 'left' });
    expect(await toGetBack(office)).toEqual(EVERYONE);
    expect(await office.ask.today.overview({})).toMatchObject({ copiesOutOfDate: 6, copiesToRecall: 3 });
  });

  it('says whether a newer packet that is right was made, and who may receive one (R2)', async () => {
    const { office, abe, bea } = await threeHolders();
    await office.ask.members.changeStatus({ id: abe.id, to: 'left' });
    await produce(office, { kind: 'members', ids: [bea.id] });
    expect((await office.ask.recalls.list(WHOLE)).rows).toMatchObject([
      { holder: { id: abe.id }, hasNewer: false, mayReceive: false },
      { holder: { id: bea.id }, hasNewer: true, mayReceive: true },
      { hasNewer: false, mayReceive: true },
    ]);
    await office.ask.separations.place({ memberId: bea.id, otherId: abe.id, source: 'wish' });
    expect((await office.ask.recalls.list(WHOLE)).rows[1]).toMatchObject({ hasNewer: true });
  });

  it('remembers who asked for a copy, how and when, and nothing else (R5)', async () => {
    const { office, abe } = await threeHolders();
    await office.ask.members.changeStatus({ id: abe.id, to: 'left' });
    const [first] = (await office.ask.recalls.list(WHOLE)).rows;
    const copyIds = first?.copies.map(({ copyId }) => copyId) ?? [];
    const why = { copyIds, how: 'call', reason: 'left' } as const;
    await expect(office.ask.recalls.told(why)).rejects.toThrow('invalid-input');
    const called = new Date(office.clock.now()).toISOString();
    await office.ask.recalls.told({ copyIds, how: 'call' });
    office.clock.passDays(1);
    const [copy] = await office.ask.recalls.told({ copyIds, how: 'letter' });
    expect(copy?.notices).toMatchObject([
      { at: called, how: 'call', by: 'Ada Birdsong' },
      { how: 'letter', by: 'Ada Birdsong' },
    ]);
    expect((await office.ask.recalls.list(WHOLE)).rows[0]?.copies).toEqual([copy]);
  });

  it('takes no record about a copy that is right, or has come back', async () => {
    const { office, abe, bea } = await threeHolders();
    const [copy] = await office.ask.packets.heldBy({ memberId: abe.id });
    const copyIds = copy ? [copy.id] : [];
    await expect(office.ask.recalls.told({ copyIds, how: 'call' })).rejects.toThrow('not-possible-now');
    await office.ask.members.changeStatus({ id: bea.id, to: 'left' });
    await office.ask.recalls.told({ copyIds, how: 'in-person' });
    await office.ask.packets.close({ ids: copyIds, as: 'returned' });
    await expect(office.ask.recalls.told({ copyIds, how: 'call' })).rejects.toThrow('not-possible-now');
    expect(await toGetBack(office)).toEqual(['Bea 2', 'Cal 3']);
  });

  it('ends honestly: returned, destroyed, or among those that nobody can find (R13)', async () => {
    const { office, abe, bea, cal } = await threeHolders();
    await office.ask.members.changeStatus({ id: bea.id, to: 'left' });
    const copyOf = async ({ id }: Listed) =>
      (await office.ask.packets.heldBy({ memberId: id })).map((copy) => copy.id);
    const lost = await copyOf(cal);
    await office.ask.recalls.told({ copyIds: lost, how: 'call' });
    await office.ask.packets.close({ ids: await copyOf(abe), as: 'returned' });
    await office.ask.packets.close({ ids: await copyOf(bea), as: 'destroyed' });
    await office.ask.packets.close({ ids: lost, as: 'unaccounted' });
    const { total, copies, rows, unaccounted } = await office.ask.recalls.list(WHOLE);
    expect({ total, copies, rows }).toEqual({ total: 0, copies: 0, rows: [] });
    expect(unaccounted).toMatchObject({
      total: 1,
      rows: [{ holder: { name: 'Cal' }, numberText: 'VSN-000003', notices: [{ how: 'call' }] }],
    });
  });

  it('shows a page of holders at a time and counts them all', async () => {
    const { office, bea } = await threeHolders();
    await office.ask.members.changeStatus({ id: bea.id, to: 'left' });
    const page = await office.ask.recalls.list({ offset: 1, limit: 1 });
    expect(page).toMatchObject({ total: 3, copies: 3, rows: [{ holder: { name: 'Bea' } }] });
  });

  it('is in the trail by ids and numbers alone (R9)', async () => {
    const { office, abe } = await threeHolders();
    await office.ask.members.changeStatus({ id: abe.id, to: 'left' });
    const [first] = (await office.ask.recalls.list(WHOLE)).rows;
    const copyId = first?.copies[0]?.copyId;
    await office.ask.recalls.told({ copyIds: copyId ? [copyId] : [], how: 'call' });
    const [line] = await office.ask.members.history({ id: abe.id, before: null, limit: 1 });
    expect(line).toMatchObject({ action: 'recalls.told', facts: { copy: copyId, number: 1, how: 'call' } });
    expect(Object.keys(line?.facts ?? {})).toHaveLength(3);
  });
});
