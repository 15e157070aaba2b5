import { DeskError, type ErrorCode } from '../contract/errors.ts';

/** What SQLite's and the operating system's error codes mean to a person. Of IOERR's many kinds most have no better word than a fault. */
const MEANINGS: readonly (readonly [prefix: string, code: ErrorCode])[] = [
  ['SQLITE_NOTADB', 'database-damaged'],
  ['SQLITE_CORRUPT', 'database-damaged'],
  ['SQLITE_IOERR_SHORT_READ', 'database-damaged'],
  // A file that may only be read cannot be locked for writing.
  ['SQLITE_IOERR_LOCK', 'folder-not-writable'],
  ['SQLITE_BUSY', 'office-in-use'],
  ['SQLITE_LOCKED', 'office-in-use'],
  ['SQLITE_FULL', 'disk-full'],
  ['SQLITE_READONLY', 'folder-not-writable'],
  ['SQLITE_PERM', 'folder-not-writable'],
  ['SQLITE_CANTOPEN', 'folder-not-writable'],
  ['ENOSPC', 'disk-full'],
  ['EDQUOT', 'disk-full'],
  ['EACCES', 'folder-not-writable'],
  ['EPERM', 'folder-not-writable'],
  ['EROFS', 'folder-not-writable'],
  // A file stands where a folder is to be.
  ['EEXIST', 'folder-not-writable'],
  ['ENOTDIR', 'folder-not-writable'],
];

/** The `code` that SQLite's and Node's errors carry, or an empty text. */
export const driverCode = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';

/**
 * The refusal that an error stands for, found by its `code` and never by its text. A refusal stays what it is; whatever has
 * no word of its own is a `fault` with its cause kept inside. SQLITE_NOTADB is damage: the file was recognised before SQLite saw it.
 */
export function deskErrorOf(error: unknown): DeskError {
  if (error instanceof DeskError) return error;
  const found = driverCode(error);
  const meaning = MEANINGS.find(([prefix]) => found === prefix || found.startsWith(`${prefix}_`));
  return new DeskError(meaning?.[1] ?? 'fault', { cause: error });
}
