import { z } from 'zod';
import { BackupCredentials, BackupSummary } from './backups.ts';
import { Moment } from './domain/fields.ts';
import { change, query } from './endpoint.ts';
import { OfficeName, OfficeState } from './offices.ts';

const Folder = z.string().min(1).max(1000);

/** A backup that was opened and checked from end to end, and waits beside the office to take its place. */
export const PreparedRestore = z.strictObject({
  summary: BackupSummary,
  officeName: OfficeName,
  /** Whether its audit trail follows from record to record; one that does not is the office's own, as it was that day. */
  isTrailWhole: z.boolean(),
  /** Whether an office stands in the folder now: it will be kept aside. */
  replaces: z.boolean(),
  /** When the present office's newest backup or record is later than this one, what was done since is only in what is kept aside. */
  checkedAt: Moment,
});
export type PreparedRestore = z.infer<typeof PreparedRestore>;

/** Restoring, which the desk answers itself: an office need not be open for it, nor be able to open. */
export const restores = {
  /** Asks for a folder with the system's dialog and looks what backups are in it, newest first; null when cancelled. */
  look: query({
    needs: 'anyone',
    input: z.strictObject({}),
    output: z.strictObject({ folder: Folder, backups: z.array(BackupSummary) }).nullable(),
  }),
  /**
   * Copies a backup beside where it is to go and checks all of it. `into` is an empty folder or an office's own; nothing in it
   * changes yet. Signed in, only an administrator may.
   */
  prepare: change({
    needs: 'anyone',
    input: z.strictObject({ backup: Folder, into: Folder, credentials: BackupCredentials }),
    output: PreparedRestore,
  }),
  /** Puts what was prepared in its place, keeps aside what was there, and opens it, locked. */
  finish: change({ needs: 'anyone', input: z.strictObject({}), output: OfficeState }),
  /** Takes back what was prepared, or stops preparing. */
  discard: change({ needs: 'anyone', input: z.strictObject({}), output: z.strictObject({}) }),
};
