import { beforeEach, describe, expect, it } from 'vitest';
import { type TestOffice, testOffice } from '../../support/office.ts';
import { applied, everyone, listOf, preview } from './lists.ts';

let office: TestOffice;
beforeEach(async () => {
  office = await testOffice();
});

const TELLING = /assault|convicted|parole|stabbed|DC-21-1043/i;
const HEADER = 'First name,Last name,Goes by,Town,Phone,OK to leave msg?,Best time,Referred by,Notes';
const ROWS = [
  'Ada,"Moss (assault, 2019)",,Helena,406-555-0121,no - he is on parole,after the assault trial,victim of assault,"DO NOT CALL HOME, convicted 2019"',
  'Bo,Reed - stabbed 2020,Bo (assault),Havre,,,,,"prefers texts, stabbed; moved after the assault"',
  'Judge,Lake,,Butte,,,,,friendly',
  'Di,Fern,,Butte,,,,,quiet',
  'Ed,Birch,,Butte,,,,,calm',
];
const open = () => office.ask.imports.open(listOf(HEADER, ...ROWS));

describe('texts of a list that may speak of a crime (R1)', () => {
  it('are shown neither among the cells of their column nor with the finding', async () => {
    const draft = await open();
    expect(draft.columns.find(({ header }) => header === 'Notes')?.samples).toEqual([
      'friendly',
      'quiet',
      'calm',
    ]);
    const { rows } = await preview(office, draft);
    const [ada, bo] = rows;
    for (const field of ['familyName', 'voicemail', 'bestTimes', 'referredBy', 'officeNote'])
      expect(ada?.problems).toContainEqual(
        expect.objectContaining({ field, code: 'may-mention-crime', was: '' }),
      );
    expect(bo?.problems.map(({ field }) => field)).toEqual(
      expect.arrayContaining(['familyName', 'preferredName', 'officeNote']),
    );
    expect(rows.map(({ name }) => name)).toContain('Ada Moss');
    expect(JSON.stringify([draft, rows])).not.toMatch(TELLING);
  });

  it('keep the rule about voicemail that stands in them (R7)', async () => {
    await applied(office, await open());
    const ada = (await everyone(office)).rows.find(({ name }) => name === 'Ada Moss');
    expect(await office.ask.contacts.list({ memberId: ada?.id ?? '' })).toMatchObject([
      { display: '(406) 555-0121', mayUse: false, voicemail: 'never', bestTimes: '' },
    ]);
  });

  it('leave a name that is only a name, with a word to look at it', async () => {
    const { rows } = await preview(office, await open());
    expect(rows[2]).toMatchObject({
      name: 'Judge Lake',
      plan: 'import',
      problems: [{ field: 'givenName', code: 'name-word-unusual' }],
    });
  });

  it('reach neither a member’s record nor the report (R10)', async () => {
    const { subject } = await applied(office, await open());
    const { rows } = await everyone(office);
    expect(rows.map(({ name }) => name).sort()).toEqual([
      'Ada Moss',
      'Bo Reed',
      'Di Fern',
      'Ed Birch',
      'Judge Lake',
    ]);
    for (const { id } of rows) {
      const [kept, contacts] = [
        await office.ask.members.get({ id }),
        await office.ask.contacts.list({ memberId: id }),
      ];
      expect(JSON.stringify([kept, contacts])).not.toMatch(TELLING);
    }
    await office.ask.imports.saveReport({ id: subject ?? '' });
    const report = new TextDecoder().decode(office.workstation.saved[0]?.bytes);
    expect(report).toContain('Office note: This may speak of a crime, a case or an offender');
    expect(report).not.toMatch(TELLING);
  });
});
