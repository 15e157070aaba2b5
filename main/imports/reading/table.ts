import { DeskError } from '../../../contract/errors.ts';
import { paceOf, type Pace, type PaceOptions } from '../pace.ts';
import { readCsv } from './csv.ts';
import { findHeader } from './header.ts';
import { LIMITS, tooLarge, unreadable } from './limits.ts';
import type { RawRow, RowCollector } from './rows.ts';
import { guessSeparator, SEPARATORS } from './separator.ts';
import { decodeText, type DecodedText } from './text-encoding.ts';
import { readXlsx } from './xlsx.ts';

export interface ListFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** An office's list as it was read: nothing in it is checked yet. */
export interface Table {
  readonly columns: readonly string[];
  /** Every row has as many cells as there are columns; `line` is where it begins in the file, from 1. */
  readonly rows: readonly RawRow[];
  /** How it was read: `CSV, Windows-1252, semicolons`. */
  readonly readAs: string;
  /** What a person should know about the reading, in plain sentences. */
  readonly notes: readonly string[];
  /** The sheet that was read and those that could have been; none for text files. */
  readonly sheet: string | null;
  readonly sheets: readonly string[];
}

export interface ReadOptions extends PaceOptions {
  /** The sheet to read; the first with anything in it unless told. */
  readonly sheet?: string | undefined;
}

interface Reading {
  readonly collected: RowCollector;
  readonly readAs: string;
  readonly notes: readonly string[];
  readonly sheet: string | null;
  readonly sheets: readonly string[];
}

const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] ?? 0) < 9;
/** The beginning of the older binary formats, and of workbooks protected by a password ([MS-CFB] 2.2). */
const isCompoundFile = (bytes: Uint8Array): boolean =>
  [0xd0, 0xcf, 0x11, 0xe0].every((byte, at) => bytes[at] === byte);

/**
 * Reads a list, CSV (any common encoding and separator) or .xlsx, told apart by what the file holds, not by its name.
 * Gives a table or throws a DeskError: `file-unreadable`, `file-too-large` (both with plain facts), `cancelled`.
 */
export async function readTable(file: ListFile, options: ReadOptions = {}): Promise<Table> {
  const { bytes } = file;
  if (bytes.byteLength > LIMITS.fileBytes) throw tooLarge('20 MB');
  if (bytes.byteLength === 0)
    throw unreadable('it is empty', { remedy: 'Choose the file that holds the list.' });
  if (isCompoundFile(bytes)) throw compoundFile(bytes);
  const pace = paceOf(options);
  try {
    return tableOf(isZip(bytes) ? await readSheets(bytes, options.sheet, pace) : await readText(bytes, pace));
  } catch (error) {
    throw error instanceof DeskError ? error : unreadable('it is damaged', { cause: error });
  }
}

/** A protected workbook names its encrypted part in the directory ([MS-OFFCRYPTO] 2.3.4.1), letters in two bytes each. */
function compoundFile(bytes: Uint8Array): DeskError {
  const isProtected = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(
    Buffer.from('EncryptedPackage', 'utf16le'),
  );
  return isProtected
    ? unreadable('it is protected by a password', {
        remedy: 'Open it in your spreadsheet program, save a copy without the password and choose that copy.',
      })
    : unreadable('it is of an older kind, such as .xls');
}

async function readText(bytes: Uint8Array, pace: Pace): Promise<Reading> {
  const decoded = await decodeText(bytes, pace);
  const separator = guessSeparator(decoded.text);
  const collected = await readCsv(decoded.text, separator, pace);
  const readAs = `CSV, ${decoded.encoding}, ${SEPARATORS[separator]}`;
  return { collected, readAs, notes: lostLetters(decoded), sheet: null, sheets: [] };
}

async function readSheets(bytes: Uint8Array, sheet: string | undefined, pace: Pace): Promise<Reading> {
  const read = await readXlsx(bytes, sheet, pace);
  const others = read.sheets.filter((name) => name !== read.sheet);
  const notes = [
    ...(others.length === 0
      ? []
      : [`Only the sheet “${read.sheet}” was read. Other sheets: ${others.join(', ')}.`]),
    ...(read.formulas === 0
      ? []
      : [`Read as text and not worked out: ${counted(read.formulas, 'cell')} with a formula.`]),
  ];
  return {
    collected: read.rows,
    readAs: `XLSX, sheet “${read.sheet}”`,
    notes,
    sheet: read.sheet,
    sheets: read.sheets,
  };
}

function lostLetters({ replacementCharacters, questionMarksInWords }: DecodedText): string[] {
  const lost = replacementCharacters + questionMarksInWords;
  if (lost === 0) return [];
  return [
    `Lost before this file was saved: ${counted(lost, 'letter')}, shown as “?”. Check the names, or save the list again as UTF-8.`,
  ];
}

function tableOf({ collected, readAs, notes, sheet, sheets }: Reading): Table {
  const header = findHeader(collected.rows);
  const { columns } = header;
  const rows = collected.rows.slice(header.index + 1).map((row) => padded(row, columns.length));
  if (rows.length === 0)
    throw unreadable('it holds no rows below its column names', {
      remedy: 'Check that this is the list you meant, and that it holds one person to a row.',
    });
  const more = [
    ...(header.index === 0 ? [] : [`Passed over: ${counted(header.index, 'line')} above the column names.`]),
    ...(header.isRecognised
      ? []
      : ['The column names were not recognized. Check that the first row holds them.']),
    ...(collected.cutCells === 0
      ? []
      : [`Cut to ${LIMITS.cell} characters: ${counted(collected.cutCells, 'cell')}.`]),
  ];
  return { columns, rows, readAs, notes: [...notes, ...more], sheet, sheets };
}

function counted(number: number, word: string): string {
  return `${number} ${word}${number === 1 ? '' : 's'}`;
}

function padded(row: RawRow, width: number): RawRow {
  while (row.cells.length < width) row.cells.push('');
  return row;
}
