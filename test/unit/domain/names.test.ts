import { describe, expect, it } from 'vitest';
import { cleanText, displayName, sortName, splitName } from '../../../contract/domain/names.ts';

describe('splitting a whole name', () => {
  it.each([
    ['Johnson, Faye', 'Faye', 'Johnson'],
    ['van der Berg, Žofia', 'Žofia', 'van der Berg'],
    ['Hank Grady', 'Hank', 'Grady'],
    ['Wade De la Cruz', 'Wade', 'De la Cruz'],
    ['Jolene St. Pierre', 'Jolene', 'St. Pierre'],
    ['Anne-Marie Zimmerman', 'Anne-Marie', 'Zimmerman'],
    ['Smith, John, Jr.', 'John', 'Smith Jr.'],
    ['Smith Jr., John', 'John', 'Smith Jr.'],
    ['John Smith Jr.', 'John', 'Smith Jr.'],
    ['Old Coyote, Thị Hương', 'Thị Hương', 'Old Coyote'],
    ['Cher', 'Cher', ''],
    ['Grady,', '', 'Grady'],
    ['  Hank   Grady ', 'Hank', 'Grady'],
  ])('reads %j as given name %j and family name %j, for certain', (text, givenName, familyName) => {
    expect(splitName(text)).toEqual({ givenName, familyName, isCertain: true });
  });

  it('says that it only guesses when three words do not tell', () => {
    expect(splitName('Gus Old Coyote')).toEqual({
      givenName: 'Gus Old',
      familyName: 'Coyote',
      isCertain: false,
    });
  });

  it('splits rightly by the family names that are known', () => {
    const known = new Set(['old coyote', 'coyote']);
    expect(splitName('Gus Old Coyote', known)).toEqual({
      givenName: 'Gus',
      familyName: 'Old Coyote',
      isCertain: true,
    });
  });
});

describe('clean text', () => {
  it('drops controls, direction signs and marks without width, and composes letters', () => {
    expect(cleanText('a\u202Eb\u0007 \u200Bc\uFEFF\n e\u0301 ')).toBe('ab c é');
  });

  it('mends half characters instead of keeping them', () => {
    expect(cleanText('x\uD800y').isWellFormed()).toBe(true);
  });

  it('keeps the joiners that Persian and Hindi words need', () => {
    expect(cleanText('می‌خواهم')).toBe('می‌خواهم');
  });
});

it('puts a family name before a longer one that begins with it', () => {
  const keys = [sortName('Ana', 'De la Cruz'), sortName('Zoe', 'De'), sortName('Ben', 'Świątek')];
  expect(keys.toSorted()).toEqual([keys[1], keys[0], keys[2]]);
});

it('shows a name with one part without a stray space', () => {
  expect([displayName('Hank', 'Grady'), displayName('Cher', '')]).toEqual(['Hank Grady', 'Cher']);
});
