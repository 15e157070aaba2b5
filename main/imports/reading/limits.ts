import { DeskError } from '../../../contract/errors.ts';
import { LIST_FILE_LIMIT } from '../../../contract/imports.ts';

/** How large an office's list may be. Far above any real one; low enough that no file can exhaust the workstation. */
export const LIMITS = {
  fileBytes: LIST_FILE_LIMIT,
  rows: 100_000,
  columns: 100,
  /** Characters kept of one cell; the rest is cut off and noted. */
  cell: 2_000,
  /** Bytes to which all parts of a workbook that are read may grow when unpacked (64 MiB). */
  unpackedBytes: 64 * 1024 * 1024,
  /** Sheets of a workbook that are looked at. */
  sheets: 100,
  /** Parts in a workbook's archive. */
  parts: 2_000,
  /** Characters of one record of a text file: beyond it a quotation mark was never closed. */
  record: 1_000_000,
} as const;

interface More {
  readonly line?: number;
  /** What to do, in a plain sentence, where saving the list again as CSV or XLSX is not the way. */
  readonly remedy?: string;
  readonly cause?: unknown;
}

/** The refusal of a file that cannot be read as a list; the reason is a plain phrase about the file. */
export function unreadable(reason: string, { line, remedy, cause }: More = {}): DeskError {
  const facts = {
    reason,
    ...(line === undefined ? {} : { line: String(line) }),
    ...(remedy === undefined ? {} : { remedy }),
  };
  return new DeskError('file-unreadable', { facts, cause });
}

/** The refusal of a file beyond a limit, told with the limit. */
export function tooLarge(limit: string): DeskError {
  return new DeskError('file-too-large', { facts: { limit } });
}
