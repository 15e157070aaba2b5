import { describe, expect, it } from 'vitest';
import type { ImportTarget } from '../../../contract/domain/columns.ts';
import type { CheckedRow } from '../../../main/imports/checking/candidate.ts';
import { checkRow } from '../../../main/imports/checking/check-row.ts';
import { CONTEXT } from './support.ts';

type Cell = readonly [ImportTarget, string];
const check = (...cells: readonly Cell[]): CheckedRow =>
  checkRow(
    cells.map(([, text]) => text),
    cells.map(([target]) => target),
    CONTEXT,
  );
const member = (...cells: readonly Cell[]): CheckedRow => check(['fullName', 'Grady, Hank'], ...cells);
const codes = ({ problems }: CheckedRow): string[] => problems.map(({ code }) => code);

describe('names', () => {
  it.each([
    ['', 'no-name'],
    ['   ', 'no-name'],
    ['12345', 'no-name'],
    ['TOTAL: 143', 'summary-row'],
    ['=HYPERLINK("http://x","Ray")', 'name-is-formula'],
    [`Smith, ${'Bartholomew '.repeat(12)}`, 'name-too-long'],
  ])('refuses the row when the name is %j', (name, code) => {
    const row = check(['fullName', name], ['town', 'Havre']);
    expect(row.candidate).toBeNull();
    expect(row.problems).toMatchObject([{ field: 'fullName', severity: 'refused', code }]);
  });

  it('warns of lost letters, of signs, and of a guess where the last name begins', () => {
    expect(codes(check(['fullName', '?wi?tek, Ana']))).toEqual(['letters-lost']);
    expect(codes(check(['fullName', 'Grady (moved), Hank']))).toEqual(['name-has-digits']);
    expect(codes(check(['fullName', 'Gus Old Coyote']))).toEqual(['name-split-unsure']);
    expect(codes(check(['fullName', 'Grady, Hank']))).toEqual([]);
  });

  it('takes names in two columns, and drops a preferred name that says nothing new', () => {
    const row = check(['givenName', 'Hank'], ['familyName', ' Grady'], ['preferredName', 'Hank']);
    expect(row.candidate).toMatchObject({ givenName: 'Hank', familyName: 'Grady', preferredName: '' });
  });
});

describe('phones and their rules (R7)', () => {
  it('takes several columns and several numbers in a cell, each number once', () => {
    const row = member(['phone', '406-555-0101 / 406-555-0102'], ['phone', '555-0101']);
    expect(row.candidate?.phones.map(({ e164 }) => e164)).toEqual(['+14065550101', '+14065550102']);
    expect(codes(row)).toEqual(['area-code-assumed']);
    expect(member(['phone', '406-555-0101\n406-555-0102']).candidate?.phones).toHaveLength(2);
  });

  it('reports a number that cannot be dialled and leaves it out', () => {
    const row = member(['phone', '555-01']);
    expect(row.candidate?.phones).toEqual([]);
    expect(row.problems).toMatchObject([{ code: 'phone-unreadable', was: '555-01', now: '' }]);
  });

  it('keeps who answers beside a number on which no message may be left', () => {
    const row = member(
      ['phone', '406.555.0117 (cell)'],
      ['voicemail', 'no!! husband answers'],
      ['bestTimes', 'after 5'],
    );
    expect(row.candidate?.phones).toEqual([
      {
        e164: '+14065550117',
        label: 'cell',
        mayUse: true,
        voicemail: 'never',
        whoElse: 'husband answers',
        bestTimes: 'after 5',
        note: '',
      },
    ]);
  });

  it('allows messages on the first of two numbers only, and forbids them on both', () => {
    const rules = (said: string): unknown =>
      member(['phone', '555-0101'], ['phone', '555-0102'], ['voicemail', said]).candidate?.phones.map(
        ({ voicemail }) => voicemail,
      );
    expect(rules('Y')).toEqual(['fine', 'not-discussed']);
    expect(rules('vague only')).toEqual(['vague', 'vague']);
    expect(rules('N')).toEqual(['never', 'never']);
  });

  it('pairs voicemail columns with phone columns when there are several', () => {
    const row = member(['phone', '555-0101'], ['voicemail', 'N'], ['phone', '555-0102'], ['voicemail', 'Y']);
    expect(row.candidate?.phones.map(({ voicemail }) => voicemail)).toEqual(['never', 'fine']);
  });

  it('keeps words that it does not understand beside the number, with a warning', () => {
    const row = member(['phone', '406-555-0101'], ['voicemail', 'ask for Sam']);
    expect(row.candidate?.phones[0]).toMatchObject({ voicemail: 'not-discussed', note: 'ask for Sam' });
    expect(codes(row)).toEqual(['voicemail-unclear']);
  });

  it('imports every number that DO NOT CALL HOME may mean as not to be used', () => {
    const phones = (...cells: readonly Cell[]): unknown =>
      member(...cells, ['officeNote', 'DO NOT CALL HOME']).candidate?.phones.map(({ mayUse }) => mayUse);
    expect(phones(['phone', '555-0101'])).toEqual([false]);
    expect(phones(['phone', '555-0101 (cell)'])).toEqual([false]);
    expect(phones(['phone', '555-0101 (home)'], ['phone', '555-0102 (cell)'])).toEqual([false, true]);
  });

  it('keeps the words DO NOT CALL HOME and warns that a person must check', () => {
    const row = member(['phone', '406-555-0101'], ['officeNote', 'DO NOT CALL HOME']);
    expect(row.candidate?.officeNote).toBe('DO NOT CALL HOME');
    expect(row.problems).toMatchObject([{ code: 'do-not-use', severity: 'warning', now: '(406) 555-0101' }]);
  });

  it('takes DO NOT CONTACT for phone, e-mail and mail alike', () => {
    const row = member(
      ['phone', '555-0101'],
      ['email', 'h@example.org'],
      ['address', 'PO Box 1, Havre MT 59501'],
      ['officeNote', 'do not contact'],
    );
    const { phones, email, address } = row.candidate ?? {};
    expect([phones?.[0]?.mayUse, email?.mayUse, address?.mayUse]).toEqual([false, false, false]);
  });

  it('puts a wish about contact beside the number, or into the note without a number', () => {
    expect(member(['phone', '555-0101'], ['officeNote', 'prefers texts']).candidate).toMatchObject({
      officeNote: '',
      phones: [{ note: 'prefers texts' }],
    });
    expect(member(['officeNote', 'prefers texts']).candidate?.officeNote).toBe('prefers texts');
  });

  it('says so when a rule has no phone number to belong to', () => {
    expect(
      codes(member(['phone', ''], ['voicemail', 'no!! husband answers'], ['bestTimes', 'after 5'])),
    ).toEqual(['rule-without-phone', 'rule-without-phone']);
  });
});

