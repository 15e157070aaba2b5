import { z } from 'zod';
import { AccountView, NewPassword, TypedPassword, Username } from './accounts.ts';
import { Pdf } from './domain/fields.ts';
import { change, errand, query } from './endpoint.ts';

export const SessionView = z.strictObject({
  account: AccountView,
  officeName: z.string(),
  idleMinutes: z.int(),
  /** The office is damaged and open to be read only. */
  isReadOnly: z.boolean(),
});
export type SessionView = z.infer<typeof SessionView>;

export const session = {
  /** Who is signed in, or null. */
  current: query({ needs: 'anyone', input: z.strictObject({}), output: SessionView.nullable() }),
  signIn: change({
    needs: 'office',
    input: z.strictObject({ username: Username, password: TypedPassword }),
    output: SessionView,
  }),
  /** Signs an administrator in with the printed recovery key, setting a new password for that account. */
  signInWithRecoveryKey: change({
    needs: 'office',
    input: z.strictObject({
      recoveryKey: z.string().min(1).max(200),
      username: Username,
      password: NewPassword,
    }),
    output: SessionView,
  }),
  /** The sheet with the recovery key, as PDF: only right after the office was created, until it is confirmed. */
  recoverySheet: errand({
    needs: 'signed-in',
    input: z.strictObject({}),
    output: Pdf,
  }),
  /** Confirms that the key was written down, by its last group; the key is then forgotten. */
  confirmRecoveryKey: change({
    needs: 'signed-in',
    input: z.strictObject({ lastGroup: z.string().max(40) }),
    output: z.strictObject({ isConfirmed: z.boolean() }),
  }),
  lock: change({ needs: 'anyone', input: z.strictObject({}), output: z.strictObject({}) }),
  /** Tells that something was just copied in the window, so that the lock takes it off the clipboard again. */
  copied: change({ needs: 'anyone', input: z.strictObject({}), output: z.strictObject({}) }),
  /** Tells that a person is at the desk, so that the idle time starts again. */
  touch: change({ needs: 'anyone', input: z.strictObject({}), output: z.strictObject({}) }),
};
