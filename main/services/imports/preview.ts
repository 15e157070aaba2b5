import type { ColumnTargets } from '../../../contract/domain/columns.ts';
import { type PlainDate, formatDate } from '../../../contract/domain/dates.ts';
import { FORM_LABELS } from '../../../contract/domain/forms.ts';
import { mentionsCrime } from '../../../contract/domain/refused-columns.ts';
import type { ImportPreview, PreviewRow } from '../../../contract/imports.ts';
import type { NewContact } from '../../../db/repositories/contacts.ts';
import { stateOfMembers } from '../../../db/repositories/imports.ts';
import type { Errand } from '../../gate/context.ts';
import type { RowProblem } from '../../imports/checking/candidate.ts';
import { displayOf } from '../contacts.ts';
import { checkDraft } from './check.ts';
import type { Draft } from './draft.ts';
import type { EntryForm } from './entry.ts';
import { readKnownMembers } from './members.ts';
import { type PlannedRow, entryFormsUntil, nameOf, planRows } from './plan.ts';

export interface Page {
  readonly only: 'all' | 'warnings' | 'duplicates' | 'refused';
  readonly offset: number;
  readonly limit: number;
}

/**
 * The draft's rows with their plans, as the members are now. Paging through an unchanged list costs nothing more: the
 * plan is kept until the mapping or the members change.
 */
export async function planDraft(
  errand: Errand,
  draft: Draft,
  targets: ColumnTargets,
): Promise<readonly PlannedRow[]> {
  const { releaseMonths, state } = await errand.transact(async (context) => ({
    releaseMonths: (await context.settings()).releaseMonths,
    state: await stateOfMembers(context.db),
  }));
  const checked = await checkDraft(draft, { targets, releaseMonths, today: errand.clock.today() });
  const key = `${state} ${checked.key}`;
  if (draft.planned?.key === key) return draft.planned.rows;
  const members = await errand.transact(async (context) => {
    await context.audit({ kind: 'view', action: 'imports.preview', facts: { rows: checked.rows.length } });
    return readKnownMembers(context.db);
  });
  draft.planned = { key, rows: await planRows(checked.rows, members) };
  return draft.planned.rows;
}

/** One page of the rows that the filter lets through, with the counts of the whole list. */
export function previewOf(rows: readonly PlannedRow[], page: Page, today: PlainDate): ImportPreview {
  const shown = rows.filter(FILTERS[page.only]);
  return {
    counts: countsOf(rows, today),
    total: shown.length,
    rows: shown.slice(page.offset, page.offset + page.limit).map(rowOf),
  };
}

const wantsALook = ({ plan, problems }: PlannedRow): boolean =>
  plan === 'import' && problems.some(({ severity }) => severity !== 'changed');

const FILTERS: Readonly<Record<Page['only'], (row: PlannedRow) => boolean>> = {
  all: () => true,
  warnings: wantsALook,
  duplicates: ({ duplicates }) => duplicates.length > 0,
  refused: ({ plan }) => plan === 'refused',
};

function countsOf(rows: readonly PlannedRow[], today: PlainDate): ImportPreview['counts'] {
  const count = (passes: (row: PlannedRow) => boolean): number => rows.filter(passes).length;
  return {
    rows: rows.length,
    ready: count(({ plan }) => plan === 'import'),
    withWarnings: count(wantsALook),
    active: count(
      ({ plan, entry }) => plan === 'import' && entry !== null && entryFormsUntil(entry, today) !== null,
    ),
    duplicates: count(FILTERS.duplicates),
    skipped: count(({ plan }) => plan === 'skip-duplicate'),
    refused: count(FILTERS.refused),
  };
}

const rowOf = (row: PlannedRow): PreviewRow => ({
  line: row.line,
  name: row.candidate === null ? withoutCrimeWords(nameOf(row)) : nameOf(row),
  town: row.entry?.fields.town ?? '',
  contacts: (row.entry?.contacts ?? []).map(contactText),
  forms: (row.entry?.forms ?? []).map(formText),
  problems: row.problems.map(withoutCrimeTalk),
  duplicates: [...row.duplicates],
  plan: row.plan,
});

/** R1: a finding is shown with what the list says, but for words that may speak of a crime: nobody needs them here. */
function withoutCrimeTalk(problem: RowProblem): RowProblem {
  const { was, now } = problem;
  return { ...problem, was: withoutCrimeWords(was), now: withoutCrimeWords(now) };
}

const withoutCrimeWords = (text: string): string => (text !== '' && mentionsCrime(text) ? '' : text);

const contactText = ({ point, rules }: NewContact): string =>
  `${displayOf(point).split('\n').join(', ')}${rules.mayUse ? '' : ' (not to be used)'}`;

const formText = ({ kind, signedOn, endsOn }: EntryForm): string =>
  [FORM_LABELS[kind], formatDate(signedOn), endsOn === null ? '' : `ends ${formatDate(endsOn)}`]
    .filter((part) => part !== '')
    .join(', ');
