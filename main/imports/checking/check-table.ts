import { namesAPerson, TARGET_WORDS, type ColumnTargets } from '../../../contract/domain/columns.ts';
import { foldForSearch } from '../../../contract/domain/folding.ts';
import { MAX_NAME_LENGTH } from '../../../contract/domain/names.ts';
import { isRefusedColumn } from '../../../contract/domain/refused-columns.ts';
import { DeskError } from '../../../contract/errors.ts';
import { paceOf, type Pace, type PaceOptions } from '../pace.ts';
import type { Table } from '../reading/table.ts';
import type { CheckedRow } from './candidate.ts';
import { checkRow } from './check-row.ts';
import type { CheckContext } from './row.ts';

/** How many rows the wizard shows to guess by, and R1 looks at for what a column holds. */
export const SAMPLE_ROWS = 200;

export interface CheckedLine extends CheckedRow {
  readonly line: number;
}

/**
 * R1: throws `column-refused` (field: the column's name) when a column about an offence, offender or case is mapped, and
 * `mapping-incomplete` when no name is mapped or a target that may stand once is mapped twice.
 */
export function requireMapping(table: Table, mapping: ColumnTargets): void {
  const refused = table.columns.find(
    (_, column) => (mapping[column] ?? null) !== null && isRefused(table, column),
  );
  if (refused !== undefined)
    throw new DeskError('column-refused', { field: refused, facts: { column: refused } });
  const targets = mapping.filter((target) => target !== null);
  const isTwice = targets.some(
    (target, at) => !TARGET_WORDS[target].isRepeatable && targets.indexOf(target) !== at,
  );
  if (!namesAPerson(mapping) || isTwice) throw new DeskError('mapping-incomplete');
}

/** R1: whether a column of the table can never be mapped, by its name or by what stands in its first rows. */
export function isRefused(table: Table, column: number): boolean {
  const cells = table.rows.slice(0, SAMPLE_ROWS).map((row) => row.cells[column] ?? '');
  return isRefusedColumn(table.columns[column] ?? '', cells);
}

/** Checks every row, in order, with the family names that the list itself makes known. Refuses as requireMapping does. */
export async function checkTable(
  table: Table,
  mapping: ColumnTargets,
  context: CheckContext,
  options: PaceOptions = {},
): Promise<CheckedLine[]> {
  requireMapping(table, mapping);
  const pace = paceOf(options);
  const whole = {
    ...context,
    columns: table.columns,
    familyNames: await familyNamesIn(table, mapping, pace),
  };
  const checked: CheckedLine[] = [];
  for (const { line, cells } of table.rows) {
    checked.push({ line, ...checkRow(cells, mapping, whole) });
    if (pace.isDue()) await pace.rest(checked.length, table.rows.length);
  }
  return checked;
}

/** The family names (folded) that are certain: before the comma of `Last, First`, or in a column of their own. */
async function familyNamesIn(table: Table, mapping: ColumnTargets, pace: Pace): Promise<ReadonlySet<string>> {
  const [whole, family] = [mapping.indexOf('fullName'), mapping.indexOf('familyName')];
  const names = new Set<string>();
  for (const { cells } of table.rows) {
    const written = whole < 0 ? (cells[family] ?? '') : beforeComma(cells[whole] ?? '');
    if (written !== '' && written.length <= MAX_NAME_LENGTH) names.add(foldForSearch(written));
    if (pace.isDue()) await pace.rest(0, table.rows.length);
  }
  return names;
}

function beforeComma(name: string): string {
  return name.slice(0, Math.max(0, name.indexOf(',')));
}
