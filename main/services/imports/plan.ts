import { formsUntil, type RecordedForm } from '../../../contract/domain/forms.ts';
import type { PlainDate } from '../../../contract/domain/dates.ts';
import { FormId } from '../../../contract/domain/ids.ts';
import { displayName } from '../../../contract/domain/names.ts';
import type { Duplicate, PreviewRow } from '../../../contract/imports.ts';
import type { KnownMember } from '../../../db/repositories/imports.ts';
import { type DuplicateFinding, findDuplicates } from '../../imports/duplicates.ts';
import type { PaceOptions } from '../../imports/pace.ts';
import type { CheckedEntry } from './check.ts';
import type { Entry } from './entry.ts';

export type Plan = PreviewRow['plan'];

/** A checked row with whom it may be, and what will happen with it unless a person decides otherwise. */
export interface PlannedRow extends CheckedEntry {
  readonly duplicates: readonly Duplicate[];
  readonly plan: Plan;
}

/** The plan for a list, good as long as neither its rows nor the members change. */
export interface PlannedList {
  readonly key: string;
  readonly rows: readonly PlannedRow[];
}

/** Finds who may be there already, among the members as they are now and in the list itself. */
export async function planRows(
  rows: readonly CheckedEntry[],
  members: readonly KnownMember[],
  options: PaceOptions = {},
): Promise<PlannedRow[]> {
  const candidates = rows.map(({ candidate }) => candidate);
  const findings = Map.groupBy(await findDuplicates(candidates, members, options), ({ row }) => row);
  const names = new Map<string, KnownMember>(members.map((member) => [member.id, member]));
  return rows.map((row, index) => {
    const duplicates = (findings.get(index) ?? []).map((finding) => duplicateOf(finding, rows, names));
    return { ...row, duplicates, plan: planFor(row, duplicates) };
  });
}

function duplicateOf(
  { of, because }: DuplicateFinding,
  rows: readonly CheckedEntry[],
  names: ReadonlyMap<string, KnownMember>,
): Duplicate {
  if ('memberId' in of) {
    const member = names.get(of.memberId);
    return { memberId: member?.id ?? null, line: null, name: member?.name ?? '', because: [...because] };
  }
  const row = rows[of.row];
  return { memberId: null, line: row?.line ?? null, name: row ? nameOf(row) : '', because: [...because] };
}

/**
 * Whoever may already be a member is left out until a person has looked: a second record would slip past that member's
 * separations, revocations and leaving (R4, R6). Within the list a shared phone or a like name alone is no reason:
 * families share both, and nobody must be lost.
 */
function planFor({ entry }: CheckedEntry, duplicates: readonly Duplicate[]): Plan {
  if (entry === null) return 'refused';
  return duplicates.some(isTelling) ? 'skip-duplicate' : 'import';
}

const isTelling = ({ memberId, because }: Duplicate): boolean =>
  memberId !== null ||
  because.length > 1 ||
  because.includes('same-email') ||
  because.includes('same-name-and-town');

/** The row's name; what the list says in its place when there is none. */
export const nameOf = ({ candidate, problems }: CheckedEntry): string =>
  candidate ? displayName(candidate.givenName, candidate.familyName) : (problems[0]?.was ?? '');

/** R2: the last day on which the entry's three forms count, null when one of them does not count today. */
export const entryFormsUntil = ({ forms }: Entry, today: PlainDate): PlainDate | null =>
  formsUntil(
    forms.map((form, index): RecordedForm => ({
      ...form,
      id: FormId.parse(`entry-form-${index}`),
      revokedOn: null,
    })),
    today,
  );
