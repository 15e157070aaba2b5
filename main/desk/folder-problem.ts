import type { FolderProblem } from '../../contract/offices.ts';
import { requireEmptyFolder } from '../../db/files.ts';
import { holdsOffice, isBackup } from '../../db/office-files.ts';
import { refusalOf } from '../gate/refusals.ts';

/** Why a folder cannot be used for what it was chosen for; null when it can. */
export function problemWith(folder: string, purpose: 'create' | 'open'): FolderProblem | null {
  if (purpose === 'open') {
    if (isBackup(folder)) return 'is-a-backup';
    return holdsOffice(folder) ? null : 'not-an-office';
  }
  try {
    requireEmptyFolder(folder);
    return null;
  } catch (error) {
    const { code } = refusalOf(error);
    return code === 'folder-not-empty' || code === 'folder-missing' ? code : 'folder-not-writable';
  }
}
