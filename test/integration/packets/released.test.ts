import { describe, expect, it } from 'vitest';
import type { MemberId } from '../../../contract/domain/ids.ts';
import { type TestOffice, testOffice } from '../../support/office.ts';
import { type Listed, type Wanted, listMember, packetOf, phone, post, produce, textOf } from './network.ts';

describe('a packet', () => {
  it('shows the facts that each release covers, with the rules of contact beside them (R3, R7)', async () => {
    const office = await testOffice();
    const hank = await listMember(office, {
      givenName: 'Hank',
      familyName: 'Grady',
      town: 'Lewistown',
      experience: ['rural-life'],
      ownWords: 'I like to walk and listen.',
      methods: [
        phone('21', { voicemail: 'never', whoElse: 'my sister', bestTimes: 'evenings' }),
        phone('22'),
        post('PO Box 247'),
      ],
      shows: { contacts: [0, 2] },
    });
    await listMember(office, {
      givenName: 'Margaret',
      familyName: 'Oldcoyote',
      preferredName: 'Peg',
      town: 'Havre',
      ownWords: 'Call me any time.',
      shows: { nameForm: 'preferred', town: false, ownWords: false },
    });
    const text = await packetOf(office, await produce(office), hank);
    expect(text).toContain('Dear Hank Grady,');
    expect(text).toContain('Town: Lewistown');
    expect(text).toContain(
      'Phone: (406) 555-0121 — never leave a voicemail; others may answer: my sister; best times: evenings',
    );
    expect(text).toContain('Mail: PO Box 247, Helena, MT 59601');
    expect(text).toContain('Shared experience: Living in a small town');
    expect(text).toContain('I like to walk and listen.');
    expect(text).toContain('Peg');
    for (const hidden of ['555-0122', 'Margaret', 'Oldcoyote', 'Havre', 'Call me any time'])
      expect(text).not.toContain(hidden);
  });

  it('leaves out contact methods that were taken away or may not be used (R3, R7)', async () => {
    const office = await testOffice();
    const methods = [phone('21'), phone('22'), phone('23')];
    const ada = await listMember(office, { givenName: 'Ada', methods });
    const [, second, third] = ada.contacts;
    if (!second || !third) throw new Error('three phones were added');
    const before = await packetOf(office, await produce(office), ada);
    for (const shown of ['555-0121', '555-0122', '555-0123']) expect(before).toContain(shown);
    await office.ask.contacts.remove({ id: second.id });
    const { label, whoElse, bestTimes } = third;
    const rules = { label, whoElse, bestTimes, mayUse: false, voicemail: 'never' as const };
    await office.ask.contacts.changeRules({ id: third.id, rules });
    const after = await packetOf(office, await produce(office), ada);
    expect(after).toContain('555-0121');
    expect(after).not.toMatch(/555-012[23]/);
  });

  it('prints an address of the confidentiality program with its PMB code, and not what it is (R7)', async () => {
    const office = await testOffice();
    const ada = await listMember(office, {
      givenName: 'Ada',
      methods: [post('PO Box 88', { isConfidentialProgram: true, pmb: '4471' })],
    });
    const text = await packetOf(office, await produce(office), ada);
    expect(text).toContain('Mail: PMB 4471, PO Box 88, Helena, MT 59601');
    expect(text).not.toMatch(/ACP|Address Confidentiality/);
  });

  it('leaves out, at once, whoever left, paused, narrowed, revoked or ran out of time (R2, R3)', async () => {
    const office = await testOffice();
    const names = ['Stays', 'Leaves', 'Pauses', 'Narrows', 'Revokes'] as const;
    const all: Record<string, Listed> = {};
    for (const name of names) all[name] = await listMember(office, person(name));
    all['Expires'] = await listMember(office, { ...person('Expires'), endsOn: '2026-11-25' });
    const reader = idOf(all, 'Stays');
    const first = await packetOf(office, await produce(office), { id: reader });
    for (const name of Object.keys(all)) expect(first).toContain(`town-of-${name}`);

    await office.ask.members.changeStatus({ id: idOf(all, 'Leaves'), to: 'left' });
    await office.ask.members.changeStatus({ id: idOf(all, 'Pauses'), to: 'paused' });
    await narrowToName(office, idOf(all, 'Narrows'));
    await office.ask.forms.revoke({ id: await releaseOf(office, idOf(all, 'Revokes')), how: 'oral' });
    office.clock.passDays(2);

    const next = await produce(office);
    expect(next.map(({ recipient }) => recipient.name).sort()).toEqual(['Narrows Smith', 'Stays Smith']);
    const second = await packetOf(office, next, { id: reader });
    expect(second).toContain('town-of-Stays');
    expect(second).toContain('Narrows Smith');
    expect(second).not.toContain('town-of-Narrows');
    for (const name of ['Leaves', 'Pauses', 'Revokes', 'Expires']) expect(second).not.toContain(name);
  });

  it('is set in large print for those who prefer it', async () => {
    const office = await testOffice();
    const ada = await listMember(office, { givenName: 'Ada', prefersLargePrint: true });
    const ben = await listMember(office, { givenName: 'Ben' });
    const copies = await produce(office);
    const editions = new Map(copies.map(({ recipient, edition }) => [recipient.id, edition]));
    expect(editions.get(ada.id)).toBe('large');
    expect(editions.get(ben.id)).toBe('standard');
    const large = copies.find(({ edition }) => edition === 'large');
    if (!large) throw new Error('a copy in large print was produced');
    const { sizes } = await textOf(office, large.id);
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(18);
    const [forced] = await produce(office, { kind: 'members', ids: [ben.id] }, 'large');
    expect(forced?.edition).toBe('large');
  });

  it('refuses letters that cannot be printed, and says before whose they are', async () => {
    const office = await testOffice();
    await listMember(office, { givenName: 'Ada' });
    const wei = await listMember(office, { givenName: '伟', familyName: '王' });
    const recipients = { kind: 'everyone' } as const;
    const found = await office.ask.packets.check({ recipients, edition: 'preferred' });
    expect(found).toMatchObject({
      recipients: 2,
      unprintable: [{ id: wei.id, letters: ['伟', '王'], places: ['name'] }],
    });
    await expect(office.ask.packets.produce({ recipients, edition: 'preferred' })).rejects.toMatchObject({
      code: 'letters-not-printable',
    });
    expect(await office.ask.packets.runs({ offset: 0, limit: 10 })).toEqual({ total: 0, rows: [] });
  });
});

const person = (name: string): Wanted => ({ givenName: name, familyName: 'Smith', town: `town-of-${name}` });

function idOf(all: Readonly<Record<string, Listed>>, name: string): MemberId {
  const found = all[name];
  if (!found) throw new Error(`nobody is called ${name}`);
  return found.id;
}

async function releaseOf(office: TestOffice, memberId: MemberId) {
  const forms = await office.ask.forms.list({ memberId });
  const release = forms.find(({ kind }) => kind === 'release-of-information');
  if (!release) throw new Error('no release was recorded');
  return release.id;
}

async function narrowToName(office: TestOffice, memberId: MemberId): Promise<void> {
  const scope = { nameForm: 'full', town: false, contacts: [], experience: false, ownWords: false } as const;
  await office.ask.forms.narrow({ id: await releaseOf(office, memberId), scope: { ...scope, contacts: [] } });
}
