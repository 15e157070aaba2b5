import {
  closeSync,
  constants,
  fsyncSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  accessSync,
  writeSync,
} from 'node:fs';
import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { DeskError } from '../contract/errors.ts';
import { deskErrorOf, driverCode } from './errors.ts';

/** Puts a folder's own entries (a new or renamed file) on disk. Windows cannot do this and does not need it. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Puts a file's content on disk. */
export function syncFile(file: string): void {
  const handle = openSync(file, 'r+');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Whether a file of this name was being put in the place of one of those when a crash came (replaceFile). */
export const isReplacementOf = (name: string, files: readonly string[]): boolean => {
  const [, file] = /^\.(.+)\.[0-9a-f]{12}$/.exec(name) ?? [];
  return file !== undefined && files.includes(file);
};

/**
 * Replaces a file as a whole (R12): whatever happens, the old or the new content stands there, never a part.
 * Refuses with 'disk-full', 'folder-not-writable' or 'fault', leaving the old file.
 */
export function replaceFile(file: string, content: Uint8Array): void {
  const temporary = path.join(
    path.dirname(file),
    `.${path.basename(file)}.${randomBytes(6).toString('hex')}`,
  );
  try {
    writeSynced(temporary, content);
    renameSync(temporary, file);
    syncFolder(path.dirname(file));
  } catch (error) {
    rmSync(temporary, { force: true });
    throw deskErrorOf(error);
  }
}

function writeSynced(file: string, content: Uint8Array): void {
  const handle = openSync(file, 'wx', 0o600);
  try {
    let written = 0;
    while (written < content.length) written += writeSync(handle, content, written);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Refuses a folder that is not there or is no folder ('folder-missing'), or in which nothing can be written ('folder-not-writable'). */
export function requireWritableFolder(folder: string): void {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true)
    throw new DeskError('folder-missing');
  const probe = path.join(folder, `.write-check.${randomBytes(6).toString('hex')}`);
  try {
    accessSync(folder, constants.W_OK);
    // Windows answers the question above from the read-only flag alone, so a file is really made and removed.
    closeSync(openSync(probe, 'wx', 0o600));
    rmSync(probe);
  } catch (error) {
    throw driverCode(error) === 'ENOSPC'
      ? deskErrorOf(error)
      : new DeskError('folder-not-writable', { cause: error });
  }
}

/** As requireWritableFolder, and refuses a folder that holds anything ('folder-not-empty'): a new office never mixes with other files. */
export function requireEmptyFolder(folder: string): void {
  requireWritableFolder(folder);
  if (readdirSync(folder).length > 0) throw new DeskError('folder-not-empty');
}
