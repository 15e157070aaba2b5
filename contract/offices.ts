import { z } from 'zod';
import { change, query } from './endpoint.ts';
import { NewPassword, Username, FullName } from './accounts.ts';

/** One line of text as people write it: trimmed, not empty. */
const line = (longest: number) => z.string().trim().min(1).max(longest);
const Folder = z.string().min(1).max(1000);

export const OfficeAddress = z.string().trim().min(1).max(400);
export const OfficeName = line(120);

/** An office folder that this workstation has opened before. Kept outside the office; holds no member data. */
export const KnownOffice = z.strictObject({
  folder: Folder,
  openedAt: z.iso.datetime(),
  isPresent: z.boolean(),
});
export type KnownOffice = z.infer<typeof KnownOffice>;

export const OfficeState = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('none'), known: z.array(KnownOffice) }),
  z.strictObject({ kind: z.literal('locked'), folder: Folder }),
  z.strictObject({ kind: z.literal('open'), folder: Folder, name: z.string() }),
]);
export type OfficeState = z.infer<typeof OfficeState>;

export const CreateOffice = z.strictObject({
  folder: Folder,
  name: OfficeName,
  address: OfficeAddress,
  phone: z.string().trim().min(1).max(40),
  administrator: z.strictObject({ username: Username, fullName: FullName, password: NewPassword }),
});
export type CreateOffice = z.infer<typeof CreateOffice>;

/** Why a folder cannot be used for what it was chosen for. */
export const FolderProblem = z.enum([
  'folder-not-empty',
  'folder-not-writable',
  'folder-missing',
  'not-an-office',
  'is-a-backup',
]);
export type FolderProblem = z.infer<typeof FolderProblem>;

export const offices = {
  /** Which office is open, and which ones this workstation knows. */
  state: query({ needs: 'anyone', input: z.strictObject({}), output: OfficeState }),
  /** Asks for a folder with the system's dialog; null when cancelled. `problem` says why it cannot be used. */
  chooseFolder: query({
    needs: 'anyone',
    input: z.strictObject({ purpose: z.enum(['create', 'open']) }),
    output: z
      .strictObject({
        folder: Folder,
        problem: FolderProblem.nullable(),
      })
      .nullable(),
  }),
  /** Creates the office and signs its first administrator in. The recovery key is given once and kept nowhere. */
  create: change({
    needs: 'anyone',
    input: CreateOffice,
    output: z.strictObject({ recoveryKey: z.string() }),
  }),
  /** Opens an office folder: it is then locked until someone signs in. */
  open: change({ needs: 'anyone', input: z.strictObject({ folder: Folder }), output: OfficeState }),
  /** Forgets an office on this workstation's list; the folder itself is not touched. */
  forget: change({ needs: 'anyone', input: z.strictObject({ folder: Folder }), output: OfficeState }),
  /** Locks and closes the office, so that another can be opened. */
  close: change({ needs: 'anyone', input: z.strictObject({}), output: OfficeState }),
};
