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

type Findings = Map<number, DuplicateFinding[]>;

/** Findings reported for one row, among members and among rows: the weightiest. */
const MOST_PER_ROW = 10;

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
  const amongRows: Findings = new Map();
  const amongMembers: Findings = new Map();
  for (const [row, candidate] of candidates.entries()) {
    if (candidate === null) continue;
    const person = personOf(candidate);
    for (const [earlier, because] of index.matches(person, 'row'))
      keep(amongRows, { row, of: { row: earlier }, because: [...because] });
    index.enter(row, person);
    if (pace.isDue()) await pace.rest(row, candidates.length);
  }
  for (const member of existing) {
    const matches = index.matches(memberPerson(member), 'member');
    for (const [row, because] of matches)
      keep(amongMembers, { row, of: { memberId: member.id }, because: [...because] });
    if (pace.isDue()) await pace.rest(candidates.length, candidates.length);
  }
  return candidates.flatMap((_, row) => [...(amongMembers.get(row) ?? []), ...(amongRows.get(row) ?? [])]);
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

const WEIGHT: Readonly<Record<DuplicateReason, number>> = {
  'same-email': 4,
  'same-name-and-town': 4,
  'same-phone': 3,
  'similar-name': 1,
};

const weigh = ({ because }: DuplicateFinding): number =>
  because.reduce((sum, reason) => sum + WEIGHT[reason], 0);

/** Keeps the weightiest findings of a row; of equal ones, the first. */
function keep(found: Findings, finding: DuplicateFinding): void {
  const findings = found.get(finding.row);
  if (findings === undefined) found.set(finding.row, [finding]);
  else insert(findings, finding);
}

function insert(findings: DuplicateFinding[], finding: DuplicateFinding): void {
  const weight = weigh(finding);
  let at = findings.length;
  while (at > 0 && weigh(findings[at - 1] ?? finding) < weight) at -= 1;
  if (at >= MOST_PER_ROW) return;
  findings.splice(at, 0, finding);
  if (findings.length > MOST_PER_ROW) findings.pop();
}
