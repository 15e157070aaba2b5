import type { ColumnTargets, ImportTarget } from '../../../contract/domain/columns.ts';
import type { PlainDate } from '../../../contract/domain/dates.ts';
import { cleanText } from '../../../contract/domain/names.ts';
import { mentionsCrime } from '../../../contract/domain/refused-columns.ts';
import { ROW_PROBLEMS, type ProblemCode } from '../../../contract/domain/row-problems.ts';
import type { RowProblem } from './candidate.ts';

export interface CheckContext {
  readonly today: PlainDate;
  /** The area code for numbers that have none: `406`. */
  readonly defaultAreaCode: string;
  /** The list's column names: `Home phone` tells which phone it is. */
  readonly columns?: readonly string[] | undefined;
  /** Family names known for sure (folded), by which whole names are split: see familyNamesIn. */
  readonly familyNames?: ReadonlySet<string> | undefined;
}

/** One row while it is being checked: its cells by target, and the problems found so far. */
export interface Row {
  readonly context: CheckContext;
  readonly problems: RowProblem[];
  /** The first filled cell of a target, trimmed, or empty. */
  text(target: ImportTarget): string;
  /** All cells of a target in column order, with the column's name; empty cells too. */
  all(target: ImportTarget): readonly { readonly text: string; readonly header: string }[];
  report(field: ImportTarget, code: ProblemCode, was: string, now?: string): void;
}

/** Longest `was` and `now` of a problem: enough to recognise the cell. */
const SHOWN = 200;

export function rowOf(cells: readonly string[], mapping: ColumnTargets, context: CheckContext): Row {
  const problems: RowProblem[] = [];
  const columns = columnsByTarget(mapping);
  const cellAt = (column: number): string => (cells[column] ?? '').trim();
  return {
    context,
    problems,
    all: (target) =>
      (columns.get(target) ?? NONE).map((column) => ({
        text: cellAt(column),
        header: context.columns?.[column] ?? '',
      })),
    text: (target) => {
      const filled = columns.get(target)?.find((column) => cellAt(column) !== '');
      return filled === undefined ? '' : cellAt(filled);
    },
    report: (field, code, was, now = '') =>
      void problems.push({
        field,
        code,
        severity: ROW_PROBLEMS[code].severity,
        was: was.slice(0, SHOWN),
        now: now.slice(0, SHOWN),
      }),
  };
}

const NONE: readonly number[] = [];
/** A list has one mapping and thousands of rows. */
const byTarget = new WeakMap<ColumnTargets, ReadonlyMap<ImportTarget, readonly number[]>>();

function columnsByTarget(mapping: ColumnTargets): ReadonlyMap<ImportTarget, readonly number[]> {
  const known = byTarget.get(mapping);
  if (known !== undefined) return known;
  const columns = new Map<ImportTarget, number[]>();
  for (const [column, target] of mapping.entries())
    if (target !== null) columns.set(target, [...(columns.get(target) ?? []), column]);
  byTarget.set(mapping, columns);
  return columns;
}

const NOTHING = /^(?:[-–—?.\s]*|n\/?a|none|nil|unknown|unk|tbd|not given|not provided|declined|blank|null)$/i;

/** Whether a cell only says that there is nothing to say. */
export const saysNothing = (text: string): boolean => NOTHING.test(text);

/**
 * A free text, clean and short. Text that may speak of a crime is left out and not repeated (R1), a formula is kept as
 * text without the sign that would make it one again, and both are reported.
 */
export function freeText(row: Row, field: ImportTarget, written: string, longest: number): string {
  if (saysNothing(written)) return '';
  if (mentionsCrime(written)) {
    row.report(field, 'may-mention-crime', '');
    return '';
  }
  const text = withoutFormula(cleanText(written));
  if (/^[=@]|^[+-].*\(/.test(written)) row.report(field, 'formula-as-text', written, text);
  if (looksDamaged(text)) row.report(field, 'letters-lost', written, text);
  if (text.length <= longest) return text;
  const cut = cleanText(text.slice(0, longest).replace(/[\ud800-\udbff]$/, ''));
  row.report(field, 'text-cut', written, cut);
  return cut;
}

/** The text without the signs at its beginning that make spreadsheets take it for a formula. */
export function withoutFormula(text: string): string {
  return text.replace(/^[=+\-@\s]+/, '');
}

/** Whether letters were lost: U+FFFD, or a question mark before or between letters. */
export function looksDamaged(text: string): boolean {
  return /\ufffd|\p{L}\?\p{L}|(?:^|\s)\?\p{L}/u.test(text);
}
