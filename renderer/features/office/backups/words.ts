import type { BackupsView } from '../../../../contract/backups.ts';
import { formatDateTime, plural } from '../../../lib/format.ts';

/** How often a backup is made without being asked for. */
export const whenInWords = (hours: number): string =>
  `After a sign-in, when the newest is older than ${plural(hours, 'hour')}`;

/** When something was last done and how it came out. */
export const lastInWords = (last: BackupsView['lastDrill'], never: string): string =>
  last === null ? never : `${formatDateTime(last.at)}: ${last.isGood ? 'all was well' : 'it failed'}`;

/** What the end of a job says, by its word. */
export const OUTCOMES: Readonly<Record<string, string>> = {
  made: 'The backup was read back from end to end. It is whole.',
  'folder-missing':
    'The backup is whole. It is in the office’s own folder, because the chosen drive or folder is not there.',
  whole: 'Every page, the structure, the audit trail and the counts are as they should be.',
  'trail-broken':
    'The file is whole and counts as one, but its audit trail does not follow from record to record. See Office, Audit trail.',
  damaged: 'The file is damaged. The office is locked now; sign in again to read what can be read.',
};
