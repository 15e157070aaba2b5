import { z } from 'zod';
import { NewPassword, TypedPassword } from '../../../../contract/accounts.ts';
import type { AccountView } from '../../../../contract/accounts.ts';
import { Role } from '../../../../contract/rights.ts';
import { useTell } from '../../../lib/asking.ts';
import { useDeskForm } from '../../../lib/form.ts';
import { useSession } from '../../../lib/session.ts';
import { announce } from '../../../ui/announce.tsx';
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { DeskForm, Field } from '../../../ui/form.tsx';
import { PasswordField } from '../../../ui/password-field.tsx';
import { RadioGroup } from '../../../ui/radio-group.tsx';
import { NewPasswordField } from './new-password.tsx';
import { ROLE_OPTIONS } from './words.ts';

interface AccountDialogProps {
  readonly account: AccountView;
  readonly onClose: () => void;
}

const RoleChoice = z.strictObject({ role: Role });
const PasswordChoice = z.strictObject({ password: NewPassword });
const OwnPasswordChoice = z.strictObject({ present: TypedPassword, password: NewPassword });

/** Another role for somebody else's account, from their next call on. */
export function ChangeRole({ account, onClose }: AccountDialogProps) {
  const form = useDeskForm(RoleChoice, { role: account.role });
  const change = useTell('accounts', 'changeRole');
  const save = async ({ role }: z.infer<typeof RoleChoice>) => {
    await change.mutateAsync({ id: account.id, role });
    announce('Role changed');
    onClose();
  };
  return (
    <Dialog isOpen onClose={onClose} title={`Role of ${account.fullName}`}>
      <DeskForm form={form} onSubmit={save} submitLabel="Change role" onCancel={onClose}>
        <Field form={form} name="role">
          {(field) => (
            <RadioGroup
              label="Role"
              options={ROLE_OPTIONS}
              {...field}
              onChange={(id) => field.onChange(Role.parse(id))}
            />
          )}
        </Field>
      </DeskForm>
    </Dialog>
  );
}

/** A new password for somebody else; the old one opens nothing any more. */
export function ResetPassword({ account, onClose }: AccountDialogProps) {
  const { officeName } = useSession();
  const form = useDeskForm(PasswordChoice, { password: '' });
  const reset = useTell('accounts', 'resetPassword');
  const save = async ({ password }: z.infer<typeof PasswordChoice>) => {
    await reset.mutateAsync({ id: account.id, password });
    announce('New password set');
    onClose();
  };
  return (
    <Dialog isOpen onClose={onClose} title={`New password for ${account.fullName}`}>
      <DeskForm form={form} onSubmit={save} submitLabel="Set password" onCancel={onClose}>
        <Field form={form} name="password">
          {(field) => (
            <NewPasswordField label="New password" field={field} context={{ ...account, officeName }} />
          )}
        </Field>
      </DeskForm>
    </Dialog>
  );
}

/** One's own password. */
export function ChangeOwnPassword({ account, onClose }: AccountDialogProps) {
  const { officeName } = useSession();
  const form = useDeskForm(OwnPasswordChoice, { present: '', password: '' });
  const change = useTell('accounts', 'changeOwnPassword');
  const save = async (values: z.infer<typeof OwnPasswordChoice>) => {
    await change.mutateAsync(values);
    announce('Password changed');
    onClose();
  };
  return (
    <Dialog isOpen onClose={onClose} title="Change your password">
      <DeskForm form={form} onSubmit={save} submitLabel="Change password" onCancel={onClose}>
        <Field form={form} name="present">
          {(field) => <PasswordField label="Present password" autoComplete="current-password" {...field} />}
        </Field>
        <Field form={form} name="password">
          {(field) => (
            <NewPasswordField label="New password" field={field} context={{ ...account, officeName }} />
          )}
        </Field>
      </DeskForm>
    </Dialog>
  );
}

/** Lets somebody sign in again after too many failed tries. */
export function ReleaseAccount({ account, onClose }: AccountDialogProps) {
  const release = useTell('accounts', 'release');
  const confirm = async () => {
    await release.mutateAsync({ id: account.id });
    announce(`${account.fullName} can sign in again`);
    onClose();
  };
  return (
    <ConfirmDialog
      isOpen
      onClose={onClose}
      title={`Release ${account.fullName}’s account?`}
      confirmLabel="Release account"
      safeLabel="Keep it locked"
      isPending={release.isPending}
      error={release.error}
      onConfirm={() => void confirm().catch(() => undefined)}
    >
      <p>
        Five passwords in a row were wrong. Ask {account.fullName} whether it was they who tried. If not,
        somebody else tried at this office’s door. Their password stays as it is.
      </p>
    </ConfirmDialog>
  );
}
