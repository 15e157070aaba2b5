import type { Pace } from '../pace.ts';
import { cellText, type SheetCell } from './cell-text.ts';
import { LIMITS, tooLarge, unreadable } from './limits.ts';
import { collectRows, type RowCollector } from './rows.ts';
import { readWorkbook, type Sheet, type Workbook } from './workbook.ts';
import { attributeOf, scanXml, type XmlHandlers } from './xml.ts';
import { openArchive, type Archive } from './zip.ts';

export interface SheetRows {
  readonly sheet: string;
  readonly sheets: readonly string[];
  readonly rows: RowCollector;
  /** How many cells hold a formula; they are read as its text, never worked out. */
  readonly formulas: number;
}

/**
 * The rows of one sheet of an .xlsx workbook: the named one, else the first visible one that holds anything. Dates come
 * as `YYYY-MM-DD`. Refuses what is no workbook, is protected or damaged, or unpacks beyond the limits.
 */
export async function readXlsx(
  bytes: Uint8Array,
  wanted: string | undefined,
  pace: Pace,
): Promise<SheetRows> {
  const archive = openArchive(bytes);
  const workbook = await readWorkbook(archive, pace);
  const sheets = workbook.sheets.map(({ name }) => name);
  for (const sheet of inOrder(workbook.sheets, wanted)) {
    const read = await readSheet(archive, sheet, workbook, pace);
    if (read.rows.rows.length > 0 || wanted !== undefined) return { sheet: sheet.name, sheets, ...read };
  }
  throw unreadable('no sheet of the workbook holds anything');
}

function inOrder(sheets: readonly Sheet[], wanted: string | undefined): readonly Sheet[] {
  if (wanted === undefined)
    return sheets.toSorted((one, other) => Number(one.isHidden) - Number(other.isHidden));
  const named = sheets.filter(({ name }) => name === wanted);
  if (named.length === 0) throw unreadable('the workbook has no sheet of that name');
  return named;
}

type ReadSheet = Pick<SheetRows, 'rows' | 'formulas'>;

async function readSheet(archive: Archive, sheet: Sheet, workbook: Workbook, pace: Pace): Promise<ReadSheet> {
  const rows = collectRows();
  const reader = sheetReader(workbook, rows);
  await scanXml(await archive.read(sheet.part), reader.handlers, pace);
  return { rows, formulas: reader.formulas() };
}

function sheetReader(
  workbook: Workbook,
  rows: RowCollector,
): { handlers: XmlHandlers; formulas: () => number } {
  let row = 0;
  let column = -1;
  let cells: string[] = [];
  let cell: SheetCell | null = null;
  let into: 'value' | 'formula' | null = null;
  let formulas = 0;
  const finishCell = (): void => {
    if (cell === null) return;
    const text = cellText(cell, workbook);
    if (cell.formula !== null) formulas += 1;
    if (text !== '') place(cells, column, text);
    cell = null;
  };
  const opened: Record<string, (attributes: string) => void> = {
    row: (attributes) => {
      row = numberOf(attributeOf(attributes, 'r')) ?? row + 1;
      column = -1;
      cells = [];
    },
    c: (attributes) => {
      column = columnOf(attributeOf(attributes, 'r')) ?? column + 1;
      cell = {
        type: attributeOf(attributes, 't') ?? 'n',
        style: Number(attributeOf(attributes, 's') ?? 0),
        value: '',
        formula: null,
      };
    },
    v: () => (into = 'value'),
    t: () => (into = 'value'),
    rPh: () => (into = null),
    f: () => {
      into = 'formula';
      if (cell !== null) cell.formula ??= '';
    },
  };
  const closed: Record<string, () => void> = {
    row: () => rows.add(row, cells),
    c: finishCell,
    v: () => (into = null),
    t: () => (into = null),
    f: () => (into = null),
  };
  const text = (part: string): void => {
    if (cell === null || into === null || (cell[into] ?? '').length > LIMITS.cell) return;
    cell[into] = (cell[into] ?? '') + part;
  };
  const open = (name: string, attributes: string): void =>
    void (Object.hasOwn(opened, name) && opened[name]?.(attributes));
  const close = (name: string): void => void (Object.hasOwn(closed, name) && closed[name]?.());
  return { handlers: { open, close, text }, formulas: () => formulas };
}

function place(cells: string[], column: number, text: string): void {
  if (column >= LIMITS.columns) throw tooLarge(`${LIMITS.columns} columns`);
  while (cells.length < column) cells.push('');
  cells[column] = text;
}

/** The index of a column from a cell's address: 0 for `A7`, 27 for `AB7`; null when there is none. */
function columnOf(address: string | null): number | null {
  const letters = /^[A-Z]{1,3}/.exec(address ?? '')?.[0];
  if (letters === undefined) return null;
  return Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function numberOf(text: string | null): number | null {
  return text !== null && /^\d{1,7}$/.test(text) ? Number(text) : null;
}
