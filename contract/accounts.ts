import { z } from 'zod';
import { oneLine } from './domain/fields.ts';
import { AccountId } from './domain/ids.ts';
import { change, errand, query } from './endpoint.ts';
import { JobView } from './jobs.ts';
import { Role } from './rights.ts';

export const Username = z
  .string()
  .trim()
  .min(2)
  .max(40)
  .regex(/^[\p{L}\p{N}._-]+$/u);
export const FullName = z.string().trim().min(1).max(80);
/** As it was typed; empty for none. */
export const TypedWorkPhone = oneLine(40);
/** What was typed; contract/domain/passwords.ts says whether it will do (15 characters and more: NIST 800-63B-4). */
export const NewPassword = z.string().min(1).max(256);
export const TypedPassword = z.string().min(1).max(256);

export const AccountView = z.strictObject({
  id: AccountId,
  username: z.string(),
  fullName: z.string(),
  role: Role,
  /** Where the office reaches them while they are out with members, ready to be read; empty when none is recorded. */
  workPhone: z.string(),
  createdAt: z.iso.datetime(),
  lastSignInAt: z.iso.datetime().nullable(),
  removedAt: z.iso.datetime().nullable(),
});
export type AccountView = z.infer<typeof AccountView>;

export const AccountLine = AccountView.extend({
  /** Since when no password is tried for it, after five that failed; null when it can sign in. */
  lockedSince: z.iso.datetime().nullable(),
});
export type AccountLine = z.infer<typeof AccountLine>;

const Account = z.strictObject({ id: AccountId });

export const accounts = {
  list: query({ needs: 'accounts.view', input: z.strictObject({}), output: z.array(AccountLine) }),
  /** Refuses `invalid-input` (`workPhone`) for a number that cannot be dialled. */
  add: change({
    needs: 'accounts.manage',
    input: z.strictObject({
      username: Username,
      fullName: FullName,
      role: Role,
      workPhone: TypedWorkPhone.default(''),
      password: NewPassword,
    }),
    output: AccountView,
  }),
  changeRole: change({
    needs: 'accounts.manage',
    input: Account.extend({ role: Role }),
    output: AccountView,
  }),
  /** Of any account, one's own as well; empty takes it away. Refuses `invalid-input` for a number that cannot be dialled. */
  changeWorkPhone: change({
    needs: 'accounts.manage',
    input: Account.extend({ workPhone: TypedWorkPhone }),
    output: AccountView,
  }),
  /** A new key slot with a new password for somebody else's account. */
  resetPassword: errand({
    needs: 'accounts.manage',
    input: Account.extend({ password: NewPassword }),
    output: AccountView,
  }),
  /** Lets an account that was locked after failed tries sign in again. */
  release: change({ needs: 'accounts.manage', input: Account, output: AccountView }),
  /**
   * Drops the account's key slot at once, then changes the office's data key (the job). What the account did stays in the
   * audit trail.
   */
  remove: errand({
    needs: 'accounts.manage',
    input: Account,
    output: z.strictObject({ account: AccountView, job: JobView }),
  }),
  /** One's own password, with the present one asked again. */
  changeOwnPassword: errand({
    needs: 'signed-in',
    input: z.strictObject({ present: TypedPassword, password: NewPassword }),
    output: AccountView,
  }),
};
