import { existsSync, readdirSync, rmdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import type { KeptAside } from '../../contract/backups.ts';
import { deskErrorOf } from '../errors.ts';
import { requireFree } from '../held.ts';
import { backupsIn, removeBackup } from './folders.ts';
import { OLD } from './swap.ts';

const NAME = /^office-kept-aside-/;
const MADE = /^office-kept-aside-(\d{4}-\d{2}-\d{2}T\d{2})-(\d{2})-(\d{2}Z)$/;
/** What an office gathers beside its own files when it is opened where it lies. */
const GATHERED = ['office.db-shm', 'office.tries', 'office-damaged-record.jsonl'] as const;

/** The offices that restores put aside in an office's folder, newest first. A link to elsewhere is none of them. */
export const keptAsideIn = (office: string): readonly KeptAside[] =>
  keptAsideNames(office)
    .toSorted()
    .toReversed()
    .map((name) => {
      const folder = path.join(office, name);
      return { folder, at: momentIn(name), bytes: sizeOf(folder) };
    });

/** What their folders are called. */
export const keptAsideNames = (office: string): readonly string[] =>
  readdirSync(office, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && NAME.test(entry.name))
    .map(({ name }) => name);

/** Whether a folder is such an office, opened where it lies. */
export const isKeptAside = (folder: string): boolean => NAME.test(path.basename(folder));

function momentIn(name: string): string | null {
  const [, hour, minute, second] = MADE.exec(name) ?? [];
  const moment = `${hour ?? ''}:${minute ?? ''}:${second ?? ''}`;
  return Number.isNaN(Date.parse(moment)) ? null : moment;
}

const sizeOf = (folder: string): number =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, { parentPath, name }) => sum + statSync(path.join(parentPath, name)).size, 0);

/**
 * Deletes an office that was kept aside, with the backups made in it. The key file goes first: what a crash leaves opens with nothing,
 * and is still listed. Whatever is not the program's own stays, and the folder with it: then it gives false. Refuses
 * 'office-in-use'.
 */
export function removeKeptAside(folder: string, officeId: string): boolean {
  requireFree(path.join(folder, 'office.db'));
  try {
    for (const name of [...OLD, ...GATHERED]) rmSync(path.join(folder, name), { force: true });
    const backups = path.join(folder, 'backups');
    for (const backup of backupsIn(backups, officeId)) removeBackup(backup.folder);
    return [backups, folder].every(removeIfEmpty);
  } catch (error) {
    throw deskErrorOf(error);
  }
}

function removeIfEmpty(folder: string): boolean {
  if (!existsSync(folder)) return true;
  if (readdirSync(folder).length > 0) return false;
  rmdirSync(folder);
  return true;
}
