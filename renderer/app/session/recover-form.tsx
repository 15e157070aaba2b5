import { z } from 'zod';
import { NewPassword } from '../../../contract/accounts.ts';
import { checkPassword } from '../../../contract/domain/passwords.ts';
import { ask, desk } from '../../lib/desk.ts';
import { useDeskForm } from '../../lib/form.ts';
import { openDesk } from '../../lib/session.ts';
import { DeskForm, Field } from '../../ui/form.tsx';
import { PasswordField } from '../../ui/password-field.tsx';
import { PasswordStrength } from '../../ui/password-strength.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useTurn, WaitToTry } from './wait-to-try.tsx';

const contextOf = (username: string) => ({ username, fullName: '', officeName: '' });

const Recover = z
  .strictObject({
    recoveryKey: z.string().trim().min(1).max(200),
    username: z.string().trim().min(1).max(40),
    password: NewPassword,
  })
  .superRefine(async ({ username, password }, context) => {
    const { ok, hint } = await checkPassword(password, contextOf(username));
    if (!ok) context.addIssue({ code: 'custom', path: ['password'], message: hint });
  });

/** Signs an administrator in with the printed key and sets a new password. */
export function RecoverForm() {
  const form = useDeskForm(Recover, { recoveryKey: '', username: '', password: '' });
  const [username, password] = form.watch(['username', 'password']);
  const { secondsLeft, waitAfter } = useTurn();
  return (
    <DeskForm
      form={form}
      submitLabel="Set password and unlock"
      isSubmitDisabled={secondsLeft > 0}
      onSubmit={async (typed) => {
        const answer = ask(desk().session.signInWithRecoveryKey(typed));
        openDesk(await answer.catch((error: unknown) => Promise.reject(waitAfter(error))));
      }}
    >
      <Field form={form} name="recoveryKey">
        {(field) => (
          <TextField
            label="Recovery key"
            description="From the printed sheet. Dashes, spaces and small letters make no difference."
            takesFocus
            {...field}
          />
        )}
      </Field>
      <Field form={form} name="username">
        {(field) => <TextField label="Administrator’s username" {...field} />}
      </Field>
      <Field form={form} name="password">
        {(field) => (
          <PasswordField
            label="New password"
            description="At least 15 characters. A few unrelated words are easy to remember."
            autoComplete="new-password"
            {...field}
          />
        )}
      </Field>
      <PasswordStrength password={password} context={contextOf(username)} />
      <WaitToTry secondsLeft={secondsLeft} />
    </DeskForm>
  );
}
