/** Letters that Unicode does not take apart into a plain letter and a mark, and what people type for them. */
const PLAIN_LETTERS: Readonly<Record<string, string>> = {
  đ: 'd',
  ð: 'd',
  ł: 'l',
  ø: 'o',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
  ı: 'i',
  ħ: 'h',
  ŧ: 't',
  ŋ: 'n',
  ς: 'σ',
};
const SPECIAL = /[đðłøßæœþıħŧŋς]/g;
/** Apostrophes and their look-alikes, ʻokina and soft hyphen: O’Brien, OʻBrien and OBrien are one name. */
const APOSTROPHES = /['’‘‛`´ʻʼʽʾʿˈ′＇\u00ad]/g;
/** Marks over and under Latin, Greek and Cyrillic letters, Hebrew points, Arabic vowel signs. Vowel signs of other
 * scripts stay: without them the words would be different ones. */
const MARKS =
  /[\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u064b-\u065f\u0670\u1dc0-\u1dff\u20d0-\u20f0\ufe20-\ufe2f]/g;
const SEPARATORS = /[^\p{L}\p{N}\p{M}]+/gu;
/** Most texts here are plain English, for which the long way gives the same. */
const ASCII = /^[ -~\s]*$/;
const ASCII_WORDS = /^[a-z0-9]+(?: [a-z0-9]+)*$/;

/**
 * The form in which names and towns are compared and searched, the same for stored text and typed text: lower case,
 * without marks and apostrophes, every other sign a single space. Any script; `Ó Súilleabháin` gives `o suilleabhain`.
 */
export function foldForSearch(text: string): string {
  const lower = text.toLowerCase();
  if (ASCII_WORDS.test(lower)) return lower;
  if (ASCII.test(lower))
    return lower
      .replace(/['`]/g, '')
      .replace(/[^a-z0-9]+/g, ' ')
      .trim();
  return lower
    .replace(APOSTROPHES, '')
    .normalize('NFKD')
    .replace(MARKS, '')
    .toLowerCase()
    .replace(SPECIAL, (letter) => PLAIN_LETTERS[letter] ?? letter)
    .normalize('NFC')
    .replace(APOSTROPHES, '')
    .replace(SEPARATORS, ' ')
    .trim();
}

/** The digits of a text, for finding phone numbers however they are typed: `(406) 555-0121` gives `4065550121`. */
export function digitsOf(text: string): string {
  return text.normalize('NFKC').replace(/[^0-9]/g, '');
}