describe('e-mail, town, county, address', () => {
  it.each([
    ['hank@Example.ORG', 'hank@example.org'],
    ['Hank <hank@example.org>', 'hank@example.org'],
    ['mailto:hank@example.org', 'hank@example.org'],
  ])('reads the address in %j', (text, address) => {
    expect(member(['email', text]).candidate?.email).toEqual({ address, mayUse: true });
  });

  it.each(['member@@example', 'hank at example.org', 'hank@example', '=x@example.org'])(
    'leaves out %j with a warning',
    (text) => {
      const row = member(['email', text]);
      expect(row.candidate?.email).toBeNull();
      expect(codes(row)).toEqual(['email-invalid']);
    },
  );

  it('takes “not given” for no e-mail, without a problem', () => {
    expect(member(['email', 'not given'])).toMatchObject({ candidate: { email: null }, problems: [] });
  });

  it.each([
    ['Missoula, MT', 'Missoula'],
    ['GREAT FALLS', 'Great Falls'],
    ['Helena MT 59601', 'Helena'],
    ['Spokane, WA', 'Spokane, WA'],
  ])('writes the town %j as %s', (written, town) => {
    expect(member(['town', written]).candidate?.town).toBe(town);
  });

  it('leaves an unknown county empty with a warning, and an empty one empty', () => {
    expect(member(['county', 'King County'])).toMatchObject({
      candidate: { county: null },
      problems: [{ code: 'county-unknown' }],
    });
    expect(member(['county', ''])).toMatchObject({ candidate: { county: null }, problems: [] });
  });

  it('recognises a confidential address and warns when its mailbox is missing', () => {
    const row = member(['address', 'ACP – PMB 0412, PO Box 201410, Helena MT 59620']);
    expect(row.candidate?.address).toMatchObject({ isConfidentialProgram: true, pmb: '0412', mayUse: true });
    expect(codes(member(['address', 'ACP, PO Box 201410, Helena MT 59620']))).toEqual(['pmb-missing']);
    expect(codes(member(['address', 'somewhere']))).toEqual(['address-incomplete']);
  });
});

