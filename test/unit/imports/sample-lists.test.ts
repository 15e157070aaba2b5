import { describe, expect, it } from 'vitest';
import { guessMapping } from '../../../contract/domain/columns.ts';
import { checkTable, requireMapping } from '../../../main/imports/checking/check-table.ts';
import { findDuplicates } from '../../../main/imports/duplicates.ts';
import { readTable } from '../../../main/imports/reading/table.ts';
import { checkAsGuessed, CONTEXT, fixture, refusal } from './support.ts';

const LISTS = ['network-list.csv', 'network-list.xlsx'];

describe.each(LISTS)('the sample list %s', (name) => {
  it('has 144 rows below its title and column names', async () => {
    const table = await readTable(fixture(name));
    expect([table.columns.length, table.rows.length, table.columns[0]]).toEqual([
      18,
      144,
      'Name (Last, First)',
    ]);
  });

  it('gives 139 candidates and refuses five rows, each for its reason', async () => {
    const checked = await checkAsGuessed(await readTable(fixture(name)));
    const refused = checked
      .filter(({ candidate }) => candidate === null)
      .map(({ problems }) => problems[0]?.code);
    expect(refused).toEqual(['no-name', 'no-name', 'name-is-formula', 'name-too-long', 'summary-row']);
    expect(checked.length - refused.length).toBe(139);
  });

  it('says of every row what was decided, as often as it was', async () => {
    const checked = await checkAsGuessed(await readTable(fixture(name)));
    const counts: Record<string, number> = {};
    for (const { code } of checked.flatMap(({ problems }) => problems))
      counts[code] = (counts[code] ?? 0) + 1;
    expect(counts).toMatchSnapshot();
  });

  it('takes nothing from the refused columns (R1)', async () => {
    const table = await readTable(fixture(name));
    expect(table.rows.some(({ cells }) => cells.includes('redacted'))).toBe(true);
    const checked = await checkAsGuessed(table);
    expect(JSON.stringify(checked)).not.toContain('redacted');
    const mapping = guessMapping(table.columns, [])
      .with(table.columns.indexOf('Offense'), 'officeNote')
      .with(17, null);
    expect(() => requireMapping(table, mapping)).toThrow('column-refused');
    expect(await refusal(checkTable(table, mapping, CONTEXT))).toMatchObject({ code: 'column-refused' });
  });

  it('finds the people who stand in it twice', async () => {
    const checked = await checkAsGuessed(await readTable(fixture(name)));
    const candidates = checked.map(({ candidate }) => candidate);
    const twice = (await findDuplicates(candidates, [])).filter(({ because }) =>
      because.includes('same-name-and-town'),
    );
    expect(twice.map(({ row }) => candidates[row]?.familyName)).toEqual(['Matejka', 'Kovalenko', 'Matejka']);
  });
});

it('gives the same candidates from text and workbook, but for the notes about dates', async () => {
  const [text, book] = await Promise.all(
    LISTS.map(async (name) => checkAsGuessed(await readTable(fixture(name)))),
  );
  expect(book?.map(({ candidate }) => candidate)).toEqual(text?.map(({ candidate }) => candidate));
});

describe('single rows of the sample list', () => {
  it.each([
    [
      4,
      { givenName: 'Žofia', familyName: 'van der Berg', preferredName: 'Žof', town: 'Havre', county: 'Hill' },
    ],
    [
      4,
      { phones: [{ e164: '+14065550197', mayUse: false, voicemail: 'never', whoElse: 'husband answers' }] },
    ],
    [
      6,
      {
        address: {
          street: 'PO Box 201410',
          city: 'Helena',
          zip: '59620',
          isConfidentialProgram: true,
          pmb: '0412',
        },
      },
    ],
    [
      7,
      {
        familyName: 'Świątek',
        town: 'Missoula',
        phones: [{ voicemail: 'vague' }, { e164: '+14065550179', voicemail: 'vague' }],
      },
    ],
    [10, { largePrint: true, officeNote: '', referredBy: 'another member' }],
    [11, { email: null, town: 'Great Falls', county: null }],
    [12, { givenName: 'Hank', familyName: 'Grady', phones: [{ e164: '+14065550117', label: 'cell' }] }],
    [
      15,
      {
        phones: [],
        forms: [{ kind: 'code-of-conduct', signedOn: '2020-06-29' }],
        officeNote: 'prefers texts',
      },
    ],
  ])('line %i becomes %j', async (line, expected) => {
    const checked = await checkAsGuessed(await readTable(fixture('network-list.csv')));
    expect(checked.find((row) => row.line === line)?.candidate).toMatchObject(expected);
  });

  it('splits names without a comma by the family names in the list', async () => {
    const checked = await checkAsGuessed(await readTable(fixture('network-list.csv')));
    expect(
      checked.some(
        ({ candidate }) => candidate?.givenName === 'Gus' && candidate.familyName === 'Old Coyote',
      ),
    ).toBe(true);
  });
});

describe('the sample list of an old program', () => {
  it('is read as Windows-1252 with semicolons and says that letters were lost', async () => {
    const table = await readTable(fixture('network-list-semicolon-cp1252.csv'));
    expect([table.readAs, table.rows.length]).toEqual(['CSV, Windows-1252, semicolons', 40]);
    expect(table.notes.join()).toContain('8 letters');
    const checked = await checkAsGuessed(table);
    const lost = checked.filter(({ problems }) => problems.some(({ code }) => code === 'letters-lost'));
    expect(lost.map(({ candidate }) => candidate?.familyName)).toEqual([
      '?wi?tek',
      'Nguy?n',
      'Nguy?n',
      '?wi?tek',
      '?wi?tek',
    ]);
  });
});

it('refuses a mapping without a name, or with one target twice', async () => {
  const table = await readTable(fixture('network-list.csv'));
  expect(() => requireMapping(table, ['town'])).not.toThrow('column-refused');
  expect(() => requireMapping(table, ['town'])).toThrow('mapping-incomplete');
  expect(() => requireMapping(table, ['fullName', null, 'town', 'town'])).toThrow('mapping-incomplete');
});
