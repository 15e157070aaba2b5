import { describe, expect, it } from 'vitest';
import type { MemberId } from '../../../contract/domain/ids.ts';
import { newMember } from '../../support/builders.ts';
import { type TestOffice, signInAs, testOffice } from '../../support/office.ts';
import { listMember, produce } from '../packets/network.ts';

const looksAt = async (office: TestOffice, id: MemberId, limit = 50, before: number | null = null) =>
  office.ask.audit.looks({ id, before, limit });

describe('who looked at a member', () => {
  it('names the account, the time and what, the last first, and is recorded itself (R9)', async () => {
    const office = await testOffice();
    const { id } = await newMember(office);
    const other = await newMember(office);
    await signInAs(office, 'staff');
    office.clock.passDays(1);
    await office.ask.members.get({ id });
    await office.ask.members.get({ id: other.id });
    await office.ask.forms.list({ memberId: id });
    await signInAs(office, 'administrator');
    const looks = await looksAt(office, id);
    expect(looks.map(({ by, at, action }) => [by, at, action]).slice(0, 2)).toEqual([
      ['Somebody administrator', '2026-11-25T17:00:00.000Z', 'audit.looks'],
      ['Somebody staff', '2026-11-25T17:00:00.000Z', 'forms.list'],
    ]);
    expect(looks.map(({ action }) => action)).not.toContain('members.create');
    expect(looks.every(({ subject }) => subject === id)).toBe(true);
  });

  it('counts the packets that showed the member as prints, and whose they are', async () => {
    const office = await testOffice();
    const abe = await listMember(office, { givenName: 'Abe', familyName: 'Stone' });
    await listMember(office, { givenName: 'Ben', familyName: 'Reed' });
    const hidden = await newMember(office);
    const copies = await produce(office);
    const ofBen = copies.find(({ recipient }) => recipient.name === 'Ben Reed');
    if (!ofBen) throw new Error('Ben has a copy');
    await office.ask.packets.pdf({ id: ofBen.id });
    await office.ask.packets.confirmPrinted({ ids: [ofBen.id], cameOut: true });
    const inBens = (await looksAt(office, abe.id)).filter(({ inCopy }) => inCopy !== null);
    expect(inBens.map(({ action, inCopy }) => [action, inCopy])).toEqual([
      ['packets.confirmPrinted', { numberText: ofBen.numberText, recipient: 'Ben Reed' }],
      ['packets.pdf', { numberText: ofBen.numberText, recipient: 'Ben Reed' }],
    ]);
    expect((await looksAt(office, hidden.id)).map(({ action }) => action)).toEqual(['audit.looks']);
  });

  it('goes on page by page without leaving any out', async () => {
    const office = await testOffice();
    const { id } = await newMember(office);
    for (let i = 0; i < 7; i += 1) await office.ask.members.get({ id });
    const all = await looksAt(office, id);
    const first = await looksAt(office, id, 4);
    const second = await looksAt(office, id, 100, first.at(-1)?.seq ?? null);
    expect([...first.slice(1), ...second].map(({ seq }) => seq)).toEqual(all.map(({ seq }) => seq));
  });

  it('follows a record into the one that it was merged into', async () => {
    const office = await testOffice();
    const drop = await newMember(office, { givenName: 'Wren', familyName: 'Hollow' });
    const keep = await newMember(office, { givenName: 'Wren', familyName: 'Hollow' });
    await office.ask.members.get({ id: drop.id });
    await office.ask.members.merge({ keep: keep.id, drop: drop.id, fromDrop: [] });
    expect((await looksAt(office, keep.id)).map(({ subject }) => subject)).toContain(drop.id);
  });

  it.each(['liaison', 'staff'] as const)('is not for %s', async (role) => {
    const office = await testOffice();
    const { id } = await newMember(office);
    await signInAs(office, role);
    await expect(looksAt(office, id)).rejects.toThrow('not-allowed');
  });
});
