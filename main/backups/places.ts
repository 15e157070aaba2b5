import { statSync } from 'node:fs';
import path from 'node:path';
import type { BackupPlace } from '../../contract/backups.ts';

/** The office's own folder for backups. */
export const ownFolder = (office: string): string => path.join(office, 'backups');

export interface Place {
  readonly place: BackupPlace;
  readonly folder: string;
}

/** Every folder that backups of this office may lie in: its own, and the chosen one when there is one. */
export const placesOf = (office: string, chosen: string): readonly Place[] => [
  { place: 'office', folder: ownFolder(office) },
  ...(chosen === '' ? [] : [{ place: 'chosen' as const, folder: chosen }]),
];

/** Whether a folder is there now: a drive may have been taken out. */
export const isPresent = (folder: string): boolean => {
  try {
    return statSync(folder, { throwIfNoEntry: false })?.isDirectory() === true;
  } catch {
    // A network drive that does not answer is as good as gone.
    return false;
  }
};
