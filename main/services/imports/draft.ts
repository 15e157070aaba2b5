import type { ColumnTargets } from '../../../contract/domain/columns.ts';
import { guessMapping } from '../../../contract/domain/columns.ts';
import { mentionsCrime } from '../../../contract/domain/refused-columns.ts';
import { DeskError } from '../../../contract/errors.ts';
import type { ColumnMapping, DraftColumn, DraftView } from '../../../contract/imports.ts';
import type { Errand } from '../../gate/context.ts';
import { SAMPLE_ROWS, isRefused } from '../../imports/checking/check-table.ts';
import type { Table } from '../../imports/reading/table.ts';
import type { CheckedList } from './check.ts';
import type { PlannedList } from './plan.ts';

/** A list that was opened, in memory only (R10): it is gone when it is applied, discarded, replaced or the desk locks. */
export interface Draft {
  readonly id: string;
  readonly fileName: string;
  readonly table: Table;
  /** What the last mapping that was looked at made of the rows. */
  checked: CheckedList | null;
  /** What was planned for those rows, with the state of the members at that time. */
  planned: PlannedList | null;
}

type Memory = Errand['memory'];

const DRAFT = 'imports.draft';
const COUNT = 'imports.drafts';
/** Cells of a column shown to guess by, and the longest piece of each. */
const SAMPLES = 3;
const SAMPLE_LENGTH = 80;

/** Keeps the list as the one draft there is. */
export function keepDraft(memory: Memory, fileName: string, table: Table): Draft {
  const known = memory.get(COUNT);
  const count = (typeof known === 'number' ? known : 0) + 1;
  const draft: Draft = { id: `draft-${count}`, fileName, table, checked: null, planned: null };
  memory.set(COUNT, count);
  memory.set(DRAFT, draft);
  return draft;
}

/** The draft of that id; refuses `not-found` when it is gone. */
export function requireDraft(memory: Memory, id: string): Draft {
  const draft = memory.get(DRAFT) as Draft | undefined;
  if (draft?.id !== id) throw new DeskError('not-found');
  return draft;
}

export function dropDraft(memory: Memory, draft: Draft): void {
  if (memory.get(DRAFT) === draft) memory.delete(DRAFT);
}

/** The draft as the wizard shows it. No cell of a column that can never be mapped, and none that may speak of a crime (R1). */
export function viewOfDraft({ id, fileName, table }: Draft): DraftView {
  const samples = table.rows.slice(0, SAMPLE_ROWS).map(({ cells }) => cells);
  const guesses = guessMapping(table.columns, samples);
  const columns = table.columns.map((header, index): DraftColumn => {
    const isRefusedColumn = isRefused(table, index);
    return {
      index,
      header,
      samples: isRefusedColumn ? [] : someCells(samples.map((cells) => cells[index] ?? '')),
      guess: isRefusedColumn ? null : (guesses[index] ?? null),
      isRefused: isRefusedColumn,
    };
  });
  const { readAs, notes, rows } = table;
  return { id, fileName, readAs, notes: [...notes], columns, rows: rows.length };
}

const someCells = (cells: readonly string[]): string[] =>
  [...new Set(cells.map((cell) => cell.trim()).filter((cell) => cell !== '' && !mentionsCrime(cell)))]
    .slice(0, SAMPLES)
    .map((cell) => cell.slice(0, SAMPLE_LENGTH).toWellFormed());

/** The mapping column by column; refuses `invalid-input` for a column that the list does not have. */
export function targetsOf({ table }: Draft, mapping: ColumnMapping): ColumnTargets {
  const named = Object.entries(mapping).map(([column, target]) => [Number(column), target] as const);
  if (named.some(([column]) => column >= table.columns.length))
    throw new DeskError('invalid-input', { field: 'mapping' });
  const byColumn = new Map(named);
  return table.columns.map((_, column) => byColumn.get(column) ?? null);
}
