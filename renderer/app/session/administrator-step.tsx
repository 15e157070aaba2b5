import { z } from 'zod';
import { FullName, NewPassword, Username } from '../../../contract/accounts.ts';
import { checkPassword } from '../../../contract/domain/passwords.ts';
import { useDeskForm } from '../../lib/form.ts';
import { DeskForm, Field } from '../../ui/form.tsx';
import { Columns } from '../../ui/stack.tsx';
import { PasswordStrength } from '../../ui/password-strength.tsx';
import { PasswordField } from '../../ui/password-field.tsx';
import { TextField } from '../../ui/text-field.tsx';

export interface Administrator {
  readonly username: string;
  readonly fullName: string;
  readonly password: string;
}

interface AdministratorStepProps {
  readonly officeName: string;
  readonly onDone: (administrator: Administrator) => Promise<void>;
}

/** The first account, with the password that the office's keys are wrapped in. */
const schemaFor = (officeName: string) =>
  z
    .strictObject({ fullName: FullName, username: Username, password: NewPassword })
    .superRefine(async ({ fullName, username, password }, context) => {
      const { ok, hint } = await checkPassword(password, { fullName, username, officeName });
      if (!ok) context.addIssue({ code: 'custom', path: ['password'], message: hint });
    });

/** Name, username and password of the account that creates the office. */
export function AdministratorStep({ officeName, onDone }: AdministratorStepProps) {
  const form = useDeskForm(schemaFor(officeName), { fullName: '', username: '', password: '' });
  const [fullName, username, password] = form.watch(['fullName', 'username', 'password']);
  return (
    <DeskForm form={form} submitLabel="Create the office" onSubmit={onDone}>
      <Columns of="fields">
        <Field form={form} name="fullName">
          {(field) => (
            <TextField label="Your full name" description="As colleagues know you." takesFocus {...field} />
          )}
        </Field>
        <Field form={form} name="username">
          {(field) => <TextField label="Username" description="Letters, digits, dot, dash." {...field} />}
        </Field>
      </Columns>
      <Field form={form} name="password">
        {(field) => (
          <PasswordField
            label="Password"
            description="At least 15 characters. A few unrelated words are easy to remember; spaces are fine."
            autoComplete="new-password"
            {...field}
          />
        )}
      </Field>
      <PasswordStrength password={password} context={{ fullName, username, officeName }} />
    </DeskForm>
  );
}