describe('forms (R2, R3)', () => {
  const forms = (...cells: readonly Cell[]): unknown => member(...cells).candidate?.forms;

  it('records the three forms by the days they were signed', () => {
    expect(
      forms(
        ['codeOfConductSigned', '2023-05-22'],
        ['releaseSigned', '1/25/24'],
        ['releaseEnds', 'Jan 25, 2027'],
        ['confidentialitySigned', '5/22/23'],
      ),
    ).toEqual([
      { kind: 'code-of-conduct', signedOn: '2023-05-22', endsOn: null },
      { kind: 'release-of-information', signedOn: '2024-01-25', endsOn: '2027-01-25' },
      { kind: 'confidentiality-disclosure', signedOn: '2023-05-22', endsOn: null },
    ]);
  });

  it.each([
    ['pending', 'form-not-signed', 'changed'],
    ['no', 'form-not-signed', 'changed'],
    ['mailed 5/18/24', 'form-not-signed', 'changed'],
    ['yes', 'form-without-date', 'warning'],
    ['last spring', 'form-date-unreadable', 'warning'],
    ['2026-11-23', 'form-date-in-future', 'refused'],
  ])('records no form for %j', (text, code, severity) => {
    const row = member(['codeOfConductSigned', text]);
    expect(row.candidate?.forms).toEqual([]);
    expect(row.problems).toMatchObject([{ code, severity }]);
  });

  it.each(['signed 5/18/24', 'Yes, 5/18/24', 'signed on May 18, 2024'])(
    'reads the day of signing in %j',
    (text) => {
      expect(forms(['codeOfConductSigned', text])).toMatchObject([{ signedOn: '2024-05-18' }]);
    },
  );

  it('records a form signed today', () => {
    expect(forms(['codeOfConductSigned', '2026-11-22'])).toHaveLength(1);
  });

  it('leaves a release without an end open for the office’s usual period, and says so', () => {
    const row = member(['releaseSigned', '2026-01-05'], ['releaseEnds', '']);
    expect(row.candidate?.forms).toEqual([
      { kind: 'release-of-information', signedOn: '2026-01-05', endsOn: null },
    ]);
    expect(codes(row)).toEqual(['release-without-end']);
  });

  it.each([
    ['2025-12-31', 'release-ends-before-signing'],
    ['when she says', 'release-end-unreadable'],
  ])('records no release that ends %j', (ends, code) => {
    const row = member(['releaseSigned', '2026-01-05'], ['releaseEnds', ends]);
    expect(row.candidate?.forms).toEqual([]);
    expect(codes(row)).toEqual([code]);
  });

  it('says which dates were read in one of two ways', () => {
    expect(codes(member(['codeOfConductSigned', '3/2/21'], ['confidentialitySigned', '23/11/2023']))).toEqual(
      ['form-date-month-first', 'form-date-day-first'],
    );
  });

  it('warns of a release that has ended or has no signing date', () => {
    expect(codes(member(['releaseSigned', '2024-01-25'], ['releaseEnds', '2025-01-25']))).toEqual([
      'release-ended',
    ]);
    expect(codes(member(['releaseSigned', 'pending'], ['releaseEnds', '2025-01-25']))).toEqual([
      'form-not-signed',
      'release-end-without-signing',
    ]);
  });
});

describe('notes and other free text', () => {
  it('leaves out text that may speak of a crime and says so (R1)', () => {
    const row = member(
      ['officeNote', 'her offender is in Deer Lodge'],
      ['referredBy', 'detective at the trial'],
      ['phone', '555-0101'],
      ['bestTimes', 'not during court'],
    );
    expect(row.candidate).toMatchObject({ officeNote: '', referredBy: '', phones: [{ bestTimes: '' }] });
    expect(codes(row).filter((code) => code === 'may-mention-crime')).toHaveLength(3);
  });

  it('keeps the voicemail rule of a text that may speak of a crime, without its words (R1, R7)', () => {
    const row = member(['phone', '406-555-0101'], ['voicemail', 'no!! offender answers']);
    expect(row.candidate?.phones[0]).toMatchObject({ voicemail: 'never', whoElse: '', note: '' });
    expect(codes(row)).toContain('may-mention-crime');
  });

  it('keeps a formula as harmless text', () => {
    const row = member(['officeNote', '=1+1 wishes']);
    expect(row.candidate?.officeNote).toBe('1+1 wishes');
    expect(codes(row)).toEqual(['formula-as-text']);
  });

  it('sets large print from a note or from its own column', () => {
    expect(member(['officeNote', 'large print pls']).candidate).toMatchObject({
      largePrint: true,
      officeNote: '',
    });
    expect(member(['largePrint', 'Y']).candidate?.largePrint).toBe(true);
    expect(member(['largePrint', 'no']).candidate?.largePrint).toBe(false);
  });

  it('passes questions about duplicates and moves on to the person at the desk', () => {
    expect(codes(member(['officeNote', 'dup of above?; moved?']))).toEqual([
      'note-says-duplicate',
      'note-says-moved',
    ]);
  });
});
