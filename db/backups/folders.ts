import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, renameSync, rmdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import type { BackupSummary } from '../../contract/backups.ts';
import { deskErrorOf } from '../errors.ts';
import { isReplacementOf, syncFolder } from '../files.ts';
import { BACKUP_FILES, MANIFEST, readManifest, summaryOf } from './manifest.ts';

/** What is done in a folder that has no name of its own yet. */
type Unfinished = 'making' | 'drill' | 'removing' | 'restoring' | 'reading';

/** The office is part of the name: several may share a drive, and none clears away what another is making. */
const beginningOf = (what: Unfinished, officeId: string): string =>
  `.liaison-desk-${what}-${officeId.slice(0, 8)}-`;
const newName = (what: Unfinished, officeId: string): string =>
  beginningOf(what, officeId) + randomBytes(6).toString('hex');

/** How such a folder is called, of any office. */
export const UNFINISHED_NAME = /^\.liaison-desk-[a-z]+-[0-9a-z-]{8}-[0-9a-f]{12}$/;
/** What may lie in them, beside which SQLite makes files of its own. */
const OURS = new Set([
  'office.db',
  'office.keys',
  'backup.json',
  'office.db-wal',
  'office.db-shm',
  'office.db-journal',
]);

const isOurs = (name: string): boolean => OURS.has(name) || isReplacementOf(name, ['office.keys', MANIFEST]);

/** A new folder for unfinished work, beside where its result will be. */
export function unfinishedFolder(parent: string, what: Unfinished, officeId: string): string {
  const folder = path.join(parent, newName(what, officeId));
  try {
    mkdirSync(folder, { mode: 0o700 });
    return folder;
  } catch (error) {
    throw deskErrorOf(error);
  }
}

/** Takes away a folder that holds only files of ours; whatever else lies in it stays, and the folder with it. */
export function removeOwn(folder: string): void {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) if (isOurs(name)) rmSync(path.join(folder, name));
  if (readdirSync(folder).length === 0) rmdirSync(folder);
}

/** Clears what a crash left unfinished of this office. */
export function clearUnfinished(parent: string, officeId: string, kinds: readonly Unfinished[]): void {
  const beginnings = kinds.map((what) => beginningOf(what, officeId));
  for (const name of namesIn(parent)) {
    const isOurs = UNFINISHED_NAME.test(name) && beginnings.some((beginning) => name.startsWith(beginning));
    if (isOurs) removeOwn(path.join(parent, name));
  }
}

/** Gives a finished backup its name, the moment it was made: `2026-11-22T21-05-00Z`. From then on it is one. */
export function publish(folder: string, parent: string, madeAt: string): string {
  const name = madeAt.replace(/\.\d+Z$/, 'Z').replaceAll(':', '-');
  for (let number = 1; ; number += 1) {
    const place = path.join(parent, number === 1 ? name : `${name}-${number}`);
    if (existsSync(place)) continue;
    try {
      renameSync(folder, place);
      syncFolder(parent);
      return place;
    } catch (error) {
      throw deskErrorOf(error);
    }
  }
}

/** Takes a backup away whose manifest is ours: first its name, so that a crash leaves none that looks whole. */
export function removeBackup(folder: string): void {
  const { officeId } = readManifest(folder);
  const going = path.join(path.dirname(folder), newName('removing', officeId));
  renameSync(folder, going);
  removeOwn(going);
}

/** The backups in a folder by their manifests, newest first; of one office, or of any when `officeId` is null. The folder may be one itself. */
export function backupsIn(parent: string, officeId: string | null): readonly BackupSummary[] {
  const candidates = [parent, ...namesIn(parent).map((name) => path.join(parent, name))];
  return candidates
    .filter((folder) => !path.basename(folder).startsWith('.'))
    .flatMap((folder) => summaryIn(folder, officeId))
    .sort((one, other) => (one.madeAt < other.madeAt ? 1 : -1));
}

function summaryIn(folder: string, officeId: string | null): readonly BackupSummary[] {
  if (!BACKUP_FILES.every((name) => existsSync(path.join(folder, name)))) return [];
  try {
    const manifest = readManifest(folder);
    return officeId === null || manifest.officeId === officeId ? [summaryOf(folder, manifest)] : [];
  } catch {
    // Not one that can be offered: what a manifest cannot be read of is no backup of ours.
    return [];
  }
}

const namesIn = (parent: string): readonly string[] =>
  statSync(parent, { throwIfNoEntry: false })?.isDirectory() === true ? readdirSync(parent) : [];
