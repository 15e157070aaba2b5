import { targetOfHeader } from '../../../contract/domain/columns.ts';
import { cleanText } from '../../../contract/domain/names.ts';
import { isRefusedColumn } from '../../../contract/domain/refused-columns.ts';
import type { RawRow } from './rows.ts';

export interface Header {
  /** Which of the rows is the header. */
  readonly index: number;
  readonly columns: readonly string[];
  /** Whether its words were recognised; otherwise it is only the first row with several cells. */
  readonly isRecognised: boolean;
}

const ROWS_TO_LOOK_AT = 20;
const LONGEST_HEADER = 120;

/**
 * Finds the header among the first rows: the one with most recognised column names, so that titles and remarks above
 * it are passed over; without any, the first row with at least two cells. Empty and repeated names are numbered.
 */
export function findHeader(rows: readonly RawRow[]): Header {
  const scores = rows.slice(0, ROWS_TO_LOOK_AT).map(({ cells }) => recognised(cells));
  const best = Math.max(0, ...scores);
  const isRecognised = best >= 2;
  const index = isRecognised ? scores.indexOf(best) : Math.max(0, firstWithCells(rows, 2));
  return { index, columns: columnNames(rows, index), isRecognised };
}

function recognised(cells: readonly string[]): number {
  return cells.filter((cell) => cell.length <= LONGEST_HEADER && !/[@\d]{3}/.test(cell) && isColumnName(cell))
    .length;
}

function isColumnName(cell: string): boolean {
  return targetOfHeader(cell) !== null || isRefusedColumn(cell);
}

function firstWithCells(rows: readonly RawRow[], least: number): number {
  return rows.findIndex(({ cells }) => cells.filter((cell) => cell.trim() !== '').length >= least);
}

function columnNames(rows: readonly RawRow[], index: number): string[] {
  const written = rows[index]?.cells ?? [];
  const width = rows.slice(index).reduce((widest, { cells }) => Math.max(widest, cells.length), 0);
  const seen = new Map<string, number>();
  return Array.from({ length: width }, (_, column) => {
    const name = cleanText(written[column] ?? '').slice(0, LONGEST_HEADER) || `Column ${column + 1}`;
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    return times === 1 ? name : `${name} (${times})`;
  });
}
