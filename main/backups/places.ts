import { statSync } from 'node:fs';
import path from 'node:path';
import type { BackupPlace } from '../../contract/backups.ts';
import { isKeptAside } from '../../db/backups/kept-aside.ts';

/** The office's own folder for backups. */
export const ownFolder = (office: string): string => path.join(office, 'backups');

export interface Place {
  readonly place: BackupPlace;
  readonly folder: string;
}

/**
 * The folder that was chosen for an office's backups; empty when there is none. An office kept aside that is opened where it lies has
 * none: its state must not stand among the backups of the one that took its place, nor be rotated with them.
 */
export const chosenFor = (office: string, chosen: string): string => (isKeptAside(office) ? '' : chosen);

/** Every folder that backups of this office may lie in: its own, and the chosen one when there is one. */
export const placesOf = (office: string, setting: string): readonly Place[] => {
  const chosen = chosenFor(office, setting);
  return [
    { place: 'office', folder: ownFolder(office) },
    ...(chosen === '' ? [] : [{ place: 'chosen' as const, folder: chosen }]),
  ];
};

/** Whether a folder is there now: a drive may have been taken out. */
export const isPresent = (folder: string): boolean => {
  try {
    return statSync(folder, { throwIfNoEntry: false })?.isDirectory() === true;
  } catch {
    // A network drive that does not answer is as good as gone.
    return false;
  }
};
