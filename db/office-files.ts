import { existsSync } from 'node:fs';
import path from 'node:path';
import { MANIFEST } from './backups/manifest.ts';

/** A restore that is under way, beside the office it restores (db/backups/swap.ts). */
export const RESTORING = 'office.restoring';

/** Whether a folder holds an office, whole or not: either file is an office that lost the other, and a restore may have been cut short. */
export const holdsOffice = (folder: string): boolean =>
  ['office.keys', 'office.db', RESTORING].some((name) => existsSync(path.join(folder, name)));

/** Whether a folder is a backup: never worked in, or it would be none any more. */
export const isBackup = (folder: string): boolean => existsSync(path.join(folder, MANIFEST));
