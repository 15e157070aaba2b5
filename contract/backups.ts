import { z } from 'zod';
import { TypedPassword } from './accounts.ts';
import { AuditEntry } from './audit.ts';
import { Moment } from './domain/fields.ts';
import { errand } from './endpoint.ts';
import { JobView } from './jobs.ts';

const Folder = z.string().min(1).max(1000);

/** What opens a backup, or an office kept aside: the printed recovery key, or an administrator's password of that time. */
export const BackupCredentials = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('recovery-key'), recoveryKey: z.string().trim().min(1).max(200) }),
  z.strictObject({
    kind: z.literal('password'),
    username: z.string().trim().min(1).max(40),
    password: TypedPassword,
  }),
]);
export type BackupCredentials = z.infer<typeof BackupCredentials>;

/** How much an office holds, in records. */
export const OfficeCounts = z.strictObject({
  members: z.int(),
  contacts: z.int(),
  forms: z.int(),
  copies: z.int(),
  meetings: z.int(),
});
export type OfficeCounts = z.infer<typeof OfficeCounts>;

/** What a backup says of itself. Nothing of it is about a member. */
export const BackupSummary = z.strictObject({
  folder: Folder,
  madeAt: Moment,
  programVersion: z.string(),
  schemaVersion: z.int(),
  counts: OfficeCounts,
  /** Records of the audit trail, and how the last one's seal begins. */
  trail: z.strictObject({ count: z.int(), head: z.string() }),
  bytes: z.int(),
});
export type BackupSummary = z.infer<typeof BackupSummary>;

export const BackupPlace = z.enum(['office', 'chosen']);
export type BackupPlace = z.infer<typeof BackupPlace>;

export const BackupView = BackupSummary.extend({ place: BackupPlace });
export type BackupView = z.infer<typeof BackupView>;

/** When something was last done, and whether all was well. */
const Last = z.strictObject({ at: Moment, isGood: z.boolean() }).nullable();

/** How the office stands with its backups, from what the trail remembers. */
export const BackupStanding = z.strictObject({
  /** When the newest was made; null when there never was one. */
  madeAt: Moment.nullable(),
  isDue: z.boolean(),
  /** The last one had to go to the office's own folder, because the chosen one was not there. */
  isFolderMissing: z.boolean(),
  isDrillDue: z.boolean(),
  /** How many offices lie aside of which nobody has looked at what they recorded after the backup that took their place. */
  unreadAside: z.int(),
});
export type BackupStanding = z.infer<typeof BackupStanding>;

/** An office that a restore put aside: encrypted like any, with what was done after the backup that took its place. */
export const KeptAside = z.strictObject({
  folder: Folder,
  /** When it was put aside, by its name; null when somebody gave it another one. */
  at: Moment.nullable(),
  bytes: z.int(),
});
export type KeptAside = z.infer<typeof KeptAside>;

/** So many records of an office kept aside are shown at once, of each group. */
export const MOST_MISSED = 2000;

/** In the order in which they were made; the latest ones where there are more than are shown. */
const MissedRecords = z.strictObject({ total: z.int(), records: z.array(AuditEntry).max(MOST_MISSED) });
export type MissedRecords = z.infer<typeof MissedRecords>;

/** Changes that an office kept aside recorded after the last record that the present office has as well. */
export const Missed = z.strictObject({
  /** When that last common record was made; null when there is none. */
  since: Moment.nullable(),
  /** What keeps somebody from being shown, booked, called or let in as before. */
  protecting: MissedRecords,
  /** What was printed and handed out. */
  paper: MissedRecords,
  other: MissedRecords,
});
export type Missed = z.infer<typeof Missed>;

export const BackupsView = z.strictObject({
  /** Newest first. */
  backups: z.array(BackupView),
  /** The folder that was chosen; null when backups go to the office's own folder alone. */
  chosen: z.strictObject({ folder: Folder, isMissing: z.boolean() }).nullable(),
  backupHours: z.int(),
  drillDays: z.int(),
  standing: BackupStanding,
  lastDrill: Last,
  lastCheck: Last,
  /** Newest first. Nothing deletes them but a person. */
  keptAside: z.array(KeptAside),
});
export type BackupsView = z.infer<typeof BackupsView>;

/** Errands all: they look at files and drives, for which nobody else should wait. */
export const backups = {
  list: errand({ needs: 'backups.make', input: z.strictObject({}), output: BackupsView }),
  make: errand({ needs: 'backups.make', input: z.strictObject({}), output: JobView }),
  /** After a sign-in: begins one when the newest is older than the setting says; null when none is due. */
  makeIfDue: errand({ needs: 'signed-in', input: z.strictObject({}), output: JobView.nullable() }),
  /** Restores a backup into a temporary folder with the password typed, says what was found, and takes it away again. */
  drill: errand({
    needs: 'backups.make',
    input: z.strictObject({ folder: Folder, password: TypedPassword }),
    output: JobView,
  }),
  /** Checks the office's own file, which is closed for as long: nobody can work meanwhile. */
  check: errand({ needs: 'backups.make', input: z.strictObject({}), output: JobView }),
  /**
   * What an office kept aside recorded after the backup that took its place: what a person enters again. Only read. Refuses
   * `not-found` for any other folder, `wrong-password`, `wrong-recovery-key`, `not-allowed` to a password that is no administrator's
   * there, `office-in-use` while somebody has it open, `older-version` for one of an earlier program, `kept-aside-damaged`, and
   * `not-possible-now` while another is being read.
   */
  missed: errand({
    needs: 'backups.restore',
    input: z.strictObject({ folder: Folder, credentials: BackupCredentials }),
    output: Missed,
  }),
  /**
   * Deletes an office that was kept aside, its key file first; `isGone` is false when the folder holds anything else, which stays.
   * Refuses `not-found` for any other folder, and `office-in-use` while somebody has it open.
   */
  removeKeptAside: errand({
    needs: 'backups.restore',
    input: z.strictObject({ folder: Folder }),
    output: z.strictObject({ isGone: z.boolean() }),
  }),
  /** Asks for the folder or drive that backups go to; null when cancelled. */
  chooseFolder: errand({
    needs: 'backups.restore',
    input: z.strictObject({}),
    output: z.strictObject({ folder: Folder }).nullable(),
  }),
  /** Saves what can still be read of a damaged office as lists, in a folder that a person chooses; null when cancelled. */
  salvage: errand({
    needs: 'backups.restore',
    input: z.strictObject({}),
    output: z.strictObject({ folder: Folder, rows: z.int(), lost: z.int() }).nullable(),
  }),
};
