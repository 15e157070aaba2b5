import type { DuplicateReason } from './duplicates.ts';
import {
  halfKeys,
  hasSameWords,
  isNearlySame,
  lettersOf,
  mayBeNear,
  nearKeys,
  wordsKey,
} from './near-names.ts';

/** What duplicates are found by. Name and town are folded, phone numbers E.164. */
export interface Person {
  readonly name: string;
  readonly town: string;
  readonly phones: readonly string[];
  readonly emails: readonly string[];
}

export interface CandidateIndex {
  enter(row: number, person: Person): void;
  /** The rows entered so far that may be this person, a row of the list or a member, with the reasons. */
  matches(person: Person, asks: Asking): ReadonlyMap<number, ReadonlySet<DuplicateReason>>;
}

export type Asking = 'row' | 'member';

/**
 * Rows under one key. Where many people share one, following every pair would cost their square: a row is told of the
 * first rows only, and rows of the first members only, so that every row still learns that there is somebody.
 */
interface Bucket {
  readonly rows: number[];
  members: number;
}
const MOST_PER_KEY = 10;
/** Rows compared by spelling under one key; a quick look turns most of them away. */
const MOST_NEAR = 200;
const NO_ROWS: readonly number[] = [];
const NOBODY: ReadonlyMap<number, ReadonlySet<DuplicateReason>> = new Map();

type Buckets<K> = Map<K, Bucket>;

interface Names {
  readonly people: Map<number, Person>;
  readonly letters: number[];
  readonly names: Buckets<number>;
  readonly near: Map<number, number[]>;
}

export function candidateIndex(): CandidateIndex {
  const contacts: Buckets<string> = new Map();
  const index: Names = { people: new Map(), letters: [], names: new Map(), near: new Map() };
  return {
    enter(row, person) {
      for (const key of contactKeys(person)) enterRow(contacts, key, row);
      if (person.name !== '') enterName(index, row, person);
    },
    matches(person, asks) {
      const found = new Found();
      for (const phone of person.phones) found.add(told(contacts.get(phone), asks), 'same-phone');
      for (const email of person.emails) found.add(told(contacts.get(emailKey(email)), asks), 'same-email');
      if (person.name !== '') addNames(person, index, asks, found);
      return found.rows ?? NOBODY;
    },
  };
}

function told(bucket: Bucket | undefined, asks: Asking): readonly number[] {
  if (bucket === undefined) return NO_ROWS;
  if (asks === 'row')
    return bucket.rows.length <= MOST_PER_KEY ? bucket.rows : bucket.rows.slice(0, MOST_PER_KEY);
  bucket.members += 1;
  return bucket.members <= MOST_PER_KEY ? bucket.rows : NO_ROWS;
}

/** Reasons by row; nothing is made for the many people who match nobody. */
class Found {
  rows: Map<number, Set<DuplicateReason>> | undefined;

  add(rows: readonly number[], reason: DuplicateReason): void {
    for (const row of rows) this.addRow(row, reason);
  }

  addRow(row: number, reason: DuplicateReason): void {
    this.rows ??= new Map();
    const reasons = this.rows.get(row);
    if (reasons === undefined) this.rows.set(row, new Set([reason]));
    else reasons.add(reason);
  }
}

function addNames(person: Person, index: Names, asks: Asking, found: Found): void {
  for (const row of told(index.names.get(wordsKey(person.name)), asks)) {
    const other = index.people.get(row);
    if (other === undefined || !hasSameWords(person.name, other.name)) continue;
    const isSameTown = person.town !== '' && person.town === other.town;
    found.addRow(row, isSameTown ? 'same-name-and-town' : 'similar-name');
  }
  const letters = lettersOf(person.name);
  for (const key of halfKeys(person.name))
    for (const row of index.near.get(key) ?? NO_ROWS) {
      if (!mayBeNear(letters, index.letters[row] ?? 0)) continue;
      const name = index.people.get(row)?.name ?? person.name;
      if (name !== person.name && isNearlySame(person.name, name)) found.addRow(row, 'similar-name');
    }
}

function enterName({ people, letters, names, near }: Names, row: number, person: Person): void {
  people.set(row, person);
  letters[row] = lettersOf(person.name);
  enterRow(names, wordsKey(person.name), row);
  for (const key of nearKeys(person.name)) {
    const rows = near.get(key);
    if (rows === undefined) near.set(key, [row]);
    else if (rows.length < MOST_NEAR) rows.push(row);
  }
}

const emailKey = (email: string): string => email.toLowerCase();

function contactKeys({ phones, emails }: Person): string[] {
  return [...phones, ...emails.map(emailKey)];
}

function enterRow<K>(buckets: Buckets<K>, key: K, row: number): void {
  const bucket = buckets.get(key);
  if (bucket === undefined) buckets.set(key, { rows: [row], members: 0 });
  else if (bucket.rows.at(-1) !== row) bucket.rows.push(row);
}
