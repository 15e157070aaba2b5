import { CheckCheck, SlidersHorizontal, Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { ContactView } from '../../../contract/contacts.ts';
import { useTell } from '../../lib/asking.ts';
import { useCan } from '../../lib/session.ts';
import { announce } from '../../ui/announce.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { RefusalNotice } from '../../ui/notice.tsx';
import { SafeContact, contactName } from '../../ui/safe-contact.tsx';
import { Row } from '../../ui/stack.tsx';
import { ChangeRules } from './change-rules.tsx';

/** One contact method with its rules, and what can be done about it: confirm in one click, change, take away. */
export function ContactCard({ contact }: { readonly contact: ContactView }) {
  const canChange = useCan('contacts.change');
  const wantsAsking = contact.mayUse && contact.isConfirmationDue;
  return (
    <Card title={contactName(contact)} tone={wantsAsking ? 'attention' : 'plain'}>
      <SafeContact contact={contact} />
      {canChange && <ContactActions contact={contact} isPrimary={wantsAsking} />}
    </Card>
  );
}

interface ContactActionsProps {
  readonly contact: ContactView;
  readonly isPrimary: boolean;
}

function ContactActions({ contact, isPrimary }: ContactActionsProps) {
  const [asked, setAsked] = useState<'rules' | 'remove' | null>(null);
  const confirm = useTell('contacts', 'confirm', { refreshes: ['members', 'today'] });
  return (
    <>
      <RefusalNotice error={confirm.error} />
      <Row gap={8}>
        {contact.mayUse && (
          <Button
            tone={isPrimary ? 'primary' : 'secondary'}
            icon={CheckCheck}
            isPending={confirm.isPending}
            onPress={() =>
              confirm.mutate({ id: contact.id }, { onSuccess: () => announce('Confirmed today') })
            }
          >
            Confirmed today
          </Button>
        )}
        <Button icon={SlidersHorizontal} onPress={() => setAsked('rules')}>
          Change rules
        </Button>
        <Button tone="quiet" icon={Trash2} onPress={() => setAsked('remove')}>
          Take away
        </Button>
      </Row>
      {asked === 'rules' && <ChangeRules contact={contact} onClose={() => setAsked(null)} />}
      <TakeAway contact={contact} isOpen={asked === 'remove'} onClose={() => setAsked(null)} />
    </>
  );
}

interface TakeAwayProps {
  readonly contact: ContactView;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

function TakeAway({ contact, isOpen, onClose }: TakeAwayProps) {
  const remove = useTell('contacts', 'remove', {
    refreshes: ['members', 'forms', 'packets', 'recalls', 'today', 'welcomes'],
  });
  const act = () =>
    remove.mutate(
      { id: contact.id },
      {
        onSuccess: () => {
          announce('Contact method taken away');
          onClose();
        },
      },
    );
  return (
    <ConfirmDialog
      isOpen={isOpen}
      onClose={onClose}
      title="Take this contact method away?"
      confirmLabel="Take it away"
      onConfirm={act}
      isPending={remove.isPending}
      error={remove.error}
    >
      <p>
        The office no longer uses it, and from now on no packet shows it. Packets printed before still do. To
        remember that it must not be used, change its rules instead.
      </p>
    </ConfirmDialog>
  );
}
