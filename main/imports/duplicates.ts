import { foldForSearch } from '../../contract/domain/folding.ts';
import type { Candidate } from './checking/candidate.ts';
import { isNearlySame, nearKeys, nearLookups } from './near-names.ts';
import { paceOf, type Pace, type PaceOptions } from './pace.ts';

/** What must be known of a member to find duplicates of them. */
export interface KnownMember {
  readonly id: string;
  /** Given and family name, folded: `foldForSearch('Hank Grady')`. */
  readonly foldedName: string;
  /** Folded; empty or left out when not known. */
  readonly foldedTown?: string;
  /** E.164. */
  readonly phones: readonly string[];
  readonly emails: readonly string[];
}

export type DuplicateReason = 'same-phone' | 'same-email' | 'same-name-and-town' | 'similar-name';

/** That a row may be the same person as a member, or as an earlier row (both by index into the candidates). */
export interface DuplicateFinding {
  readonly row: number;
  readonly of: { readonly memberId: string } | { readonly row: number };
  readonly because: readonly DuplicateReason[];
}

interface Person {
  readonly of: DuplicateFinding['of'];
  readonly name: string;
  readonly town: string;
  readonly phones: readonly string[];
  readonly emails: readonly string[];
}

/** People found by each key. A key that very many share says little; only the first of them are kept. */
type Index = Map<string, Person[]>;
const MOST_PER_KEY = 50;
/** Findings reported for one row. */
const MOST_PER_ROW = 10;

/**
 * Finds candidates that may be the same person as a member or an earlier candidate: same phone, same e-mail, same name
 * in the same town, or a name that is the same, in another order, or one letter off. Rows that are null are passed over.
 * Works by keys, never by comparing all with all: time grows with rows plus members.
 */
export async function findDuplicates(
  candidates: readonly (Candidate | null)[],
  existing: Iterable<KnownMember>,
  options: PaceOptions = {},
): Promise<DuplicateFinding[]> {
  const pace = paceOf(options);
  const index: Index = new Map();
  for (const member of existing) {
    enter(index, memberPerson(member));
    if (pace.isDue()) await pace.rest(0, candidates.length);
  }
  return findRows(candidates, index, pace);
}

async function findRows(
  candidates: readonly (Candidate | null)[],
  index: Index,
  pace: Pace,
): Promise<DuplicateFinding[]> {
  const findings: DuplicateFinding[] = [];
  for (const [row, candidate] of candidates.entries()) {
    if (candidate === null) continue;
    const person = candidatePerson(row, candidate);
    for (const finding of matches(index, person).slice(0, MOST_PER_ROW)) findings.push({ row, ...finding });
    enter(index, person);
    if (pace.isDue()) await pace.rest(row, candidates.length);
  }
  return findings;
}

function memberPerson({ id, foldedName, foldedTown = '', phones, emails }: KnownMember): Person {
  return { of: { memberId: id }, name: foldedName, town: foldedTown, phones, emails: emails.map(emailKey) };
}

function candidatePerson(row: number, candidate: Candidate): Person {
  return {
    of: { row },
    name: foldForSearch(`${candidate.givenName} ${candidate.familyName}`),
    town: foldForSearch(candidate.town),
    phones: candidate.phones.map(({ e164 }) => e164),
    emails: candidate.email === null ? [] : [emailKey(candidate.email.address)],
  };
}

const emailKey = (email: string): string => email.toLowerCase();
/** The same for `hank grady` and `grady hank`. */
const orderless = (name: string): string => (name.includes(' ') ? name.split(' ').sort().join(' ') : name);

function enter(index: Index, person: Person): void {
  for (const phone of person.phones) enterKey(index, phone, person);
  for (const email of person.emails) enterKey(index, email, person);
  if (person.name === '') return;
  enterKey(index, `=${orderless(person.name)}`, person);
  for (const key of nearKeys(person.name)) enterKey(index, key, person);
}

function enterKey(index: Index, key: string, person: Person): void {
  const people = index.get(key);
  if (people === undefined) index.set(key, [person]);
  else if (people.length < MOST_PER_KEY) people.push(person);
}

type Match = Omit<DuplicateFinding, 'row'>;

function matches(index: Index, person: Person): Match[] {
  const found = new Map<Person, Set<DuplicateReason>>();
  const add = (other: Person, reason: DuplicateReason): void => {
    const reasons = found.get(other);
    if (reasons === undefined) found.set(other, new Set([reason]));
    else reasons.add(reason);
  };
  for (const phone of person.phones) for (const other of index.get(phone) ?? []) add(other, 'same-phone');
  for (const email of person.emails) for (const other of index.get(email) ?? []) add(other, 'same-email');
  if (person.name !== '') addNames(index, person, add);
  return [...found].map(([{ of }, because]) => ({ of, because: [...because] })).sort(byWeight);
}

function addNames(index: Index, person: Person, add: (other: Person, reason: DuplicateReason) => void): void {
  for (const other of index.get(`=${orderless(person.name)}`) ?? [])
    add(other, person.town !== '' && other.town === person.town ? 'same-name-and-town' : 'similar-name');
  for (const key of nearLookups(person.name))
    for (const other of index.get(key) ?? [])
      if (other.name !== person.name && isNearlySame(person.name, other.name)) add(other, 'similar-name');
}

const WEIGHT: Readonly<Record<DuplicateReason, number>> = {
  'same-email': 4,
  'same-name-and-town': 4,
  'same-phone': 3,
  'similar-name': 1,
};

function byWeight(one: Match, other: Match): number {
  const weigh = ({ because }: Match): number => because.reduce((sum, reason) => sum + WEIGHT[reason], 0);
  return weigh(other) - weigh(one);
}
