import { type PasswordContext, checkPassword } from '../contract/domain/passwords.ts';
import { DeskError } from '../contract/errors.ts';

/** Refuses a new password that will not do, with the reason as its fact. */
export async function requireGoodPassword(password: string, context: PasswordContext): Promise<void> {
  const check = await checkPassword(password, context);
  if (!check.ok) throw new DeskError('weak-password', { field: 'password', facts: { hint: check.hint } });
}
