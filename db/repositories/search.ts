import { digitsOf, foldForSearch } from '../../contract/domain/folding.ts';
import type { Db } from '../connection.ts';
import { beginningWith, equalTo, inParts, rarest } from './search/ranges.ts';
import { WORD_KINDS, type WordKind } from './search/words.ts';

/** One place to look, giving the numbers of at most so many members, the best first. */
type Look = (most: number) => Promise<readonly number[]>;

interface Looks {
  readonly inTurn: readonly Look[];
  /** Where to look when nothing was found; it takes longer. */
  readonly lastly?: Look | undefined;
}

const { family, given, town, phone } = WORD_KINDS;
/** The index of parts knows three letters and more. */
const SHORTEST_PART = 3;
/** A member may be met more than once, by two words of one name. */
const MET_AGAIN = 16;

/**
 * The numbers of the members that a text finds, at most `most`, the best first: whole family and given names, beginnings of
 * family names, of given names, of towns, then parts of any of them. Several words must all be found; parts are then looked
 * for only when no beginnings were found. Digits find
 * phone numbers: whole, without the area code, by the last four, or by any three in a row. Marks, apostrophes, case and
 * script forms make no difference (contract/domain/folding.ts). Time grows with `most`, hardly with the number of members.
 */
export async function findMembers(db: Db, text: string, most: number): Promise<number[]> {
  const found = new Set<number>();
  const { inTurn, lastly } = await looksFor(db, text);
  for (const look of inTurn) {
    if (found.size >= most) break;
    await lookInto(found, look, most);
  }
  if (found.size === 0 && lastly) await lookInto(found, lastly, most);
  return [...found].slice(0, most);
}

/** Looks again with a wider reach when members met before took the places. */
async function lookInto(found: Set<number>, look: Look, most: number): Promise<void> {
  for (let reach = most + MET_AGAIN; ; reach *= 2) {
    const seqs = await look(reach);
    for (const seq of seqs) found.add(seq);
    if (seqs.length < reach || found.size >= most) return;
  }
}

async function looksFor(db: Db, text: string): Promise<Looks> {
  const all = foldForSearch(text)
    .split(' ')
    .filter((word) => word !== '');
  const words = all.filter((word) => !/^[0-9]+$/.test(word));
  const digits = digitsOf(text);
  if (words.length === 0) return { inTurn: digits === '' ? [] : looksForNumber(db, digits) };
  // A few digits beside a name are a number's end or beginning; one or two are more likely part of a name or town.
  if (digits.length >= SHORTEST_PART)
    return { inTurn: [(most) => beginningWith(db, phone, digits, { most, beside: words })] };
  const [only, ...more] = all;
  return only !== undefined && more.length === 0
    ? { inTurn: looksForWord(db, only) }
    : { inTurn: await looksForWords(db, all), lastly: partsOf(db, all) };
}

const looksForNumber = (db: Db, digits: string): Look[] => [
  (most) => beginningWith(db, phone, digits, { most }),
  ...present(partsOf(db, [digits])),
];

const looksForWord = (db: Db, word: string): Look[] => [
  ...[family, given].map(
    (kind): Look =>
      (most) =>
        equalTo(db, kind, word, { most }),
  ),
  ...[family, given, town].map((kind) => beginningOf(db, kind, word)),
  ...present(partsOf(db, [word])),
];

async function looksForWords(db: Db, words: readonly string[]): Promise<Look[]> {
  const rare = await rarest(db, words);
  const beside = words.filter((word) => word !== rare);
  return [
    ...[family, given, town].map((kind) => beginningOf(db, kind, rare, beside)),
    // `Mc Donald` is found by `McDonald` too (words.ts), and `o brien` finds `O’Brien`.
    ...[family, given].map((kind) => beginningOf(db, kind, words.join(''))),
  ];
}

const beginningOf =
  (db: Db, kind: WordKind, word: string, beside: readonly string[] = []): Look =>
  (most) =>
    beginningWith(db, kind, word, { most, beside });

/** Undefined when one of the parts is too short for the index. */
const partsOf = (db: Db, parts: readonly string[]): Look | undefined =>
  parts.every((part) => Array.from(part).length >= SHORTEST_PART)
    ? (most) => inParts(db, parts, most)
    : undefined;

const present = (look: Look | undefined): Look[] => (look ? [look] : []);
