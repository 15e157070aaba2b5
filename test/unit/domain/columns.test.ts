import { describe, expect, it } from 'vitest';
import {
  guessMapping,
  IMPORT_TARGETS,
  namesAPerson,
  TARGET_WORDS,
} from '../../../contract/domain/columns.ts';
import { isRefusedColumn, mentionsCrime } from '../../../contract/domain/refused-columns.ts';

describe('guessing the mapping', () => {
  it('recognises the columns of the usual list and leaves the refused ones out (R1)', () => {
    const columns = [
      'Name (Last, First)',
      'Goes by',
      'Town',
      'County',
      'Phone',
      'Phone 2',
      'OK to leave msg?',
      'Email',
      'Mailing address',
      'Best time',
      'Referred by',
      'Code of Conduct',
      'ROI signed',
      'ROI ends',
      'Confidentiality',
      'Offense',
      'Offender name',
      'Notes',
    ];
    expect(guessMapping(columns, [])).toEqual([
      'fullName',
      'preferredName',
      'town',
      'county',
      'phone',
      'phone',
      'voicemail',
      'email',
      'address',
      'bestTimes',
      'referredBy',
      'codeOfConductSigned',
      'releaseSigned',
      'releaseEnds',
      'confidentialitySigned',
      null,
      null,
      'officeNote',
    ]);
  });

  it('takes first and last name rather than a whole name beside them', () => {
    expect(guessMapping(['Member', 'First name', 'Last name'], [])).toEqual([
      null,
      'givenName',
      'familyName',
    ]);
  });

  it('recognises e-mail addresses and phone numbers under unknown names by their look', () => {
    const rows = [
      ['a@example.org', '406-555-0101'],
      ['b@example.org', '555-0102'],
      ['c@example.org', ''],
    ];
    expect(guessMapping(['Reach at', 'Other'], [...rows, ['', '406-555-0103']])).toEqual(['email', 'phone']);
  });

  it('gives a target that may stand once to its first column', () => {
    expect(guessMapping(['Email', 'E-mail 2', 'Town', 'City'], [])).toEqual(['email', null, 'town', null]);
  });

  it('wants a name among the targets', () => {
    expect([namesAPerson(['town', null]), namesAPerson([null, 'familyName'])]).toEqual([false, true]);
  });

  it('has words for every target and none about a crime (R1)', () => {
    for (const target of IMPORT_TARGETS) expect(isRefusedColumn(TARGET_WORDS[target].label)).toBe(false);
    expect(isRefusedColumn('Offense')).toBe(true);
  });
});

describe('columns that can never be mapped (R1)', () => {
  it.each([
    'Offense',
    'Offence',
    'OFFENSES',
    'ofender',
    'Offender name',
    "Offender's Name",
    'offender_name',
    'OffenderName',
    'Name of Offender',
    'Perp',
    'Perpetrator',
    'Suspect',
    'Defendant',
    'Abuser',
    'Inmate ID',
    'DOC #',
    'DOC number',
    'DOC ID',
    'AO#',
    'Case',
    'Case No.',
    'Case #',
    'Docket',
    'Cause number',
    'Cause #',
    'Court',
    'Charge',
    'Charges',
    'Sentence',
    'Conviction',
    'Crime',
    'Crime type',
    'Type of crime',
    'Victim type',
    'Type of victimization',
    'Nature of incident',
    'Relationship to offender',
    'Police report',
    'Parole date',
    'Ｏｆｆｅｎｓｅ',
    'Öffense',
    'What happened',
  ])('refuses the column %j', (header) => {
    expect(isRefusedColumn(header)).toBe(true);
    expect(guessMapping([header], [])).toEqual([null]);
  });

  it.each([
    'Name',
    'Victim name',
    'Code of Conduct',
    'Confidentiality',
    'Notes',
    'Notes2',
    'Release ends',
    'Town',
    'Referred by',
    'Best time',
    'Document',
    'Offer',
    'Preferred contact time',
  ])('does not refuse the column %j', (header) => {
    expect(isRefusedColumn(header)).toBe(false);
  });

  it('refuses a column by what stands in it, whatever its name', () => {
    expect(isRefusedColumn('Ref', ['DC-21-1043', 'DC-19-0042', 'CR 2020-118'])).toBe(true);
    expect(isRefusedColumn('Remarks', ['robbery', 'assault 2019', 'stalking', ''])).toBe(true);
    expect(isRefusedColumn('Notes2', ['prefers texts', 'moved?', 'large print pls', ''])).toBe(false);
  });
});

describe('free text that may speak of a crime (R1)', () => {
  it.each([
    'her offender is in Deer Lodge',
    'court next week',
    'DC-21-1043',
    '45-5-202',
    'DV case',
    'survivor of assault',
    'He was convicted',
  ])('notices %j', (text) => expect(mentionsCrime(text)).toBe(true));

  it.each([
    "yes - but don't say DOC",
    'DO NOT CALL HOME',
    'prefers texts',
    'before 3pm, not Tues',
    'moved?',
    'large print pls',
    'husband answers',
    'another member',
  ])('lets %j pass', (text) => expect(mentionsCrime(text)).toBe(false));
});
