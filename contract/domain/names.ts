import { foldForSearch } from './folding.ts';

/** The longest given, family or preferred name, in characters. */
export const MAX_NAME_LENGTH = 80;

export interface NameParts {
  readonly givenName: string;
  readonly familyName: string;
  /** Whether the text itself says which part is which; `Mary Ann Smith` does not. */
  readonly isCertain: boolean;
}

// Controls, zero-width signs, direction controls, byte-order marks; not white space, and not the joiners U+200C and
// U+200D, which some scripts need inside words.
const UNSEEN = /(?![\t-\r\u200c\u200d])[\p{Cc}\p{Cf}]/gu;
/** Most names and texts are clean already. */
const PLAIN = /^[!-~]+(?: [!-~]+)*$/;
const SPACES = /\s+/g;
const PARTICLES = new Set(
  'van von der den de del della di da dos das du la le los las ter ten zu al el bin ibn ap mac mc st st. ste ste. san santa'.split(
    ' ',
  ),
);
const SUFFIX = /^(?:jr|sr|ii|iii|iv|esq|phd|md)\.?$/i;

/** One line of clean text: well-formed, NFC, without control or direction characters, single spaces, trimmed. */
export function cleanText(text: string): string {
  if (PLAIN.test(text)) return text;
  return text.toWellFormed().normalize('NFC').replace(UNSEEN, '').replace(SPACES, ' ').trim();
}

/**
 * Splits a whole name into its parts: `Last, First`, `First Last`, family names with particles, suffixes, and single
 * names (given name only). `familyNames` (folded) are those known for sure, so `Gus Old Coyote` is split rightly.
 */
export function splitName(text: string, familyNames: ReadonlySet<string> = new Set()): NameParts {
  const clean = cleanText(text);
  const comma = clean.indexOf(',');
  return comma < 0 ? splitWords(clean.split(' '), familyNames) : splitAtComma(clean, comma, familyNames);
}

/** The name as people say it: `Hank Grady`. */
export function displayName(givenName: string, familyName: string): string {
  return `${givenName} ${familyName}`.trim();
}

/** The key by which names are put in order (never shown): family name, then given name, folded. */
export function sortName(givenName: string, familyName: string): string {
  // A tab sorts before every letter and space, so that `De` comes before `De la Cruz`.
  return `${foldForSearch(familyName)}\t${foldForSearch(givenName)}`;
}

function splitAtComma(clean: string, comma: number, familyNames: ReadonlySet<string>): NameParts {
  const before = clean.slice(0, comma).trim();
  const after = clean
    .slice(comma + 1)
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const given = after.filter((part) => !SUFFIX.test(part));
  const suffix = after.filter((part) => SUFFIX.test(part)).join(' ');
  if (given.length === 0 && suffix !== '') return splitWords([...before.split(' '), suffix], familyNames);
  return {
    givenName: given.join(' '),
    familyName: `${before} ${suffix}`.trim(),
    isCertain: given.length <= 1,
  };
}

function splitWords(words: readonly string[], familyNames: ReadonlySet<string>): NameParts {
  const end = words.length > 2 && SUFFIX.test(words.at(-1) ?? '') ? words.length - 1 : words.length;
  if (end === 1) return { givenName: words.join(' '), familyName: '', isCertain: true };
  const known = knownFamilyStart(words.slice(0, end), familyNames);
  const start = known ?? particleStart(words, end) ?? end - 1;
  return {
    givenName: words.slice(0, start).join(' '),
    familyName: words.slice(start).join(' '),
    isCertain: known !== null || start === 1,
  };
}

function knownFamilyStart(words: readonly string[], familyNames: ReadonlySet<string>): number | null {
  for (let start = 1; start < words.length; start += 1)
    if (familyNames.has(foldForSearch(words.slice(start).join(' ')))) return start;
  return null;
}

function particleStart(words: readonly string[], end: number): number | null {
  for (let start = 1; start < end - 1; start += 1)
    if (PARTICLES.has((words[start] ?? '').toLowerCase())) return start;
  return null;
}
