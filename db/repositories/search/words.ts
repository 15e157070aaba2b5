import { digitsOf, foldForSearch } from '../../../contract/domain/folding.ts';
import type { Db } from '../../connection.ts';
import { insertAll } from '../../insert-all.ts';

/** What a word is of. The numbers stand in the index, in the order in which matches are ranked. */
export const WORD_KINDS = { family: 1, given: 2, town: 3, phone: 4 } as const;
export type WordKind = (typeof WORD_KINDS)[keyof typeof WORD_KINDS];

/** What a member is found by. */
export interface Searchable {
  readonly givenName: string;
  readonly familyName: string;
  readonly preferredName: string;
  readonly town: string;
  /** E.164, of methods that were not taken away. */
  readonly phones: readonly string[];
}

/** What the index holds for one member. */
export interface SearchWords {
  /** Family, given, preferred name and town, folded, each after a tab. */
  readonly whole: string;
  readonly words: readonly (readonly [kind: WordKind, word: string])[];
  /** The number's digits without its country code. */
  readonly digits: readonly string[];
}

/** The words by which somebody is found: names, town, and the ways in which people begin to say a phone number. */
export function wordsOf({ givenName, familyName, preferredName, town, phones }: Searchable): SearchWords {
  const [family, given, preferred, place] = [familyName, givenName, preferredName, town].map(foldForSearch);
  const digits = phones.map(nationalDigits);
  const words = new Map<string, readonly [WordKind, string]>();
  const add = (kind: WordKind, word: string): void => void words.set(`${kind}${word}`, [kind, word]);
  for (const word of wordsIn(family)) add(WORD_KINDS.family, word);
  for (const word of [...wordsIn(given), ...wordsIn(preferred)]) add(WORD_KINDS.given, word);
  for (const word of place?.split(' ') ?? []) if (word !== '') add(WORD_KINDS.town, word);
  for (const number of digits) for (const word of beginnings(number)) add(WORD_KINDS.phone, word);
  return { whole: `\t${family}\t${given}\t${preferred}\t${place}`, words: [...words.values()], digits };
}

/** The list's order by name, as it stands in what the index calls whole. */
export const sortNameIn = (whole: string): string => whole.split('\t').slice(1, 3).join('\t');

/** Each word of a folded name; a name of several also as one, for `Mc Donald` typed `mcdonald`. */
function wordsIn(folded = ''): string[] {
  if (folded === '') return [];
  return folded.includes(' ') ? [...folded.split(' '), folded.replaceAll(' ', '')] : [folded];
}

const nationalDigits = (e164: string): string =>
  e164.startsWith('+1') ? digitsOf(e164).slice(1) : digitsOf(e164);

/** A number is asked for whole, without its area code, or by its last four digits. */
const beginnings = (number: string): string[] =>
  number.length === 10 ? [number, number.slice(3), number.slice(6)] : [number, number.slice(-4)];

interface IndexedMember {
  readonly seq: number;
  readonly found: SearchWords;
}

/** Enters members that are not in the index yet. */
export async function addWords(db: Db, members: readonly IndexedMember[]): Promise<void> {
  const words = members.flatMap(({ seq, found }) =>
    found.words.map(([kind, word]) => ({ kind, word, whole: found.whole, member_seq: seq })),
  );
  await insertAll(db, 'member_words', words);
  const parts = members.map(({ seq, found }) => ({ rowid: seq, folded: partsOf(found) }));
  await insertAll(db, 'member_parts', parts);
}

/** Takes a member out: exactly the words that were entered, however names are folded by now. */
export async function removeWords(db: Db, { seq, found }: IndexedMember): Promise<void> {
  for (const [kind, word] of found.words)
    await db
      .deleteFrom('member_words')
      .where('kind', '=', kind)
      .where('word', '=', word)
      .where('whole', '=', found.whole)
      .where('member_seq', '=', seq)
      .execute();
  await db.deleteFrom('member_parts').where('rowid', '=', seq).execute();
}

const partsOf = ({ whole, digits }: SearchWords): string => [whole, ...digits].join('\t');
