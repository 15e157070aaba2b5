import { closeSync, existsSync, openSync, readdirSync, readSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type Database from 'better-sqlite3';
import { DeskError } from '../contract/errors.ts';
import { deskErrorOf } from './errors.ts';
import { isReplacementOf, syncFolder } from './files.ts';
import { connect } from './connection.ts';
import { openDatabase, rekeyCopy } from './open.ts';
import { SALT_SIZE } from './pages.ts';
import { readContents, type VerifyKeys, verifyOffice } from './verify.ts';

/** The copy under the new key, and the database under the old one while the two change places. */
const COPY = '.next';
const ASIDE = '.before';
/** How long an empty place is looked at before it counts as left by a fault: another program may be in the middle of the change. */
const LOOK_AGAIN_MS = 3000;

export interface Renewal {
  /** The path of `office.db`. */
  readonly file: string;
  readonly from: VerifyKeys;
  /** Another database key and another salt; the same audit key. */
  readonly to: VerifyKeys;
  readonly newestVersion: number;
}

/** Where a renewal stands. From `sealed` on it is the new office that opens. */
export type RenewalStep = 'copied' | 'rekeyed' | 'checked' | 'aside' | 'sealed' | 'placed';

/**
 * Makes a copy of the open database beside it, under the new key, and looks through the whole of it: it must be sound and hold
 * what the database holds, else 'database-damaged'. On any refusal the copy is gone and nothing else has changed.
 */
export async function copyUnderNewKey(
  database: Database.Database,
  { file, from, to, newestVersion }: Renewal,
  onStep: (step: RenewalStep) => void,
  onProgress?: (checked: number, pages: number) => void,
): Promise<void> {
  const copy = file + COPY;
  removeDatabase(copy);
  try {
    const held = await readContents(connect(database), from.audit);
    database.prepare('VACUUM INTO ?').run(copy);
    onStep('copied');
    rekeyCopy(copy, { key: from.database }, { key: to.database, salt: to.salt });
    onStep('rekeyed');
    const found = await verifyOffice(copy, to, { newestVersion, ...(onProgress && { onProgress }) });
    if (!found.isSound || !isDeepStrictEqual(found.contents, held)) throw new DeskError('database-damaged');
    onStep('checked');
  } catch (error) {
    removeDatabase(copy);
    throw deskErrorOf(error);
  }
}

/**
 * Puts the copy in the closed database's place. `seal` writes the key file with the new keys: before it, the old office opens, after
 * it the new one, whatever happens. Refuses ('office-in-use') when another program took the database meanwhile; on a refusal
 * before `seal` was done the database is back in its place. `isSealed` says whether the key file on disk is the new one.
 */
export function swapIn(
  { file, from, newestVersion }: Renewal,
  { seal, isSealed }: { readonly seal: () => void; readonly isSealed: () => boolean },
  onStep: (step: RenewalStep) => void,
): void {
  const aside = file + ASIDE;
  renameSync(file, aside);
  try {
    // Nobody can come to it under this name; whoever came before has its lock, and then this is refused.
    const lock = openDatabase({
      file: aside,
      mode: 'open',
      key: from.database,
      salt: from.salt,
      newestVersion,
    });
    try {
      onStep('aside');
      seal();
    } finally {
      lock.close();
    }
  } catch (error) {
    if (!isSealed()) {
      renameSync(aside, file);
      removeDatabase(file + COPY);
      throw deskErrorOf(error);
    }
  }
  onStep('sealed');
  takePlace(file + COPY, file);
  onStep('placed');
  removeDatabase(aside);
}

/** Whether a renewal was interrupted in the middle, with the database that this salt belongs to still to be put in its place. */
export const isSwapPending = (file: string, salt: Uint8Array): boolean =>
  !existsSync(file) && whichFits(file, salt) !== null;

/**
 * Ends a renewal that was interrupted while the two databases changed places: the one that the key file belongs to takes the
 * place. Does nothing when there is a database in it, and so never overwrites any.
 */
export async function settleSwap(file: string, salt: Uint8Array): Promise<void> {
  if (!isSwapPending(file, salt)) return;
  await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS));
  const fitting = isSwapPending(file, salt) ? whichFits(file, salt) : null;
  if (fitting !== null) takePlace(fitting, file);
}

/**
 * Removes what an interrupted renewal left, and what a crash left of a key file or note that was being written. Only for whoever has
 * the office's database open, and so knows that none of it is going on.
 */
export function removeLeftovers(file: string): void {
  for (const ending of [COPY, ASIDE]) removeDatabase(file + ending);
  const folder = path.dirname(file);
  for (const name of readdirSync(folder))
    if (isReplacementOf(name, ['office.keys', 'office.use'])) rmSync(path.join(folder, name));
}

const whichFits = (file: string, salt: Uint8Array): string | null =>
  [COPY, ASIDE].map((ending) => file + ending).find((candidate) => saltOf(candidate)?.equals(salt)) ?? null;

function saltOf(file: string): Buffer | null {
  if (!existsSync(file)) return null;
  const handle = openSync(file, 'r');
  const salt = Buffer.alloc(SALT_SIZE);
  readSync(handle, salt, 0, SALT_SIZE, 0);
  closeSync(handle);
  return salt;
}

/** A log left beside the empty place belongs to what stood there: the database was closed before it was moved. */
function takePlace(from: string, file: string): void {
  for (const ending of ['-wal', '-journal']) rmSync(file + ending, { force: true });
  renameSync(from, file);
  syncFolder(path.dirname(file));
}

function removeDatabase(file: string): void {
  for (const ending of ['', '-wal', '-journal']) rmSync(file + ending, { force: true });
}
