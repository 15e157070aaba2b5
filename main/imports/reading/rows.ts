import { LIMITS, tooLarge } from './limits.ts';

/** One row of a list as it stands in the file: the line (or sheet row) where it begins, from 1, and its cells. */
export interface RawRow {
  readonly line: number;
  readonly cells: string[];
}

/** Collects rows within the limits: cuts long cells, refuses too many rows or columns, leaves out rows with nothing. */
export interface RowCollector {
  add(line: number, cells: string[]): void;
  readonly rows: RawRow[];
  readonly cutCells: number;
  readonly blankRows: number;
}

export function collectRows(): RowCollector {
  const rows: RawRow[] = [];
  let cutCells = 0;
  let blankRows = 0;
  const cut = (cell: string): string => {
    if (cell.length <= LIMITS.cell) return cell;
    cutCells += 1;
    return cell.slice(0, LIMITS.cell).toWellFormed();
  };
  return {
    rows,
    get cutCells() {
      return cutCells;
    },
    get blankRows() {
      return blankRows;
    },
    add(line, cells) {
      const filled = withoutEmptyEnd(cells);
      if (filled.length === 0) blankRows += 1;
      else rows.push({ line, cells: filled.map(cut) });
      if (filled.length > LIMITS.columns) throw tooLarge(`${LIMITS.columns} columns`);
      if (rows.length > LIMITS.rows || blankRows > 10 * LIMITS.rows)
        throw tooLarge(`${LIMITS.rows.toLocaleString('en-US')} rows`);
    },
  };
}

function withoutEmptyEnd(cells: string[]): string[] {
  let end = cells.length;
  while (end > 0 && (cells[end - 1] ?? '').trim() === '') end -= 1;
  return cells.slice(0, end);
}
