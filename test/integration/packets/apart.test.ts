import { describe, expect, it } from 'vitest';
import { testOffice } from '../../support/office.ts';
import { type Listed, listMember, packetOf, produce, textOf } from './network.ts';

describe('a separation', () => {
  it('keeps both out of each other’s next packet and nobody else’s (R4)', async () => {
    const office = await testOffice();
    const abe = await listMember(office, { givenName: 'Abe', town: 'Butte' });
    const zoe = await listMember(office, { givenName: 'Zoe', town: 'Havre' });
    const ben = await listMember(office, { givenName: 'Ben', town: 'Helena' });
    const before = await produce(office);
    expect(await packetOf(office, before, abe)).toContain('Zoe');
    expect(await packetOf(office, before, zoe)).toContain('Abe');

    await office.ask.separations.place({ memberId: zoe.id, otherId: abe.id, source: 'wish' });
    const after = await produce(office);
    const seenBy = (member: Listed) => packetOf(office, after, member);
    expect(await seenBy(ben)).toMatch(/Abe.*Zoe/);
    expect(await seenBy(abe)).toContain('Ben');
    expect(await seenBy(abe)).not.toContain('Zoe');
    expect(await seenBy(zoe)).toContain('Ben');
    expect(await seenBy(zoe)).not.toContain('Abe');
  });

  it('leaves no heading, total or gap that betrays who is missing (R4)', async () => {
    const office = await testOffice();
    const abe = await listMember(office, { givenName: 'Abe' });
    const zoe = await listMember(office, { givenName: 'Zoe' });
    const ben = await listMember(office, { givenName: 'Ben' });
    await office.ask.separations.place({ memberId: abe.id, otherId: zoe.id, source: 'staff' });
    const copies = await produce(office);
    const outlines = new Map<string, readonly string[]>();
    for (const copy of copies) outlines.set(copy.recipient.id, (await textOf(office, copy.id)).outline);
    expect(lettersIn(outlines.get(ben.id))).toEqual(['A', 'B', 'Z']);
    expect(lettersIn(outlines.get(abe.id))).toEqual(['A', 'B']);
    // Before the directory, two copies differ in the recipient's name and the copy's number alone.
    const [one, other] = await Promise.all([abe, ben].map((member) => packetOf(office, copies, member)));
    const open = (text: string | undefined, name: string) =>
      text
        ?.slice(0, text.indexOf('Your own entry'))
        .replaceAll(name, '*')
        .replaceAll(/VSN-\d+/g, '#');
    expect(open(one, 'Abe')).toBe(open(other, 'Ben'));
  });
});

describe('the directory’s order', () => {
  it('follows the shown names alone, so that hidden family names do not show in it (R3)', async () => {
    const office = await testOffice();
    const reader = await listMember(office, { givenName: 'Zed', familyName: 'Aaronson' });
    await listMember(office, { givenName: 'Mia', familyName: 'Zimmer', shows: { nameForm: 'preferred' } });
    await listMember(office, {
      givenName: 'Nell',
      familyName: 'Abbott',
      shows: { nameForm: 'first-and-initial' },
    });
    await listMember(office, { givenName: 'Łucja', familyName: 'Brown', preferredName: '' });
    await listMember(office, { givenName: 'Олена', familyName: 'Коваль' });
    await listMember(office, { givenName: 'Ελένη', familyName: 'Νίκου' });
    const copies = await produce(office, { kind: 'members', ids: [reader.id] });
    const [copy] = copies;
    if (!copy) throw new Error('one copy was produced');
    const { text, outline } = await textOf(office, copy.id);
    expect(lettersIn(outline)).toEqual(['L', 'M', 'N', 'Z', 'Ε', 'О']);
    expect(text).toMatch(/Łucja Brown.*Mia.*Nell A\..*Zed Aaronson.*Ελένη Νίκου.*Олена Коваль/);
    expect(text).not.toMatch(/Zimmer|Abbott/);
  });
});

/** The directory's letter headings, from a packet's outline. */
const lettersIn = (outline: readonly string[] = []): string[] =>
  outline.map((line) => line.trim()).filter((line) => Array.from(line).length === 1);
