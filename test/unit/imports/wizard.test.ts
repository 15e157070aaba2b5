import { describe, expect, it } from 'vitest';
import type { DraftView } from '../../../contract/imports.ts';
import { MemberId } from '../../../contract/domain/ids.ts';
import { quotedWords, twinWords } from '../../../renderer/features/imports/preview/words.ts';
import { BEGINNING, guessedMapping, step } from '../../../renderer/features/imports/wizard.ts';

const column = (index: number, header: string, guess: DraftView['columns'][number]['guess']) => ({
  index,
  header,
  samples: [],
  guess,
  isRefused: guess === null,
});
const DRAFT: DraftView = {
  id: 'draft-1',
  fileName: 'list.csv',
  readAs: 'CSV',
  notes: [],
  columns: [column(0, 'Name', 'fullName'), column(1, 'Offense', null)],
  rows: 3,
};

describe('the steps of the wizard', () => {
  it('begin with the guessed mapping, without columns that are refused (R1)', () => {
    expect(guessedMapping(DRAFT)).toEqual({ '0': 'fullName' });
    expect(step(BEGINNING, { did: 'open', draft: DRAFT })).toMatchObject({
      at: 'map',
      mapping: { '0': 'fullName' },
    });
  });

  it('keep decisions about rows when going back, and forget them with another mapping', () => {
    const opened = step(BEGINNING, { did: 'open', draft: DRAFT });
    const decided = step(step(opened, { did: 'look' }), { did: 'decide', line: 2, plan: 'skip' });
    const back = step(decided, { did: 'back' });
    expect(back).toMatchObject({ at: 'map', decisions: new Map([[2, 'skip']]) });
    expect(step(back, { did: 'map', mapping: { '0': 'givenName' } })).toMatchObject({ decisions: new Map() });
    expect(step(decided, { did: 'decide', line: 2, plan: null })).toMatchObject({ decisions: new Map() });
  });

  it('change nothing where they do not fit', () => {
    expect(step(BEGINNING, { did: 'look' })).toBe(BEGINNING);
    const opened = step(BEGINNING, { did: 'open', draft: DRAFT });
    expect(step(opened, { did: 'apply', jobId: 'job-1' })).toEqual({
      at: 'applying',
      jobId: 'job-1',
      fileName: 'list.csv',
    });
    expect(step(opened, { did: 'restart' })).toBe(BEGINNING);
  });
});

describe('the words of a finding', () => {
  it.each([
    ['form-date-month-first', '11/12/23', '2023-11-12', 'In the file: “11/12/23”, taken in as Nov 12, 2023.'],
    ['do-not-use', 'NO CALLS', '(406) 555-0121', 'In the file: “NO CALLS”, this is about (406) 555-0121.'],
    ['note-says-moved', 'moved?', 'moved?', 'In the file: “moved?”.'],
    ['email-invalid', 'a@@b', '', 'In the file: “a@@b”.'],
    ['may-mention-crime', '', 'never', 'Taken in as “never”.'],
    ['release-scope-narrowest', '2023-11-23', '', ''],
  ])('of %s say what the list says and what becomes of it', (code, was, now, words) => {
    expect(quotedWords({ code, was, now })).toBe(words);
  });

  it('name the member or the row that may be the same person, with the reasons', () => {
    const because = ['same-phone', 'similar-name'] as const;
    expect(twinWords({ memberId: null, line: 4, name: 'Bo Reed', because: [...because] })).toBe(
      'May be the same as row 4, Bo Reed: the same phone number, a similar name.',
    );
    const memberId = MemberId.parse('00000000-0000-4000-8000-000000000001');
    expect(twinWords({ memberId, line: null, name: 'Bo Reed', because: ['same-email'] })).toBe(
      'May be Bo Reed, who is in the office already: the same e-mail address.',
    );
  });
});
