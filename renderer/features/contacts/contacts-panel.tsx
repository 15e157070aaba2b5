import { Mail, MapPin, Phone } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import { useState } from 'react';
import type { ContactView } from '../../../contract/contacts.ts';
import type { ContactKind } from '../../../contract/domain/contacts.ts';
import { useAsk } from '../../lib/asking.ts';
import type { MemberPanelProps } from '../../lib/features.ts';
import { useCan } from '../../lib/session.ts';
import { Answer } from '../../ui/answer.tsx';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Columns, Row, Stack } from '../../ui/stack.tsx';
import { AddContact } from './add-contact.tsx';
import { ContactCard } from './contact-card.tsx';

/** The ways to reach a member, each with its rules (R7). */
export function ContactsPanel({ memberId }: MemberPanelProps) {
  const found = useAsk('contacts', 'list', { memberId });
  return (
    <Answer of={found}>{(contacts) => <ContactMethods memberId={memberId} contacts={contacts} />}</Answer>
  );
}

interface ContactMethodsProps {
  readonly memberId: string;
  readonly contacts: readonly ContactView[];
}

function ContactMethods({ memberId, contacts }: ContactMethodsProps) {
  const [adding, setAdding] = useState<ContactKind | null>(null);
  const canChange = useCan('contacts.change');
  const buttons = canChange && <AddButtons onAdd={setAdding} />;
  return (
    <Stack gap={16}>
      {contacts.length === 0 ? (
        <EmptyState title="No safe way to reach this member yet" icon={Phone} action={buttons}>
          Ask how the member may be reached, whether a message may be left, and who else may answer. Nothing
          else is ever used.
        </EmptyState>
      ) : (
        <>
          {buttons}
          <Columns>
            {contacts.map((contact) => (
              <ContactCard key={contact.id} contact={contact} />
            ))}
          </Columns>
        </>
      )}
      {adding !== null && (
        <AddContact key={adding} memberId={memberId} kind={adding} onClose={() => setAdding(null)} />
      )}
    </Stack>
  );
}

const ADDABLE: readonly { readonly kind: ContactKind; readonly label: string; readonly icon: LucideIcon }[] =
  [
    { kind: 'phone', label: 'Add phone', icon: Phone },
    { kind: 'email', label: 'Add e-mail', icon: Mail },
    { kind: 'post', label: 'Add address', icon: MapPin },
  ];

function AddButtons({ onAdd }: { readonly onAdd: (kind: ContactKind) => void }) {
  return (
    <Row gap={8}>
      {ADDABLE.map(({ kind, label, icon }) => (
        <Button key={kind} icon={icon} onPress={() => onAdd(kind)}>
          {label}
        </Button>
      ))}
    </Row>
  );
}
