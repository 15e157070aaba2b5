import { useState } from 'react';
import type { ReactNode } from 'react';
import type { ContactView } from '../../contract/contacts.ts';
import type { Confirmation } from '../../contract/domain/contacts.ts';
import { useAsk } from '../lib/asking.ts';
import { RefusedError } from '../lib/desk.ts';
import { Answer } from './answer.tsx';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';
import { RefusalNotice } from './notice.tsx';
import type { Option } from './option.ts';
import { RadioGroup } from './radio-group.tsx';
import { confirmedInWords, rulesInWords } from './safe-contact.tsx';
import { Stack } from './stack.tsx';

type Confirmed = (confirmation: Confirmation) => Promise<unknown>;

interface Waiting {
  readonly act: Confirmed;
  readonly done: (outcome: unknown) => void;
  readonly giveUp: () => void;
}

interface Widening {
  /**
   * Does something that may show or use more than before. When the office asks how the member confirmed it, the person at the
   * desk is asked, and it is done again with the answer. Rejects with the refusal when they leave it as it was.
   */
  readonly attempt: <T>(act: (confirmation?: Confirmation) => Promise<T>) => Promise<T>;
  /** The same for what always widens: asks first. */
  readonly confirmed: <T>(act: (confirmation: Confirmation) => Promise<T>) => Promise<T>;
  /** The question; put it anywhere on the screen. */
  readonly question: ReactNode;
}

interface WideningOptions {
  /** What is about to happen, as a sentence: "Members will see the new town." */
  readonly effect: ReactNode;
}

const isUnconfirmed = (error: unknown): error is RefusedError =>
  error instanceof RefusedError && error.code === 'confirmation-needed';

/** R6: widening is careful. Asks how the member confirmed it, and offers only methods that were already safe. */
export function useWidening(memberId: string, { effect }: WideningOptions): Widening {
  const [waiting, setWaiting] = useState<Waiting | null>(null);
  const ask = <T,>(act: (confirmation: Confirmation) => Promise<T>, refusal: Error): Promise<T> =>
    new Promise<T>((resolve, reject) => {
      setWaiting({ act, done: (outcome) => resolve(outcome as T), giveUp: () => reject(refusal) });
    });
  const close = () => setWaiting(null);
  return {
    attempt: (act) =>
      act().catch((error: unknown) => {
        if (isUnconfirmed(error)) return ask(act, error);
        throw error;
      }),
    confirmed: (act) => ask(act, new RefusedError({ ok: false, code: 'confirmation-needed' })),
    question: waiting && (
      <WideningDialog
        memberId={memberId}
        effect={effect}
        onConfirm={async (confirmation) => {
          const outcome = await waiting.act(confirmation);
          close();
          waiting.done(outcome);
        }}
        onClose={() => {
          close();
          waiting.giveUp();
        }}
      />
    ),
  };
}

interface WideningDialogProps {
  readonly memberId: string;
  readonly effect: ReactNode;
  readonly onConfirm: (confirmation: Confirmation) => Promise<unknown>;
  readonly onClose: () => void;
}

function WideningDialog({ memberId, effect, onConfirm, onClose }: WideningDialogProps) {
  const [how, setHow] = useState<string | null>(null);
  const [isPending, setPending] = useState(false);
  const [error, setError] = useState<unknown>(null);
  // Whether a method was safe before today turns with the day: an answer of yesterday evening will not do.
  const found = useAsk('contacts', 'list', { memberId }, { isFresh: true });
  const confirm = async () => {
    if (how === null) return;
    setPending(true);
    await onConfirm(confirmationOf(how)).catch((refusal: unknown) => {
      setPending(false);
      setError(refusal);
    });
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title="How did the member confirm this?"
      footer={
        <>
          <Button onPress={onClose}>Leave it as it was</Button>
          <Button
            tone="primary"
            isDisabled={how === null}
            isPending={isPending}
            onPress={() => void confirm()}
          >
            Confirmed, go on
          </Button>
        </>
      }
    >
      <Stack>
        <p>{effect}</p>
        <Answer of={found} rows={2}>
          {(contacts) => (
            <RadioGroup
              label="The member said so"
              description="Only methods that were already safe are offered. If you are not sure who called, wait and ask in person."
              options={waysToConfirm(contacts)}
              value={how}
              onChange={setHow}
            />
          )}
        </Answer>
        <RefusalNotice error={error} />
      </Stack>
    </Dialog>
  );
}

const IN_PERSON = 'in-person';

/** In person, or on each method that may be used and was confirmed on an earlier day: what a call-back counts on (R6). */
export const waysToConfirm = (contacts: readonly ContactView[]): readonly Option[] => [
  { id: IN_PERSON, label: 'In person' },
  ...contacts
    .filter(({ isKnownSafe }) => isKnownSafe)
    .map((contact) => ({
      id: contact.id,
      label: `${contact.label === '' ? '' : `${contact.label}: `}${contact.display.replaceAll('\n', ', ')}`,
      detail: [...rulesInWords(contact), confirmedInWords(contact)].join(' · '),
    })),
];

const confirmationOf = (how: string): Confirmation =>
  how === IN_PERSON
    ? { how: 'in-person' }
    : { how: 'contact-method', contactId: how as Extract<Confirmation, { contactId: unknown }>['contactId'] };
