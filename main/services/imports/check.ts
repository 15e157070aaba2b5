import type { ColumnTargets } from '../../../contract/domain/columns.ts';
import type { PlainDate } from '../../../contract/domain/dates.ts';
import { LOCAL_AREA_CODE } from '../../../contract/domain/phone.ts';
import type { Candidate, RowProblem } from '../../imports/checking/candidate.ts';
import { checkTable } from '../../imports/checking/check-table.ts';
import { type PaceOptions, paceOf } from '../../imports/pace.ts';
import type { Draft } from './draft.ts';
import { type Entry, entryOf } from './entry.ts';

/** One row after checking: what it becomes, or null when it is refused. */
export interface CheckedEntry {
  readonly line: number;
  readonly candidate: Candidate | null;
  readonly entry: Entry | null;
  readonly problems: readonly RowProblem[];
}

/** What one mapping made of the whole list on one day. */
export interface CheckedList {
  readonly key: string;
  readonly rows: readonly CheckedEntry[];
}

export interface CheckBy {
  readonly targets: ColumnTargets;
  readonly today: PlainDate;
  readonly releaseMonths: number;
}

/** Checks every row, or takes what the same mapping made of them before. R1: refuses `column-refused` (requireMapping). */
export async function checkDraft(draft: Draft, by: CheckBy, options: PaceOptions = {}): Promise<CheckedList> {
  const { targets, today, releaseMonths } = by;
  const key = JSON.stringify([targets, today, releaseMonths]);
  if (draft.checked?.key === key) return draft.checked;
  const context = { today, defaultAreaCode: LOCAL_AREA_CODE };
  const lines = await checkTable(draft.table, targets, context, options);
  const pace = paceOf(options);
  const rows: CheckedEntry[] = [];
  for (const { line, candidate, problems } of lines) {
    const made = candidate && entryOf(candidate, releaseMonths);
    rows.push({
      line,
      candidate,
      entry: made?.entry ?? null,
      problems: [...problems, ...(made?.problems ?? [])],
    });
    // Told as checked already: progress never goes back.
    if (pace.isDue()) await pace.rest(lines.length, lines.length);
  }
  draft.checked = { key, rows };
  return draft.checked;
}
