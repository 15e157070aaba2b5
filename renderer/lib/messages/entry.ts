import type { ErrorCode } from '../../../contract/errors.ts';
import { formatDateTime } from '../format.ts';
import type { Facts, Message } from '../messages.ts';

/** "Wait 4 seconds, then try again." when the program says how long, else the plain sentence. */
function afterWait(facts: Facts, otherwise: string): string {
  const seconds = Number(facts['waitSeconds'] ?? facts['seconds'] ?? 0);
  if (!Number.isFinite(seconds) || seconds <= 0) return otherwise;
  return `Wait ${seconds === 1 ? 'a second' : `${Math.ceil(seconds)} seconds`}, then try again.`;
}

/** "Open since 9:14 on the workstation FRONT-DESK, by mwood." when the program knows. */
function whoHasIt({ host, user, since }: Facts): string {
  if (host === undefined || user === undefined || since === undefined) return '';
  return `Since ${formatDateTime(since)}, on the workstation ${host}, by ${user}. `;
}

const RESTORE = 'Restore it from a backup: what is in the folder is kept aside.';

/** Words for the gate, for opening an office, for signing in and for accounts. */
export const ENTRY_MESSAGES = {
  'unknown-endpoint': {
    title: 'The program does not know this step',
    body: () => 'Nothing was changed. Close Liaison Desk and start it again.',
  },
  'wrong-sender': {
    title: 'The request did not come from the program’s own window',
    body: () => 'Nothing was changed. Close Liaison Desk and start it again.',
  },
  'no-office': {
    title: 'No office is open',
    body: () => 'Nothing was changed. Open an office, or create one.',
  },
  locked: {
    title: 'The office is locked',
    body: () => 'What was saved is safe. Sign in to go on.',
  },
  'not-allowed': {
    title: 'Your account cannot do this',
    body: () =>
      'Nothing was changed. An administrator can do it, or change your account’s role in Office, Accounts.',
  },
  'invalid-input': {
    title: 'Something in the form needs another look',
    body: () => 'Nothing was saved yet. Check the marked entries and try again.',
  },
  'too-large': {
    title: 'That is more than can be taken in at once',
    body: () => 'Nothing was saved. Shorten the text or choose a smaller file, and try again.',
  },
  fault: {
    title: 'Something went wrong in the program',
    body: () =>
      'What was saved before is safe; this step was not saved. Try again. If it happens again, close Liaison Desk and start it again.',
  },
  'folder-not-empty': {
    title: 'The folder already has files in it',
    body: () => 'Nothing in it was touched. Choose an empty folder, or make a new one.',
  },
  'folder-missing': {
    title: 'The folder is not there',
    body: () =>
      'It may have been moved, renamed, or be on a drive that is not connected. Connect the drive or choose the folder again.',
  },
  'folder-not-writable': {
    title: 'The program may not write in this folder',
    body: () =>
      'Nothing was changed. Choose another folder, or ask your IT staff for write access to this one.',
  },
  'not-an-office': {
    title: 'This folder does not hold an office',
    body: () => 'Nothing in it was touched. Choose the folder that has the files office.db and office.keys.',
  },
  'keys-missing': {
    title: 'The key file is missing',
    body: () =>
      `The folder has no file office.keys, and without it nobody can sign in. Nothing was changed. ${RESTORE}`,
  },
  'keys-damaged': {
    title: 'The key file is damaged',
    body: () => `The file office.keys cannot be trusted, so it was not used. Nothing was changed. ${RESTORE}`,
  },
  'keys-foreign': {
    title: 'The key file and the database do not belong together',
    body: () =>
      'One of office.keys and office.db is another office’s, or older than the other. Neither was used and nothing was changed. Put both back as they were left together, or restore the folder from a backup.',
  },
  'database-missing': {
    title: 'The database file is missing',
    body: () => `The folder has no file office.db. Nothing was created in its place. ${RESTORE}`,
  },
  'not-a-database': {
    title: 'The file office.db is not this office’s database',
    body: () => `It could not be read and was left as it is. ${RESTORE}`,
  },
  'database-damaged': {
    title: 'The database is damaged',
    body: () => `A check of the file failed, so it was not opened. Nothing was changed. ${RESTORE}`,
  },
  'database-replaced': {
    title: 'The database is not the one that was closed last',
    body: () =>
      `The file office.db was changed, or an older one was put in its place, outside the program. It was not opened and nothing was changed. ${RESTORE}`,
  },
  'newer-version': {
    title: 'This office was used with a newer Liaison Desk',
    body: (facts) =>
      `Nothing was changed. Ask your IT staff to install ${facts['version'] === undefined ? 'the newer version' : `version ${facts['version']} or later`} on this workstation.`,
  },
  'kept-aside-damaged': {
    title: 'The office kept aside cannot be read',
    body: () =>
      'Its files are damaged or not all there. The office you work in is not concerned, and nothing was changed. What was recorded after the backup has to be found from paper: ledger sheets, forms and notes since that day.',
  },
  'older-version': {
    title: 'It was last used with an older Liaison Desk',
    body: () =>
      'Nothing was changed. Open its folder once as an office, which brings it up to date; then open your own office and try again.',
  },
  'office-in-use': {
    title: 'The office is open somewhere else',
    body: (facts) =>
      `${whoHasIt(facts)}Only one workstation can open it at a time. Close it there, then try again here.`,
  },
  'wrong-password': {
    title: 'The username or password is not right',
    body: (facts) => afterWait(facts, 'Check that Caps Lock is off and try again.'),
  },
  'wrong-recovery-key': {
    title: 'The recovery key is not right',
    body: (facts) => afterWait(facts, 'Compare it with the printed sheet, group by group, and try again.'),
  },
  'not-an-administrator': {
    title: 'No administrator has this username',
    body: ({ administrators }) =>
      `The recovery key is right, and nothing was changed. ${administrators === undefined ? 'Type an administrator’s username.' : `The administrators of this office are: ${administrators}.`}`,
  },
  'too-many-tries': {
    title: 'Not yet',
    body: (facts) =>
      afterWait(facts, 'Wait a few seconds, then try again.') + ' After each failed try the wait is longer.',
  },
  'account-locked': {
    title: 'This account is locked after failed tries',
    body: () =>
      'Nothing else was changed. An administrator can release it in Office, Accounts; for an administrator’s own account, another administrator or the recovery key can.',
  },
  'disk-full': {
    title: 'The drive is full',
    body: () =>
      'What was saved before is safe; this step was not saved. Free some space on the drive and try again.',
  },
  'weak-password': {
    title: 'This password is too easy to guess',
    body: () => 'Choose at least 15 characters. Four or five words that do not belong together work well.',
  },
  'username-taken': {
    title: 'Another account has this username',
    body: () => 'Nothing was saved. Choose a different username.',
  },
  'last-administrator': {
    title: 'The office needs at least one administrator',
    body: () => 'Nothing was changed. Make someone else an administrator first.',
  },
  'own-account': {
    title: 'This cannot be done to your own account',
    body: () => 'Nothing was changed. Ask another administrator to do it.',
  },
} satisfies Partial<Record<ErrorCode, Message>>;
