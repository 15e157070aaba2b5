import { Mail } from 'lucide-react';
import { useState } from 'react';
import type { ContactView } from '../../../../contract/contacts.ts';
import type { CopyView } from '../../../../contract/packets.ts';
import { useAsk, useTell } from '../../../lib/asking.ts';
import { call } from '../../../lib/desk.ts';
import { announce } from '../../../ui/announce.tsx';
import { Answer } from '../../../ui/answer.tsx';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { RefusalNotice } from '../../../ui/notice.tsx';
import { Row, Stack } from '../../../ui/stack.tsx';
import { PaperTrouble } from '../../../ui/paper-trouble.tsx';
import { usePaper } from '../../../ui/use-paper.ts';
import { keepFocus } from '../screen-focus.ts';
import { MailAdvice } from './mail-advice.tsx';
import { SafeMail, mailable } from './safe-mail.tsx';

interface MailDialogProps {
  /** Printed copies, one recipient after the other. */
  readonly copies: readonly CopyView[];
  readonly onClose: () => void;
}

/** Mails copies, each with its recipient's rules in sight (R7). */
export function MailDialog({ copies, onClose }: MailDialogProps) {
  // What was there when it opened: a copy that was mailed leaves the list behind it.
  const [queue] = useState(() => copies.filter(({ isOutOfDate }) => !isOutOfDate));
  const [at, setAt] = useState(0);
  const copy = queue[at];
  const close = () => {
    onClose();
    keepFocus();
  };
  if (copy === undefined) return null;
  const isLast = at === queue.length - 1;
  return (
    <Dialog isOpen onClose={close} title={`Mail ${copy.numberText} to ${copy.recipient.name}`} width="wide">
      {queue.length > 1 && (
        <p aria-live="polite">
          {at + 1} of {queue.length}
        </p>
      )}
      <MailOne
        key={copy.id}
        copy={copy}
        onMailed={isLast ? close : () => setAt(at + 1)}
        onSkip={isLast ? null : () => setAt(at + 1)}
      />
    </Dialog>
  );
}

interface MailOneProps {
  readonly copy: CopyView;
  readonly onMailed: () => void;
  readonly onSkip: (() => void) | null;
}

function MailOne({ copy, onMailed, onSkip }: MailOneProps) {
  const found = useAsk('contacts', 'list', { memberId: copy.recipient.id });
  return (
    <Answer of={found}>
      {(contacts) => <MailTo copy={copy} contacts={contacts} onMailed={onMailed} onSkip={onSkip} />}
    </Answer>
  );
}

function MailTo({
  copy,
  contacts,
  onMailed,
  onSkip,
}: MailOneProps & { readonly contacts: readonly ContactView[] }) {
  const usable = contacts.filter(mailable);
  const [chosenId, setChosen] = useState<string | null>(usable[0]?.id ?? null);
  const chosen = usable.find(({ id }) => id === chosenId) ?? null;
  const issue = useTell('packets', 'issue', { refreshes: ['today'] });
  const envelope = usePaper('envelope');
  const record = () =>
    issue.mutate(
      { ids: [copy.id], how: 'mail', contactId: chosen?.id ?? null },
      {
        onSuccess: () => {
          announce(`${copy.numberText} issued by mail`);
          onMailed();
        },
      },
    );
  return (
    <Stack gap={16}>
      <SafeMail
        memberId={copy.recipient.id}
        contacts={contacts}
        chosen={chosen}
        onChoose={(contact) => setChosen(contact)}
      />
      {chosen !== null && <MailAdvice contact={chosen} />}
      <RefusalNotice error={issue.error} />
      <PaperTrouble paper={envelope} />
      <Row gap={8}>
        {onSkip !== null && (
          <Button tone="quiet" onPress={onSkip}>
            Leave this one, go to the next
          </Button>
        )}
        {chosen !== null && (
          <>
            <Button
              icon={Mail}
              isPending={envelope.isPending}
              onPress={() =>
                void envelope.print(
                  () => call('packets', 'envelope', { id: copy.id, contactId: chosen.id }),
                  [copy.id],
                )
              }
            >
              Print envelope
            </Button>
            <Button tone="primary" onPress={record} isPending={issue.isPending}>
              Record as mailed
            </Button>
          </>
        )}
      </Row>
    </Stack>
  );
}
