import fc from 'fast-check';
import { expect, it } from 'vitest';
import { digitsOf, foldForSearch } from '../../../contract/domain/folding.ts';

it.each([
  ['Ó Súilleabháin', 'o suilleabhain'],
  ['Świątek', 'swiatek'],
  ['Nguyễn Thị Hương', 'nguyen thi huong'],
  ['Đặng', 'dang'],
  ['Łukasz Ørsted', 'lukasz orsted'],
  ['Straße', 'strasse'],
  ['Þórr Æsir', 'thorr aesir'],
  ['ışık İstanbul', 'isik istanbul'],
  ['O’Brien', 'obrien'],
  ["O'Brien", 'obrien'],
  ['Kaʻahumanu', 'kaahumanu'],
  ['Anne-Marie  St. Pierre', 'anne marie st pierre'],
  ['Ёлкин', 'елкин'],
  ['Οδυσσεύς', 'οδυσσευσ'],
  ['한국', '한국'],
  ['がぎ', 'がぎ'],
  ['हिन्दी', 'हिन्दी'],
])('folds %s to %s', (text, folded) => {
  expect(foldForSearch(text)).toBe(folded);
});

it('gives the same for folded text as for the text, whatever it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (text) => {
      const folded = foldForSearch(text);
      expect(foldForSearch(folded)).toBe(folded);
    }),
  );
});

it('takes the short way for English only where the long way gives the same', () => {
  const long = (text: string): string => foldForSearch(`${text} é`).replace(/ ?e$/, '');
  fc.assert(
    fc.property(fc.string({ maxLength: 30 }), (text) => {
      expect(foldForSearch(text)).toBe(long(text));
    }),
  );
});

it('finds the digits of a phone number however it is typed', () => {
  expect([digitsOf('(406) 555-0121'), digitsOf('４０６'), digitsOf('none')]).toEqual([
    '4065550121',
    '406',
    '',
  ]);
});
