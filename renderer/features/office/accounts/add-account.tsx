import { z } from 'zod';
import { FullName, NewPassword, TypedWorkPhone, Username } from '../../../../contract/accounts.ts';
import { Role } from '../../../../contract/rights.ts';
import { useTell } from '../../../lib/asking.ts';
import { useDeskForm } from '../../../lib/form.ts';
import { useSession } from '../../../lib/session.ts';
import { announce } from '../../../ui/announce.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { DeskForm, Field } from '../../../ui/form.tsx';
import { RadioGroup } from '../../../ui/radio-group.tsx';
import { Columns } from '../../../ui/stack.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { NewPasswordField } from './new-password.tsx';
import { WorkPhoneField } from './work-phone.tsx';
import { ROLE_OPTIONS } from './words.ts';

const NewAccount = z.strictObject({
  fullName: FullName,
  username: Username,
  role: Role,
  workPhone: TypedWorkPhone,
  password: NewPassword,
});
type NewAccount = z.infer<typeof NewAccount>;

/** A new account with its first password, told to the person face to face. */
export function AddAccount({ onClose }: { readonly onClose: () => void }) {
  const { officeName } = useSession();
  const form = useDeskForm<NewAccount, NewAccount>(NewAccount, {
    fullName: '',
    username: '',
    role: 'staff',
    workPhone: '',
    password: '',
  });
  const add = useTell('accounts', 'add');
  const [fullName, username] = form.watch(['fullName', 'username']);
  const save = async (account: NewAccount) => {
    await add.mutateAsync(account);
    announce(`Account ${account.username} added`);
    onClose();
  };
  return (
    <Dialog isOpen onClose={onClose} title="Add an account">
      <DeskForm form={form} onSubmit={save} submitLabel="Add account" onCancel={onClose}>
        <Columns of="fields">
          <Field form={form} name="fullName">
            {(field) => <TextField label="Full name" takesFocus {...field} />}
          </Field>
          <Field form={form} name="username">
            {(field) => <TextField label="Username" description="Letters, digits, dot, dash." {...field} />}
          </Field>
        </Columns>
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
        <Field form={form} name="workPhone">
          {(field) => <WorkPhoneField field={field} />}
        </Field>
        <Field form={form} name="password">
          {(field) => (
            <NewPasswordField
              label="First password"
              field={field}
              context={{ fullName, username, officeName }}
            />
          )}
        </Field>
      </DeskForm>
    </Dialog>
  );
}
