import { describe, expect, it } from 'vitest';
import { checkRow } from '../../../main/imports/checking/check-row.ts';
import { CONTEXT } from './support.ts';

const named = (name: string) => checkRow([name], ['fullName'], CONTEXT);

describe('names with words that may speak of a crime (R1)', () => {
  it.each([
    ['Grady, Hank (assault 2019)', 'Hank', 'Grady'],
    ['Grady (victim of robbery), Hank', 'Hank', 'Grady'],
    ['Grady, Hank - homicide', 'Hank', 'Grady'],
    ['Grady, Hank; convicted 2020', 'Hank', 'Grady'],
    ['Grady, Hank / DV', 'Hank', 'Grady'],
  ])('keeps the name of %j without the remark', (written, givenName, familyName) => {
    const { candidate, problems } = named(written);
    expect(candidate).toMatchObject({ givenName, familyName });
    expect(problems[0]).toMatchObject({ field: 'fullName', code: 'may-mention-crime', was: '' });
    expect(JSON.stringify(problems)).not.toMatch(/assault|robbery|homicide|convicted|DV/);
  });

  it.each(['Judge, Aaron', 'Court, Ann'])('leaves %j as a name, with a word to look at it', (written) => {
    const { candidate, problems } = named(written);
    expect(candidate?.familyName).toBe(written.split(',')[0]);
    expect(problems.map(({ code }) => code)).toEqual(['name-word-unusual']);
  });

  it('says nothing of a remark about other things', () => {
    expect(named('Grady, Hank - Havre').problems.map(({ code }) => code)).not.toContain('may-mention-crime');
  });

  it('refuses the row when nothing but the remark stands in it', () => {
    expect(named('(assault)')).toMatchObject({ candidate: null });
  });
});

describe('voicemail cells with such words (R1, R7)', () => {
  it('give their rule and no word of themselves', () => {
    const { candidate, problems } = checkRow(
      ['Grady, Hank', '406-555-0121', 'NO - ex is on parole, listens'],
      ['fullName', 'phone', 'voicemail'],
      CONTEXT,
    );
    expect(candidate?.phones).toMatchObject([{ voicemail: 'never', whoElse: '', note: '' }]);
    expect(problems.map(({ code }) => code)).toContain('may-mention-crime');
    expect(JSON.stringify([candidate, problems])).not.toMatch(/parole/i);
  });
});
