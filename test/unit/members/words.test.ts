import { describe, expect, it } from 'vitest';
import { sortNameIn, wordsOf } from '../../../db/repositories/search/words.ts';

const somebody = { givenName: '', familyName: '', preferredName: '', town: '', phones: [] };
const wordsBy = (found: ReturnType<typeof wordsOf>) => found.words.map(([kind, word]) => `${kind} ${word}`);

describe('the words by which a member is found', () => {
  it('are every word of the names and the town, folded, each once for what it is of', () => {
    const found = wordsOf({
      ...somebody,
      givenName: 'Seán',
      familyName: 'O’Brien',
      preferredName: 'Sean',
      town: 'Obrien',
    });
    expect(wordsBy(found)).toEqual(['1 obrien', '2 sean', '3 obrien']);
  });

  it('are a name of several words as one, too; a town is not', () => {
    const found = wordsOf({ ...somebody, familyName: 'Mc Donald', town: 'Miles City' });
    expect(wordsBy(found)).toEqual(['1 mc', '1 donald', '1 mcdonald', '3 miles', '3 city']);
  });

  it('are a number whole, without its area code, and by its last four digits', () => {
    expect(wordsBy(wordsOf({ ...somebody, phones: ['+14065550123'] }))).toEqual([
      '4 4065550123',
      '4 5550123',
      '4 0123',
    ]);
    expect(wordsBy(wordsOf({ ...somebody, phones: ['+4930123456'] }))).toEqual([
      '4 4930123456',
      '4 0123456',
      '4 3456',
    ]);
  });

  it('are none for nobody', () => {
    expect(wordsOf(somebody)).toEqual({ whole: '\t\t\t\t', words: [], digits: [] });
  });

  it('carry the order of names', () => {
    expect(
      sortNameIn(wordsOf({ ...somebody, givenName: 'Ida', familyName: 'Nelson', town: 'Havre' }).whole),
    ).toBe('nelson\tida');
  });
});
