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
  /** The rows entered so far that may be this person, with the reasons. */
  matches(person: Person): ReadonlyMap<number, ReadonlySet<DuplicateReason>>;
}

/** Rows kept under one key. A key that more people share says little, and keeping all would cost their square. */
const MOST_PER_KEY = 50;
const NOBODY: ReadonlyMap<number, ReadonlySet<DuplicateReason>> = new Map();

const NO_ROWS: readonly number[] = [];

type Rows<K> = Map<K, number[]>;

export function candidateIndex(): CandidateIndex {
  const people = new Map<number, Person>();
  const letters: number[] = [];
  const contacts: Rows<string> = new Map();
  const names: Rows<number> = new Map();
  const near: Rows<number> = new Map();
  const index: Names = { people, letters, names, near };
  return {
    enter(row, person) {
      people.set(row, person);
      letters[row] = lettersOf(person.name);
      for (const key of contactKeys(person)) enterRow(contacts, key, row);
      if (person.name === '') return;
      enterRow(names, wordsKey(person.name), row);
      for (const key of nearKeys(person.name)) enterRow(near, key, row);
    },
    matches(person) {
      const found = new Found();
      for (const phone of person.phones) found.add(contacts.get(phone), 'same-phone');
      for (const email of person.emails) found.add(contacts.get(emailKey(email)), 'same-email');
      if (person.name !== '') addNames(person, index, found);
      return found.rows ?? NOBODY;
    },
  };
}

/** Reasons by row; nothing is made for the many people who match nobody. */
class Found {
  rows: Map<number, Set<DuplicateReason>> | undefined;

  add(rows: readonly number[] | undefined, reason: DuplicateReason): void {
    if (rows !== undefined) for (const row of rows) this.addRow(row, reason);
  }

  addRow(row: number, reason: DuplicateReason): void {
    this.rows ??= new Map();
    const reasons = this.rows.get(row);
    if (reasons === undefined) this.rows.set(row, new Set([reason]));
    else reasons.add(reason);
  }
}

interface Names {
  readonly people: ReadonlyMap<number, Person>;
  readonly letters: readonly number[];
  readonly names: Rows<number>;
  readonly near: Rows<number>;
}

function addNames(person: Person, { people, letters, names, near }: Names, found: Found): void {
  for (const row of names.get(wordsKey(person.name)) ?? NO_ROWS) {
    const other = people.get(row);
    if (other === undefined || !hasSameWords(person.name, other.name)) continue;
    found.addRow(
      row,
      person.town !== '' && person.town === other.town ? 'same-name-and-town' : 'similar-name',
    );
  }
  const own = lettersOf(person.name);
  for (const key of halfKeys(person.name))
    for (const row of near.get(key) ?? NO_ROWS) {
      if (!mayBeNear(own, letters[row] ?? 0)) continue;
      const name = people.get(row)?.name ?? person.name;
      if (name !== person.name && isNearlySame(person.name, name)) found.addRow(row, 'similar-name');
    }
}

const emailKey = (email: string): string => email.toLowerCase();

function contactKeys({ phones, emails }: Person): string[] {
  return [...phones, ...emails.map(emailKey)];
}

function enterRow<K>(index: Rows<K>, key: K, row: number): void {
  const rows = index.get(key);
  if (rows === undefined) index.set(key, [row]);
  else if (rows.length < MOST_PER_KEY && rows.at(-1) !== row) rows.push(row);
}
