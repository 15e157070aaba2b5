import { Mail, Printer } from 'lucide-react';
import { useState } from 'react';
import type { ContactView } from '../../../../contract/contacts.ts';
import type { HolderRecall } from '../../../../contract/recalls.ts';
import { useTell } from '../../../lib/asking.ts';
import { call } from '../../../lib/desk.ts';
import { announce } from '../../../ui/announce.tsx';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { RefusalNotice } from '../../../ui/notice.tsx';
import { Row, Stack } from '../../../ui/stack.tsx';
import { MailAdvice } from '../issue/mail-advice.tsx';
import { SafeMail, mailable } from '../issue/safe-mail.tsx';
import { PaperTrouble } from '../../../ui/paper-trouble.tsx';
import { usePaper } from '../../../ui/use-paper.ts';

interface LetterDialogProps {
  readonly recall: HolderRecall;
  readonly contacts: readonly ContactView[];
  readonly onClose: () => void;
}

/** The letter and its envelope, with the holder's rules for mail in sight (R7). */
export function LetterDialog({ recall: { holder, copies }, contacts, onClose }: LetterDialogProps) {
  const usable = contacts.filter(mailable);
  const [chosenId, setChosen] = useState<string | null>(usable[0]?.id ?? null);
  const chosen = usable.find(({ id }) => id === chosenId) ?? null;
  const copyIds = copies.map(({ copyId }) => copyId);
  const told = useTell('recalls', 'told');
  const record = () =>
    told.mutate(
      { copyIds, how: 'letter' },
      {
        onSuccess: () => {
          announce(`Recorded: a letter was mailed to ${holder.name}`);
          onClose();
        },
      },
    );
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={`Letter to ${holder.name}`}
      width="wide"
      footer={
        <>
          <Button onPress={onClose}>Close</Button>
          <Button tone="primary" isPending={told.isPending} isDisabled={chosen === null} onPress={record}>
            Record as mailed
          </Button>
        </>
      }
    >
      <Stack gap={16}>
        <p>
          It asks for {copies.map(({ numberText }) => numberText).join(', ')}, and says neither who nor why.
        </p>
        <SafeMail memberId={holder.id} contacts={contacts} chosen={chosen} onChoose={setChosen} />
        {chosen !== null && <Papers chosen={chosen} holderId={holder.id} copyIds={copyIds} />}
        {chosen !== null && <MailAdvice contact={chosen} isLetter />}
        <RefusalNotice error={told.error} />
      </Stack>
    </Dialog>
  );
}

interface PapersProps {
  readonly chosen: ContactView;
  readonly holderId: HolderRecall['holder']['id'];
  readonly copyIds: readonly HolderRecall['copies'][number]['copyId'][];
}

function Papers({ chosen, holderId, copyIds }: PapersProps) {
  const letter = usePaper('recall-letter');
  const envelope = usePaper('envelope');
  const contactId = chosen.id;
  const [first] = copyIds;
  const printLetter = () =>
    letter.print(() => call('recalls', 'letter', { memberId: holderId, contactId }), copyIds);
  const printEnvelope = async () => {
    if (first) await envelope.print(() => call('packets', 'envelope', { id: first, contactId }), [first]);
  };
  return (
    <>
      <Row gap={8}>
        <Button icon={Printer} isPending={letter.isPending} onPress={() => void printLetter()}>
          Print the letter
        </Button>
        <Button icon={Mail} isPending={envelope.isPending} onPress={() => void printEnvelope()}>
          Print envelope
        </Button>
      </Row>
      <PaperTrouble paper={letter} />
      <PaperTrouble paper={envelope} />
    </>
  );
}
