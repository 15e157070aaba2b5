/** Takes the place of a heading that is empty: an empty heading would make the PDF inaccessible. */
export const NO_NAME = '(no name)';

/** Letters in a row without a place to break a line, above which places are put in. */
const LONG_WORD = 22;
const ZERO_WIDTH_SPACE = '\u200b';
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/**
 * Gives the text as it can be printed: whole surrogates, composed letters (NFC), no control, bidirectional or other
 * invisible characters, single spaces. Mark-up needs no care: the templates read the text as data.
 */
export const cleanText = (text: string): string =>
  text
    .toWellFormed()
    .normalize('NFC')
    .replaceAll(/\p{Default_Ignorable_Code_Point}/gu, '')
    .replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]/gu, ' ')
    .replaceAll(/ {2,}/g, ' ')
    .trim();

/** Marks where a line may break inside very long words, which would otherwise run over the edge of their column. */
export const breakLongWords = (text: string): string =>
  text.replaceAll(new RegExp(`\\S{${LONG_WORD},}`, 'gu'), (word) =>
    Array.from(graphemes.segment(word), ({ segment }) => segment).join(ZERO_WIDTH_SPACE),
  );

/** Applies `change` to every text of a plain value, however deep; numbers, flags and absent values stay. */
export function mapTexts<T>(value: T, change: (text: string) => string): T {
  if (typeof value === 'string') return change(value) as T;
  if (Array.isArray(value)) return value.map((item: unknown) => mapTexts(item, change)) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, mapTexts<unknown>(item, change)])) as T;
}

/** Calls `see` with every text of a plain value and the path to it, as in `directory.entries.3.name`. */
export function eachText(value: unknown, see: (text: string, path: string) => void, path = ''): void {
  if (typeof value === 'string') return see(value, path);
  if (typeof value !== 'object' || value === null) return;
  for (const [key, item] of Object.entries(value)) eachText(item, see, path === '' ? key : `${path}.${key}`);
}
