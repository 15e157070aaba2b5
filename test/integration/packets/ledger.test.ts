import { describe, expect, it } from 'vitest';
import type { CopyView } from '../../../contract/packets.ts';
import { type TestOffice, signInAs, testOffice } from '../../support/office.ts';
import { type Listed, copiesOf, listMember, phone, post, produce } from './network.ts';

describe('the ledger', () => {
  it('finds copies by number, by the recipient’s name in any spelling, by state and by run', async () => {
    const { office } = await smallOffice();
    const [first] = await produce(office);
    const later = await produce(office);
    const numbers = async (filter: Parameters<typeof copiesOf>[1]) =>
      (await copiesOf(office, filter)).map(({ number }) => number);
    expect(await numbers({})).toEqual([1, 2, 3, 4]);
    expect(await numbers({ text: 'VSN-000003' })).toEqual([3]);
    expect(await numbers({ text: ' 3 ' })).toEqual([3]);
    expect(await numbers({ text: 'obrien' })).toEqual([2, 4]);
    expect(await numbers({ runId: later[0]?.runId ?? null })).toEqual([3, 4]);
    await spoil(office, first);
    expect(await numbers({ states: ['spoiled'] })).toEqual([1]);
    expect(await numbers({ states: ['produced'], text: 'grady' })).toEqual([3]);
  });

  it('answers both ways: what a member holds, and who holds their page, with which facts (R13)', async () => {
    const { office, hank, sean } = await smallOffice();
    const copies = await produce(office);
    const held = await office.ask.packets.heldBy({ memberId: hank.id });
    expect(held.map(({ number, recipient }) => [number, recipient.name])).toEqual([[1, 'Hank Grady']]);
    const shown = await office.ask.packets.showing({ memberId: hank.id });
    expect(shown.map(({ copy, facts }) => [copy.recipient.name, facts])).toEqual([
      ['Seán O’Brien', ['name', 'town', 'phone', 'post']],
      ['Hank Grady', ['name', 'town', 'phone', 'post']],
    ]);
    const toSean = copies.find(({ recipient }) => recipient.id === sean.id);
    const { entries } = await office.ask.packets.copy({ id: idOf(toSean) });
    expect(entries).toEqual([
      {
        member: { id: hank.id, name: 'Hank Grady' },
        facts: ['name', 'town', 'phone', 'post'],
        isStillRight: true,
      },
      { member: { id: sean.id, name: 'Seán O’Brien' }, facts: ['name'], isStillRight: true },
    ]);
  });

  it('follows a copy from the printer to its honest end, and no step back (R13)', async () => {
    const { office } = await smallOffice();
    const [copy] = await produce(office);
    const ids = [idOf(copy)];
    await expect(office.ask.packets.issue({ ids, how: 'hand', contactId: null })).rejects.toMatchObject({
      code: 'not-possible-now',
    });
    expect(await office.ask.packets.confirmPrinted({ ids, cameOut: true })).toMatchObject([
      { state: 'printed', printedAt: '2026-11-24T17:00:00.000Z' },
    ]);
    await expect(office.ask.packets.confirmPrinted({ ids, cameOut: true })).rejects.toMatchObject({
      code: 'not-possible-now',
    });
    expect(await office.ask.packets.issue({ ids, how: 'hand', contactId: null })).toMatchObject([
      { state: 'issued', issuedHow: 'hand' },
    ]);
    expect(await office.ask.packets.close({ ids, as: 'unaccounted' })).toMatchObject([
      { state: 'unaccounted' },
    ]);
    expect(await office.ask.packets.close({ ids, as: 'returned' })).toMatchObject([{ state: 'returned' }]);
    await expect(office.ask.packets.close({ ids, as: 'unaccounted' })).rejects.toMatchObject({
      code: 'not-possible-now',
    });
  });

  it('forgets the pages of a copy that came to its end, and keeps who was shown (R13)', async () => {
    const { office } = await smallOffice();
    const [copy] = await produce(office);
    const id = idOf(copy);
    expect((await office.ask.packets.pdf({ id })).pdf.byteLength).toBeGreaterThan(1000);
    await spoil(office, copy);
    await expect(office.ask.packets.pdf({ id })).rejects.toMatchObject({ code: 'not-possible-now' });
    expect((await office.ask.packets.copy({ id })).entries).toHaveLength(2);
  });

  it('says which copies show what may no longer be shown, and lets them only be spoiled (R3, R4)', async () => {
    const { office, hank, sean } = await smallOffice();
    const [toHank, toSean] = await produce(office);
    const [idHank, idSean] = [idOf(toHank), idOf(toSean)];
    await office.ask.packets.confirmPrinted({ ids: [idSean], cameOut: true });
    expect((await copiesOf(office)).map(({ isOutOfDate }) => isOutOfDate)).toEqual([false, false]);

    await office.ask.separations.place({ memberId: hank.id, otherId: sean.id, source: 'wish' });
    expect((await copiesOf(office)).map(({ isOutOfDate }) => isOutOfDate)).toEqual([true, true]);
    const { entries } = await office.ask.packets.copy({ id: idHank });
    expect(entries.map(({ member, isStillRight }) => [member.name, isStillRight])).toEqual([
      ['Hank Grady', true],
      ['Seán O’Brien', false],
    ]);
    const changed = { code: 'copy-changed' };
    await expect(office.ask.packets.pdf({ id: idHank })).rejects.toMatchObject(changed);
    const printed = office.ask.packets.confirmPrinted({ ids: [idHank], cameOut: true });
    await expect(printed).rejects.toMatchObject(changed);
    const issued = office.ask.packets.issue({ ids: [idSean], how: 'hand', contactId: null });
    await expect(issued).rejects.toMatchObject(changed);
    await spoil(office, toHank);
    await office.ask.packets.close({ ids: [idSean], as: 'spoiled' });
    expect((await copiesOf(office)).map(({ isOutOfDate }) => isOutOfDate)).toEqual([false, false]);
  });

  it('takes a changed number, town or rule for out of date, and a widened release not (R3, R7)', async () => {
    const { office, hank, sean } = await smallOffice();
    await produce(office);
    const outOfDate = async () => (await copiesOf(office)).filter((copy) => copy.isOutOfDate).length;
    const releases = await office.ask.forms.list({ memberId: sean.id });
    const release = releases.find(({ kind }) => kind === 'release-of-information');
    if (!release?.scope) throw new Error('Seán has a release');
    const scope = { ...release.scope, nameForm: 'full' as const };
    await office.ask.forms.widen({ id: release.id, scope, confirmation: { how: 'in-person' } });
    expect(await outOfDate()).toBe(0);
    const [method] = hank.contacts;
    if (!method) throw new Error('Hank has a phone');
    const { label, mayUse, whoElse, bestTimes } = method;
    const rules = { label, mayUse, whoElse, bestTimes, voicemail: 'never' as const };
    await office.ask.contacts.changeRules({ id: method.id, rules });
    expect(await outOfDate()).toBe(2);
  });

  it('mails only to a postal contact of the recipient that may be used (R7)', async () => {
    const { office, hank, sean } = await smallOffice();
    const [toHank, toSean] = await produce(office);
    const ids = [idOf(toHank)];
    await office.ask.packets.confirmPrinted({ ids: [idOf(toHank), idOf(toSean)], cameOut: true });
    const [telephone, mail] = hank.contacts;
    if (!telephone || !mail) throw new Error('Hank has a phone and an address');
    for (const contactId of [null, telephone.id]) {
      const issued = office.ask.packets.issue({ ids, how: 'mail', contactId });
      await expect(issued).rejects.toMatchObject({
        code: 'not-possible-now',
        refusal: { field: 'contactId' },
      });
    }
    const toTheWrongOne = office.ask.packets.issue({ ids: [idOf(toSean)], how: 'mail', contactId: mail.id });
    await expect(toTheWrongOne).rejects.toMatchObject({ code: 'not-possible-now' });
    const [issued] = await office.ask.packets.issue({ ids, how: 'mail', contactId: mail.id });
    expect(issued).toMatchObject({ state: 'issued', issuedHow: 'mail' });
    expect(sean.contacts).toEqual([]);
  });

  it('issues nothing to somebody who may not receive it any more (R2)', async () => {
    const { office, hank } = await smallOffice();
    const [copy] = await produce(office);
    await office.ask.packets.confirmPrinted({ ids: [idOf(copy)], cameOut: true });
    await office.ask.members.changeStatus({ id: hank.id, to: 'left' });
    const issued = office.ask.packets.issue({ ids: [idOf(copy)], how: 'hand', contactId: null });
    await expect(issued).rejects.toMatchObject({ code: 'not-listed' });
  });

  it('counts the holders of older copies before new ones are made', async () => {
    const { office } = await smallOffice();
    const [copy] = await produce(office);
    const everyone = { recipients: { kind: 'everyone' }, edition: 'preferred' } as const;
    expect(await office.ask.packets.check(everyone)).toMatchObject({ recipients: 2, holders: 0 });
    await office.ask.packets.confirmPrinted({ ids: [idOf(copy)], cameOut: true });
    await office.ask.packets.issue({ ids: [idOf(copy)], how: 'hand', contactId: null });
    expect(await office.ask.packets.check(everyone)).toMatchObject({ recipients: 2, holders: 1 });
  });

  it('lets liaisons issue and look, and produce nothing', async () => {
    const { office } = await smallOffice();
    const [copy] = await produce(office);
    await office.ask.packets.confirmPrinted({ ids: [idOf(copy)], cameOut: true });
    await signInAs(office, 'liaison');
    const everyone = { recipients: { kind: 'everyone' }, edition: 'preferred' } as const;
    await expect(office.ask.packets.produce(everyone)).rejects.toMatchObject({ code: 'not-allowed' });
    await expect(office.ask.packets.export({ id: idOf(copy) })).rejects.toMatchObject({
      code: 'not-allowed',
    });
    await office.ask.packets.issue({ ids: [idOf(copy)], how: 'hand', contactId: null });
    expect(await copiesOf(office, { states: ['issued'] })).toHaveLength(1);
  });
});

/** Hank shows all: a phone and an address. Seán shows his first name and an initial. */
async function smallOffice(): Promise<{ office: TestOffice; hank: Listed; sean: Listed }> {
  const office = await testOffice();
  const hank = await listMember(office, {
    givenName: 'Hank',
    familyName: 'Grady',
    town: 'Butte',
    methods: [phone('21', { voicemail: 'fine' }), post('PO Box 247')],
  });
  const sean = await listMember(office, {
    givenName: 'Seán',
    familyName: 'O’Brien',
    shows: { nameForm: 'first-and-initial' },
  });
  return { office, hank, sean };
}

function idOf(copy: CopyView | undefined): CopyView['id'] {
  if (!copy) throw new Error('the copy was produced');
  return copy.id;
}

const spoil = (office: TestOffice, copy: CopyView | undefined) =>
  office.ask.packets.confirmPrinted({ ids: [idOf(copy)], cameOut: false });
