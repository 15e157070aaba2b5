import type { ColumnTargets } from '../../../contract/domain/columns.ts';
import { ImportId, type MemberId } from '../../../contract/domain/ids.ts';
import * as imports from '../../../db/repositories/imports.ts';
import { setRoom } from '../../../db/room.ts';
import type { Context, Errand } from '../../gate/context.ts';
import type { PaceOptions } from '../../imports/pace.ts';
import type { JobControl } from '../../jobs.ts';
import { type CheckedList, checkDraft } from './check.ts';
import { type Draft, dropDraft } from './draft.ts';
import type { Entry } from './entry.ts';
import { readKnownMembers } from './members.ts';
import { type PlannedRow, planRows } from './plan.ts';
import { writeEntries } from './write.ts';

export type Decisions = ReadonlyMap<number, 'import' | 'skip'>;

/** Of the whole work, how much checking, comparing and writing are, for the progress told. */
const SHARES = { check: [0, 0.3], compare: [0.3, 0.4], write: [0.4, 1] } as const;

/**
 * Imports a draft in one transaction: every chosen row, or none when it is cancelled or fails. Gives the import's id. The
 * draft is gone afterwards, and stays when nothing was imported.
 */
export async function applyDraft(
  errand: Errand,
  draft: Draft,
  by: { readonly targets: ColumnTargets; readonly releaseMonths: number; readonly decisions: Decisions },
  control: JobControl,
): Promise<ImportId> {
  const { targets, releaseMonths, decisions } = by;
  const today = errand.clock.today();
  const during = (part: keyof typeof SHARES): PaceOptions =>
    pacedBy(control, SHARES[part], draft.table.rows.length);
  const checked = await checkDraft(draft, { targets, today, releaseMonths }, during('check'));
  const id = await inLargeRoom(errand, async (context) => {
    const made = await writeAll(context, draft, checked, decisions, during);
    // The last chance to cancel: what follows is the commit.
    control.progress(draft.table.rows.length);
    return made;
  });
  dropDraft(errand.memory, draft);
  return id;
}

/** Why a row that could have been imported was not: as planned, or because a person decided so. */
const reasonLeftOut = ({ plan, entry }: PlannedRow, chosen: Entry | null): imports.ImportLine['problems'] =>
  entry === null || chosen !== null
    ? []
    : [{ field: 'row', code: plan === 'import' ? 'left-out-by-hand' : 'may-be-there-already' }];

async function inLargeRoom<T>(errand: Errand, work: (context: Context) => Promise<T>): Promise<T> {
  await errand.transact(({ db }) => setRoom(db, 'large'));
  try {
    return await errand.transact(work);
  } finally {
    // An office that was locked meanwhile has no connection left to give room back.
    await errand.transact(({ db }) => setRoom(db, 'daily')).catch(() => undefined);
  }
}

type During = (part: keyof typeof SHARES) => PaceOptions;

function pacedBy(control: JobControl, [from, to]: readonly [number, number], rows: number): PaceOptions {
  return {
    signal: control.signal,
    onProgress: (done, total) =>
      control.progress(Math.floor(rows * (from + (to - from) * (total === 0 ? 1 : done / total))), rows),
  };
}

async function writeAll(
  context: Context,
  draft: Draft,
  checked: CheckedList,
  decisions: Decisions,
  during: During,
): Promise<ImportId> {
  const { db, ids, clock, account } = context;
  const members = await readKnownMembers(db, during('compare'));
  const planned = await planRows(checked.rows, members, during('compare'));
  const decided = planned.map((row) => ({ row, entry: chosenEntry(row, decisions) }));
  const entries = decided.flatMap(({ entry }) => entry ?? []);
  const added = await writeEntries(context, entries, during('write'));
  const lines = linesOf(decided, added);
  const count = (outcome: imports.ImportLine['outcome']): number =>
    lines.filter((line) => line.outcome === outcome).length;
  const id = ImportId.parse(ids.next());
  const counts = {
    rows: lines.length,
    imported: count('imported'),
    skipped: count('skipped'),
    refused: count('refused'),
  };
  await imports.add(db, {
    id,
    at: clock.now(),
    account_id: account.id,
    file_name: draft.fileName,
    ...counts,
  });
  await imports.addLines(db, id, lines);
  await context.audit({ kind: 'change', action: 'imports.apply', subject: id, facts: counts });
  return id;
}

/** What is imported of a row, by its plan or by what a person decided instead; a refused row has nothing to import. */
function chosenEntry({ line, plan, entry }: PlannedRow, decisions: Decisions): Entry | null {
  const chosen = decisions.get(line) ?? (plan === 'import' ? 'import' : 'skip');
  return chosen === 'import' ? entry : null;
}

function linesOf(
  decided: readonly { readonly row: PlannedRow; readonly entry: Entry | null }[],
  added: readonly MemberId[],
): imports.NewImportLine[] {
  let next = 0;
  return decided.map(({ row, entry }) => ({
    line: row.line,
    outcome: entry !== null ? 'imported' : row.entry === null ? 'refused' : 'skipped',
    memberId: entry === null ? null : (added[next++] ?? null),
    problems: [...reasonLeftOut(row, entry), ...row.problems.map(({ field, code }) => ({ field, code }))],
  }));
}
