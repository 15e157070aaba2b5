import { z } from 'zod';
import { TypedPassword } from '../../../contract/accounts.ts';
import { ask, desk } from '../../lib/desk.ts';
import { useDeskForm } from '../../lib/form.ts';
import { openDesk } from '../../lib/session.ts';
import { DeskForm, Field } from '../../ui/form.tsx';
import { PasswordField } from '../../ui/password-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useTurn, WaitToTry } from './wait-to-try.tsx';

/** A username that no account can have is refused like any wrong one: the screen must not say which names exist. */
const SignIn = z.strictObject({ username: z.string().trim().min(1).max(40), password: TypedPassword });

/** Username and password; the key is derived for about a second. */
export function SignInForm() {
  const form = useDeskForm(SignIn, { username: '', password: '' });
  const isWorking = form.formState.isSubmitting;
  const { submitCount } = form.formState;
  const { secondsLeft, waitAfter } = useTurn();
  return (
    <DeskForm
      form={form}
      submitLabel={isWorking ? 'Unlocking' : 'Unlock'}
      isSubmitDisabled={secondsLeft > 0}
      onSubmit={async (typed) => {
        const answer = ask(desk().session.signIn(typed)).finally(() => form.setValue('password', ''));
        openDesk(await answer.catch((error: unknown) => Promise.reject(waitAfter(error))));
      }}
    >
      <Field form={form} name="username">
        {(field) => <TextField label="Username" takesFocus isReadOnly={isWorking} {...field} />}
      </Field>
      <Field form={form} name="password">
        {(field) => (
          <PasswordField
            key={isWorking ? 'sent' : submitCount}
            label="Password"
            autoComplete="current-password"
            takesFocus={submitCount > 0 && !isWorking}
            {...field}
          />
        )}
      </Field>
      <WaitToTry secondsLeft={secondsLeft} />
    </DeskForm>
  );
}
