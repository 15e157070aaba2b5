import { DeskError } from '../../contract/errors.ts';
import { requireWritableFolder } from '../../db/files.ts';
import * as rows from '../../db/repositories/settings.ts';
import type { Handlers } from '../gate/handlers.ts';
import { checkOffice } from './backups/check.ts';
import { beginDrill } from './backups/drill.ts';
import { forgetKeptAside } from './backups/kept-aside.ts';
import { backupsNow, listBackups } from './backups/list.ts';
import { beginBackup } from './backups/make.ts';
import { missedIn } from './backups/missed.ts';
import { salvageTo } from './backups/salvage.ts';

/** Copies of the office, trying them out, and the check of the office itself. Restoring one is the desk's (main/restoring.ts). */
export const backups: Handlers<'backups'> = {
  list: (errand) => listBackups(errand),

  make: (errand) => beginBackup(errand, 'asked'),

  async makeIfDue(errand) {
    const { backupHours } = await errand.transact((context) => context.settings());
    const [newest] = await backupsNow(errand);
    const now = Date.parse(errand.clock.now());
    const isDue = newest === undefined || now - Date.parse(newest.madeAt) > backupHours * 3_600_000;
    return isDue ? beginBackup(errand, 'due') : null;
  },

  drill: (errand, input) => beginDrill(errand, input),

  check: (errand) => Promise.resolve(checkOffice(errand)),

  async chooseFolder(errand) {
    const folder = await errand.workstation.chooseFolder('backups');
    if (folder === null) return null;
    requireWritableFolder(folder);
    if (folder === errand.files.folder) throw new DeskError('folder-not-empty');
    await errand.transact(async ({ db, audit }) => {
      await rows.write(db, { backupFolder: folder });
      await audit({ kind: 'change', action: 'backups.chooseFolder' });
    });
    return { folder };
  },

  missed: (errand, asked) => missedIn(errand, asked),

  removeKeptAside: (errand, { folder }) => forgetKeptAside(errand, folder),

  salvage: (errand) => salvageTo(errand),
};
