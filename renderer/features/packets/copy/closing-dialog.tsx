import type { CopyView } from '../../../../contract/packets.ts';
import type { Input } from '../../../lib/desk.ts';
import { useTell } from '../../../lib/asking.ts';
import { announce } from '../../../ui/announce.tsx';
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx';
import { keepFocus } from '../screen-focus.ts';

/** How a copy's life may end. */
export type Ending = Input<'packets', 'close'>['as'];

interface EndingWords {
  readonly title: (number: string) => string;
  readonly body: (copy: CopyView) => string;
  readonly verb: string;
  readonly said: string;
}

/** What each end means, said before it is recorded (R13). */
const WORDS: Readonly<Record<Ending, EndingWords>> = {
  returned: {
    title: (number) => `Record that ${number} came back?`,
    body: ({ recipient }) =>
      `The ledger will say that ${recipient.name} no longer holds it. Lock the paper away, or destroy it and record that too.`,
    verb: 'Record as returned',
    said: 'returned',
  },
  destroyed: {
    title: (number) => `Record that ${number} is destroyed?`,
    body: () =>
      'Record this when the paper is shredded. It cannot be undone, and the number is never used again.',
    verb: 'Record as destroyed',
    said: 'destroyed',
  },
  unaccounted: {
    title: (number) => `Record that ${number} is unaccounted for?`,
    body: () =>
      'The ledger and the first screen will say that nobody knows where this copy is. Whoever is shown in it may need to be told. If it turns up, record it as returned.',
    verb: 'Record as unaccounted for',
    said: 'unaccounted for',
  },
  spoiled: {
    title: (number) => `Spoil ${number}?`,
    body: ({ state, recipient }) =>
      `${state === 'printed' ? 'Destroy the paper. ' : ''}The copy can never be printed or issued, and its number is not used again. ${recipient.name} can receive a new copy.`,
    verb: 'Spoil it',
    said: 'spoiled',
  },
};

interface ClosingDialogProps {
  readonly copy: CopyView;
  readonly as: Ending;
  readonly onClose: () => void;
  readonly onDone?: () => void;
}

/** Asks once before a copy's state changes for good, and says what will happen. */
export function ClosingDialog({ copy, as, onClose, onDone }: ClosingDialogProps) {
  const close = useTell('packets', 'close', { refreshes: ['today'] });
  const words = WORDS[as];
  const record = () =>
    close.mutate(
      { ids: [copy.id], as },
      {
        onSuccess: () => {
          announce(`${copy.numberText} is ${words.said}`);
          onClose();
          onDone?.();
          keepFocus();
        },
      },
    );
  return (
    <ConfirmDialog
      isOpen
      onClose={onClose}
      title={words.title(copy.numberText)}
      confirmLabel={words.verb}
      tone={as === 'returned' ? 'primary' : 'danger'}
      onConfirm={record}
      isPending={close.isPending}
      error={close.error}
    >
      <p>{words.body(copy)}</p>
    </ConfirmDialog>
  );
}
