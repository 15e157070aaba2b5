import type { ContactView } from '../../../contract/contacts.ts';
import { useTell } from '../../lib/asking.ts';
import { useDeskForm } from '../../lib/form.ts';
import { announce } from '../../ui/announce.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { DeskForm } from '../../ui/form.tsx';
import { useWidening } from '../../ui/widening.tsx';
import { EMPTY_CONTACT, contactEntry, rulesOf } from './contact-entry.ts';
import { RulesFields } from './rules-fields.tsx';

interface ChangeRulesProps {
  readonly contact: ContactView;
  readonly onClose: () => void;
}

/** New rules for the same method. Allowing less acts at once; allowing more asks how it was confirmed (R6). */
export function ChangeRules({ contact, onClose }: ChangeRulesProps) {
  const form = useDeskForm(contactEntry(null), { ...EMPTY_CONTACT, ...rulesOf(contact) });
  const change = useTell('contacts', 'changeRules', { refreshes: ['members', 'today'] });
  const widening = useWidening(contact.memberId, {
    effect: 'The new rules allow more than the member allowed before.',
  });
  return (
    <Dialog isOpen onClose={onClose} title={`Rules for ${contact.display.replaceAll('\n', ', ')}`}>
      <DeskForm
        form={form}
        submitLabel="Save rules"
        onCancel={onClose}
        onSubmit={async (entry) => {
          const rules = rulesOf(entry);
          await widening.attempt((confirmation) =>
            change.mutateAsync({ id: contact.id, rules, ...(confirmation ? { confirmation } : {}) }),
          );
          announce('Rules saved');
          onClose();
        }}
      >
        <RulesFields kind={contact.kind} form={form} />
      </DeskForm>
      {widening.question}
    </Dialog>
  );
}
