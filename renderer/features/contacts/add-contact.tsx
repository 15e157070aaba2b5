import type { ContactKind } from '../../../contract/domain/contacts.ts';
import { useTell } from '../../lib/asking.ts';
import { useDeskForm } from '../../lib/form.ts';
import { announce } from '../../ui/announce.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { DeskForm, Field } from '../../ui/form.tsx';
import { EMPTY_CONTACT, atItsField, contactEntry, pointOf, rulesOf } from './contact-entry.ts';
import { PointFields } from './point-fields.tsx';
import { RulesFields } from './rules-fields.tsx';

const TITLES: Readonly<Record<ContactKind, string>> = {
  phone: 'Add a phone number',
  email: 'Add an e-mail address',
  post: 'Add a postal address',
};

interface AddContactProps {
  readonly memberId: string;
  readonly kind: ContactKind;
  readonly onClose: () => void;
}

/** Takes in a contact method with its rules. Other members do not see it until the release says so (R3). */
export function AddContact({ memberId, kind, onClose }: AddContactProps) {
  const form = useDeskForm(contactEntry(kind), EMPTY_CONTACT);
  const add = useTell('contacts', 'add', { refreshes: ['members', 'today'] });
  return (
    <Dialog isOpen onClose={onClose} title={TITLES[kind]}>
      <DeskForm
        form={form}
        submitLabel={TITLES[kind]}
        onCancel={onClose}
        onSubmit={async (entry) => {
          const { isConfirmedToday } = entry;
          await add
            .mutateAsync({ memberId, point: pointOf(kind, entry), rules: rulesOf(entry), isConfirmedToday })
            .catch(atItsField);
          announce('Contact method added');
          onClose();
        }}
      >
        <PointFields kind={kind} form={form} />
        <RulesFields kind={kind} form={form} />
        <Field form={form} name="isConfirmedToday">
          {(field) => <Checkbox {...field}>The member confirmed this today</Checkbox>}
        </Field>
      </DeskForm>
    </Dialog>
  );
}
