import { describe, expect, it } from 'vitest';
import { memberFields, newContact, newMember } from '../../support/builders.ts';
import { type TestOffice, testOffice } from '../../support/office.ts';

const PEOPLE: readonly (readonly [given: string, family: string, town: string, preferred?: string])[] = [
  ['Seán', 'O’Brien', 'Butte'],
  ['Brienne', 'Hill', 'Obrien Creek'],
  ['Obry', 'Stone', 'Roundup'],
  ['Mary Ann', 'Mc Donald', 'Miles City'],
  ['Ann', 'Annable', 'Havre'],
  ['Ann', 'Zimmer', 'Havre', 'Trudy'],
  ['Anna', 'Abbott', 'Libby'],
  ['Thị Hà', 'Nguyễn', 'Missoula'],
  ['Олена', 'Коваль', 'Bozeman'],
  ['Ελένη', 'Παπαδοπούλου', 'Great Falls'],
  ['山田', '太郎', 'Helena'],
  ['Lars', 'Ødegård', 'Havre'],
];

/** The names that a text finds, the best first; in one office of its own for each test. */
async function searching(): Promise<{
  office: TestOffice;
  find: (text: string, limit?: number) => Promise<string[]>;
}> {
  const office = await testOffice();
  for (const [givenName, familyName, town, preferredName = ''] of PEOPLE)
    await office.ask.members.create(memberFields({ givenName, familyName, town, preferredName }));
  const find = async (text: string, limit = 10) =>
    (await office.ask.members.search({ text, limit })).map(({ name }) => name);
  return { office, find };
}

describe('search as you type', () => {
  it('finds by the first letter: family names before given names before towns', async () => {
    const { find } = await searching();
    expect(await find('b')).toEqual(['Brienne Hill', 'Олена Коваль', 'Seán O’Brien']);
    expect(await find('ob')).toEqual(['Seán O’Brien', 'Obry Stone', 'Brienne Hill']);
  });

  it('puts a whole word before a beginning', async () => {
    const { find } = await searching();
    expect(await find('ann')).toEqual(['Ann Annable', 'Mary Ann Mc Donald', 'Ann Zimmer', 'Anna Abbott']);
  });

  it('leaves out marks, apostrophes, spaces within names and case', async () => {
    const { find } = await searching();
    for (const text of ['O’Brien', "o'brien", 'obrien', 'OBRIEN', 'oʻbrien', 'o brien', 'sean obr'])
      expect({ text, found: await find(text) }).toEqual({
        text,
        found: expect.arrayContaining(['Seán O’Brien']),
      });
    for (const text of ['mcdonald', 'mc donald', 'McDon', 'maryann'])
      expect({ text, found: await find(text) }).toEqual({ text, found: ['Mary Ann Mc Donald'] });
    expect(await find('odegard')).toEqual(['Lars Ødegård']);
  });

  it('finds in any script', async () => {
    const { find } = await searching();
    for (const [text, name] of [
      ['nguyen', 'Thị Hà Nguyễn'],
      ['ков', 'Олена Коваль'],
      ['παπαδ', 'Ελένη Παπαδοπούλου'],
      ['太', '山田 太郎'],
    ] as const)
      expect({ text, found: await find(text) }).toEqual({ text, found: [name] });
  });

  it('finds the preferred name, the town, and parts of any of them', async () => {
    const { find } = await searching();
    expect(await find('trud')).toEqual(['Ann Zimmer']);
    expect(await find('rudy')).toEqual(['Ann Zimmer']);
    expect(await find('havre')).toEqual(['Ann Annable', 'Lars Ødegård', 'Ann Zimmer']);
    expect(await find('onald')).toEqual(['Mary Ann Mc Donald']);
    expect(await find('oplou')).toEqual([]);
    expect(await find('πούλ')).toEqual(['Ελένη Παπαδοπούλου']);
  });

  it('wants every word, in any order, whatever they are of', async () => {
    const { find } = await searching();
    for (const text of ['ann zim', 'zim ann', 'havre ann trudy', 'ann z h'])
      expect({ text, found: await find(text) }).toEqual({ text, found: ['Ann Zimmer'] });
    expect(await find('ann libby roundup')).toEqual([]);
    expect(await find('nnable avre')).toEqual(['Ann Annable']);
  });

  it('finds phone numbers by any run of digits, however they are written', async () => {
    const { office, find } = await searching();
    const zimmer = await office.ask.members.search({ text: 'zimmer', limit: 1 });
    const [{ id } = { id: '' as never }] = zimmer;
    const { id: contact } = await newContact(office, id, { kind: 'phone', phone: '(406) 555-0187' });
    for (const text of [
      '406 555 0187',
      '(406) 555-01',
      '5550187',
      '555-0',
      '0187',
      '50187',
      'zimmer 0187',
      '0187 havre',
    ])
      expect({ text, found: await find(text) }).toEqual({ text, found: ['Ann Zimmer'] });
    for (const text of ['0188', 'annable 0187'])
      expect({ text, found: await find(text) }).toEqual({ text, found: [] });
    await office.ask.contacts.remove({ id: contact });
    expect(await find('0187')).toEqual([]);
  });

  it('gives no more than was asked for, each member once', async () => {
    const { find } = await searching();
    expect(await find('a', 2)).toHaveLength(2);
    const found = await find('a', 50);
    expect(new Set(found).size).toBe(found.length);
  });

  it('finds nothing by nothing, and takes signs for what they are', async () => {
    const { find } = await searching();
    for (const text of ['', '   ', '*', '%', '"', '[a-z]', "' OR 1=1 --", 'a"b*', '\u0000', '-'])
      expect({ text, found: await find(text) }).toEqual({
        text,
        found: expect.not.arrayContaining(['Lars Ødegård']),
      });
    expect(await find('*havre*')).toContain('Lars Ødegård');
  });

  it('knows a changed name at once, and the old one no more', async () => {
    const { office, find } = await searching();
    const member = await newMember(office, { givenName: 'Petra', familyName: 'Quist', town: 'Wolf Point' });
    const fields = memberFields({ givenName: 'Petra', familyName: 'Rask', town: 'Wolf Point' });
    await office.ask.members.update({ id: member.id, fields });
    expect(await find('rask')).toEqual(['Petra Rask']);
    expect(await find('quist')).toEqual([]);
    expect(await find('uist')).toEqual([]);
  });
});
