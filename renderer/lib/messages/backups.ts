import type { ErrorCode } from '../../../contract/errors.ts';
import type { Facts, Message } from '../messages.ts';

/** Which part of a backup is not as it was written. */
const PARTS: Readonly<Record<string, string>> = {
  manifest: 'What stands in its file backup.json was changed or cannot be read.',
  files: 'Its files are not the ones that were written.',
  contents: 'What is in it does not agree with what it says of itself.',
};

const partOf = (facts: Facts): string =>
  PARTS[facts['part'] ?? ''] ?? 'A check from end to end did not succeed.';

/** Words for backups, restores, and an office that is damaged. */
export const BACKUP_MESSAGES = {
  'is-a-backup': {
    title: 'This folder is a backup, not an office to work in',
    body: () => 'Nothing in it was touched. Go back and choose “Restore from a backup”.',
  },
  'backup-missing': {
    title: 'There is no backup here',
    body: () =>
      'It may have been moved, or its drive taken out. Connect the drive, or choose another backup.',
  },
  'backup-damaged': {
    title: 'This backup cannot be trusted',
    body: (facts) => `${partOf(facts)} Nothing was changed. Choose another backup.`,
  },
  'backup-foreign': {
    title: 'This backup is of another office',
    body: () =>
      'The office in the folder was left as it is. Choose a backup of this office, or an empty folder to restore to.',
  },
  'read-only': {
    title: 'The office is damaged and can only be read',
    body: () => 'Nothing was changed. An administrator can restore a backup, or save what can still be read.',
  },
} satisfies Partial<Record<ErrorCode, Message>>;
