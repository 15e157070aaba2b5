/** Takes the place of a heading that is empty: an empty heading would make the PDF inaccessible. */
export const NO_NAME = '(no name)';

/** A word of more letters than this is given places to break: behind its punctuation, and every few letters. */
const LONG_WORD = 24;
const longWord = new RegExp(`\\S{${LONG_WORD + 1},}`, 'gu');
const LETTERS_IN_A_PIECE = 10;
const ZERO_WIDTH_SPACE = '\u200b';
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Characters that share a glyph with another, or stand for two: as they are, they could not be read back from the PDF. */
const ALIKE: Readonly<Record<string, string>> = {
  '\u00b5': 'μ',
  '\u03d5': 'φ',
  '\u2010': '-',
  '\u2011': '-',
  '\u207c': '˭',
  '\u2206': 'Δ',
  '\ufb00': 'ff',
  '\ufb01': 'fi',
  '\ufb02': 'fl',
  '\ufb03': 'ffi',
  '\ufb04': 'ffl',
};
const alike = new RegExp(`[${Object.keys(ALIKE).join('')}]`, 'gu');

/** Nearly every text: letters of ASCII with single spaces between words. There is nothing to clean in it. */
const PLAIN = /^[!-~]+(?: [!-~]+)*$/;
export const isPlain = (text: string): boolean => PLAIN.test(text);

/**
 * Gives the text as it can be printed: whole surrogates, composed letters (NFC), no control, bidirectional or other
 * invisible characters, single spaces. Mark-up needs no care: the templates read the text as data.
 */
export const cleanText = (text: string): string => (isPlain(text) ? text : cleaned(text));

const cleaned = (text: string): string =>
  text
    .toWellFormed()
    .normalize('NFC')
    .replaceAll(/\p{Default_Ignorable_Code_Point}/gu, '')
    .replaceAll(/[\p{Cc}\p{Zl}\p{Zp}\p{Zs}]/gu, ' ')
    .replaceAll(alike, (character) => ALIKE[character] ?? character)
    .replaceAll(/ {2,}/g, ' ')
    .trim();

/** Marks where a line may break inside very long words, which would otherwise run over the edge of their column. */
export const breakLongWords = (text: string): string =>
  text.length <= LONG_WORD
    ? text
    : text.replaceAll(longWord, (word) => piecesOf(word).join(ZERO_WIDTH_SPACE));

function piecesOf(word: string): readonly string[] {
  const pieces = [''];
  let letters = 0;
  for (const { segment } of graphemes.segment(word)) {
    if (letters === LETTERS_IN_A_PIECE) {
      pieces.push('');
      letters = 0;
    }
    pieces[pieces.length - 1] += segment;
    letters = /[-@._/]/.test(segment) ? LETTERS_IN_A_PIECE : letters + 1;
  }
  return pieces;
}

/** Applies `change` to every text of a plain value, however deep; numbers, flags and absent values stay. */
export function mapTexts<T>(value: T, change: (text: string) => string): T {
  if (typeof value === 'string') return change(value) as T;
  if (Array.isArray(value)) return value.map((item: unknown) => mapTexts(item, change)) as T;
  if (typeof value !== 'object' || value === null) return value;
  const changed: Record<string, unknown> = {};
  for (const [key, item] of Object.entries(value)) changed[key] = mapTexts<unknown>(item, change);
  return changed as T;
}

/** Calls `see` with every text of a plain value and the path to it, as in `directory.entries.3.name`. */
export function eachText(value: unknown, see: (text: string, path: string) => void, path = ''): void {
  if (typeof value === 'string') return see(value, path);
  if (typeof value !== 'object' || value === null) return;
  for (const [key, item] of Object.entries(value)) eachText(item, see, path === '' ? key : `${path}.${key}`);
}
