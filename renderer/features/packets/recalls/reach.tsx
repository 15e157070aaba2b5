import { Mail, Phone, UsersRound } from 'lucide-react';
import { useState } from 'react';
import type { ContactView } from '../../../../contract/contacts.ts';
import type { HolderRecall, ToldHow } from '../../../../contract/recalls.ts';
import { useAsk, useTell } from '../../../lib/asking.ts';
import { useCan } from '../../../lib/session.ts';
import { announce } from '../../../ui/announce.tsx';
import { Answer } from '../../../ui/answer.tsx';
import { Button } from '../../../ui/button.tsx';
import { RefusalNotice } from '../../../ui/notice.tsx';
import { SafeContact, contactName } from '../../../ui/safe-contact.tsx';
import { Columns, Row, Stack } from '../../../ui/stack.tsx';
import { mailable } from '../issue/safe-mail.tsx';
import styles from '../packets.module.css';
import { LetterDialog } from './letter-dialog.tsx';

interface ReachProps {
  readonly recall: HolderRecall;
}

/** R7: how a holder may be asked, every method with its rules; and what was done, recorded in one step. */
export function Reach({ recall }: ReachProps) {
  const found = useAsk('contacts', 'list', { memberId: recall.holder.id });
  const canIssue = useCan('packets.issue');
  return (
    <Answer of={found} rows={3}>
      {(contacts) => (
        <Stack gap={16}>
          <Methods contacts={contacts} />
          {canIssue && <Done recall={recall} contacts={contacts} />}
        </Stack>
      )}
    </Answer>
  );
}

function Methods({ contacts }: { readonly contacts: readonly ContactView[] }) {
  if (contacts.length === 0)
    return <p className={styles.quiet}>No contact method is known. Ask when they next come in.</p>;
  return (
    <Columns>
      {contacts.map((contact) => (
        <div key={contact.id} className={styles.method}>
          <h3>{contactName(contact)}</h3>
          <SafeContact contact={contact} />
        </div>
      ))}
    </Columns>
  );
}

interface DoneProps extends ReachProps {
  readonly contacts: readonly ContactView[];
}

function Done({ recall, contacts }: DoneProps) {
  const { holder, copies } = recall;
  const [isWriting, setWriting] = useState(false);
  const told = useTell('recalls', 'told');
  const record = (how: ToldHow) =>
    told.mutate(
      { copyIds: copies.map(({ copyId }) => copyId), how },
      { onSuccess: () => announce(`Recorded: ${holder.name} was asked`) },
    );
  const mayCall = contacts.some(({ kind, mayUse }) => kind === 'phone' && mayUse);
  return (
    <>
      <p className={styles.quiet}>Ask for the copy by its number. Say neither who it is about nor why.</p>
      <Row gap={8}>
        {mayCall && (
          <Button icon={Phone} isPending={told.isPending} onPress={() => record('call')}>
            I called
          </Button>
        )}
        <Button icon={UsersRound} isPending={told.isPending} onPress={() => record('in-person')}>
          Told in person
        </Button>
        {contacts.some(mailable) && (
          <Button icon={Mail} onPress={() => setWriting(true)}>
            Print the letter…
          </Button>
        )}
      </Row>
      <RefusalNotice error={told.error} />
      {isWriting && <LetterDialog recall={recall} contacts={contacts} onClose={() => setWriting(false)} />}
    </>
  );
}
