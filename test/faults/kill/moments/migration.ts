import { backupsIn } from '../../../../db/backups/folders.ts';
import { oldestOffice } from '../../old-office.ts';
import { problemIn } from '../../meeting.ts';
import { backupsOf, leftoverIn, unsoundBackup } from './backups.ts';
import type { Moment } from './moment.ts';

/** An office of the first version, entered by the newest program: backed up as it was, and then taken through every version. */
export const migration: Moment = {
  fault: 'SIGKILL during a migration from the first version',
  task: 'migration',
  office: oldestOffice,
  when: (dice, { ms }) => ({ lines: 1, ms: dice.below(Math.round(ms * 1.2)) }),
  async look(folder, template) {
    const before = backupsIn(backupsOf(folder), null).length;
    const problem = (await problemIn(folder, template)) ?? (await unsoundBackup(folder));
    // Whoever opened it last has migrated it, or the killed program had.
    const isKept = backupsIn(backupsOf(folder), null).some(({ schemaVersion }) => schemaVersion === 1);
    const left = isKept ? leftoverIn(backupsOf(folder)) : 'no backup of the first version';
    return {
      problem: problem ?? left,
      outcome: before === 0 ? 'before it was backed up' : 'after it was backed up',
    };
  },
  broken: 'migrates without transactions',
};
