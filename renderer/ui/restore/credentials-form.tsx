import { z } from 'zod';
import type { BackupCredentials } from '../../../contract/backups.ts';
import { useDeskForm } from '../../lib/form.ts';
import { DeskForm, Field } from '../form.tsx';
import { PasswordField } from '../password-field.tsx';
import { RadioGroup } from '../radio-group.tsx';
import { TextField } from '../text-field.tsx';

const Typed = z.strictObject({
  kind: z.enum(['recovery-key', 'password']),
  recoveryKey: z.string().trim().max(200),
  username: z.string().trim().max(40),
  password: z.string().max(256),
});
type Typed = z.infer<typeof Typed>;

interface CredentialsFormProps {
  /** What the button says, and while it works. */
  readonly submitLabel: string;
  readonly workingLabel: string;
  /** Which password is meant. */
  readonly passwordHint: string;
  /** Whose password is asked for first; the recovery key is without it. */
  readonly username?: string;
  readonly onSubmit: (credentials: BackupCredentials) => Promise<void>;
  readonly onCancel?: () => void;
}

const credentialsOf = ({ kind, recoveryKey, username, password }: Typed): BackupCredentials =>
  kind === 'recovery-key' ? { kind, recoveryKey } : { kind, username, password };

/** What opens a backup or an office kept aside: the printed recovery key, or a password as it was then. */
export function CredentialsForm({
  submitLabel,
  workingLabel,
  passwordHint,
  username = '',
  onSubmit,
  onCancel,
}: CredentialsFormProps) {
  const form = useDeskForm(Typed, {
    kind: username === '' ? 'recovery-key' : 'password',
    recoveryKey: '',
    username,
    password: '',
  });
  const kind = form.watch('kind');
  return (
    <DeskForm
      form={form}
      submitLabel={form.formState.isSubmitting ? workingLabel : submitLabel}
      onSubmit={(typed) => onSubmit(credentialsOf(typed))}
      {...(onCancel ? { onCancel } : {})}
    >
      <Field form={form} name="kind">
        {(field) => (
          <RadioGroup
            label="Open it with"
            options={[
              { id: 'recovery-key', label: 'The printed recovery key' },
              {
                id: 'password',
                label: 'An administrator’s password',
                detail: passwordHint,
              },
            ]}
            {...field}
          />
        )}
      </Field>
      {kind === 'recovery-key' ? (
        <Field form={form} name="recoveryKey">
          {(field) => (
            <TextField
              label="Recovery key"
              description="From the printed sheet. Dashes, spaces and small letters make no difference."
              {...field}
            />
          )}
        </Field>
      ) : (
        <>
          <Field form={form} name="username">
            {(field) => <TextField label="Username" {...field} />}
          </Field>
          <Field form={form} name="password">
            {(field) => <PasswordField label="Password" autoComplete="off" {...field} />}
          </Field>
        </>
      )}
    </DeskForm>
  );
}
