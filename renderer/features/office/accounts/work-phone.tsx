import { z } from 'zod';
import { TypedWorkPhone } from '../../../../contract/accounts.ts';
import type { AccountView } from '../../../../contract/accounts.ts';
import { useTell } from '../../../lib/asking.ts';
import { useDeskForm } from '../../../lib/form.ts';
import { announce } from '../../../ui/announce.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { DeskForm, Field } from '../../../ui/form.tsx';
import type { BoundField } from '../../../ui/form.tsx';
import { TextField } from '../../../ui/text-field.tsx';

interface WorkPhoneFieldProps {
  readonly field: BoundField<string>;
  readonly takesFocus?: boolean;
}

/** Where somebody is reached while they are out with members. */
export function WorkPhoneField({ field, takesFocus = false }: WorkPhoneFieldProps) {
  return (
    <TextField
      label="Work phone (optional)"
      description="Shown when a meeting is overdue. Area code 406 is added when there is none; an extension may follow."
      type="tel"
      takesFocus={takesFocus}
      {...field}
    />
  );
}

interface ChangeWorkPhoneProps {
  readonly account: AccountView;
  readonly onClose: () => void;
}

const Typed = z.strictObject({ workPhone: TypedWorkPhone });

/** Records, changes or takes away an account's work phone. */
export function ChangeWorkPhone({ account, onClose }: ChangeWorkPhoneProps) {
  const form = useDeskForm(Typed, { workPhone: account.workPhone });
  const change = useTell('accounts', 'changeWorkPhone', { refreshes: ['meetings'] });
  const save = async ({ workPhone }: z.infer<typeof Typed>) => {
    await change.mutateAsync({ id: account.id, workPhone });
    announce(workPhone === '' ? 'Work phone taken away' : 'Work phone saved');
    onClose();
  };
  return (
    <Dialog isOpen onClose={onClose} title={`Work phone of ${account.fullName}`}>
      <DeskForm form={form} onSubmit={save} submitLabel="Save" onCancel={onClose}>
        <Field form={form} name="workPhone">
          {(field) => <WorkPhoneField field={field} takesFocus />}
        </Field>
      </DeskForm>
    </Dialog>
  );
}
