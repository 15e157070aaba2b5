import { foldForSearch } from '../../contract/domain/folding.ts';
import type { Candidate } from './checking/candidate.ts';
import { candidateIndex, type Person } from './candidate-index.ts';
import { paceOf, type PaceOptions } from './pace.ts';

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

/** Findings reported for one row, the weightiest; and how many are looked at to choose them. */
const MOST_PER_ROW = 10;
const MOST_LOOKED_AT = 40;

/**
 * Finds candidates that may be the same person as a member or an earlier candidate: same phone, same e-mail, same name
 * in the same town, or a name that is the same elsewhere, in another order, or one letter off. Rows that are null are
 * passed over. Works by keys, never by comparing all with all: time grows with rows plus members.
 */
export async function findDuplicates(
  candidates: readonly (Candidate | null)[],
  existing: Iterable<KnownMember>,
  options: PaceOptions = {},
): Promise<DuplicateFinding[]> {
  const pace = paceOf(options);
  const index = candidateIndex();
  const found = new Map<number, DuplicateFinding[]>();
  for (const [row, candidate] of candidates.entries()) {
    if (candidate === null) continue;
    const person = personOf(candidate);
    for (const [earlier, because] of index.matches(person))
      keep(found, { row, of: { row: earlier }, because: [...because] });
    index.enter(row, person);
    if (pace.isDue()) await pace.rest(row, candidates.length);
  }
  for (const member of existing) {
    const matches = index.matches(memberPerson(member));
    for (const [row, because] of matches)
      keep(found, { row, of: { memberId: member.id }, because: [...because] });
    if (pace.isDue()) await pace.rest(candidates.length, candidates.length);
  }
  return [...found].sort(([one], [other]) => one - other).flatMap(([, findings]) => weightiest(findings));
}

function memberPerson({ foldedName, foldedTown = '', phones, emails }: KnownMember): Person {
  return { name: foldedName, town: foldedTown, phones, emails };
}

function personOf({ givenName, familyName, town, phones, email }: Candidate): Person {
  return {
    name: foldForSearch(`${givenName} ${familyName}`),
    town: foldForSearch(town),
    phones: phones.map(({ e164 }) => e164),
    emails: email === null ? [] : [email.address],
  };
}

function keep(found: Map<number, DuplicateFinding[]>, finding: DuplicateFinding): void {
  const findings = found.get(finding.row);
  if (findings === undefined) found.set(finding.row, [finding]);
  else if (findings.length < MOST_LOOKED_AT) findings.push(finding);
}

const WEIGHT: Readonly<Record<DuplicateReason, number>> = {
  'same-email': 4,
  'same-name-and-town': 4,
  'same-phone': 3,
  'similar-name': 1,
};

function weightiest(findings: readonly DuplicateFinding[]): DuplicateFinding[] {
  const weigh = ({ because }: DuplicateFinding): number =>
    because.reduce((sum, reason) => sum + WEIGHT[reason], 0);
  return findings.toSorted((one, other) => weigh(other) - weigh(one)).slice(0, MOST_PER_ROW);
}
