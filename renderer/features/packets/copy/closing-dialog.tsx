import type { CopyView } from '../../../../contract/packets.ts';
import type { Input } from '../../../lib/desk.ts';
import { useTell } from '../../../lib/asking.ts';
import { announce } from '../../../ui/announce.tsx';
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx';
import { keepFocus } from '../screen-focus.ts';
import { copyCount } from '../words.ts';

/** How a copy's life may end. */
export type Ending = Input<'packets', 'close'>['as'];

/** What must be known of a copy that comes to its end. */
type EndingCopy = Pick<CopyView, 'id' | 'numberText' | 'state' | 'recipient'>;

interface EndingWords {
  /** Told the copy's number, or how many there are. */
  readonly title: (which: string) => string;
  readonly body: (copies: readonly EndingCopy[]) => string;
  readonly verb: string;
  readonly said: string;
}

/** What each end means, said before it is recorded (R13). */
const WORDS: Readonly<Record<Ending, EndingWords>> = {
  returned: {
    title: (which) => `Record that ${which} came back?`,
    body: ([copy]) =>
      `The ledger will say that ${copy?.recipient.name ?? 'the recipient'} no longer holds it. Lock the paper away, or destroy it and record that too.`,
    verb: 'Record as returned',
    said: 'returned',
  },
  destroyed: {
    title: (which) => `Record that ${which} is destroyed?`,
    body: () =>
      'Record this when the paper is shredded. It cannot be undone, and the number is never used again.',
    verb: 'Record as destroyed',
    said: 'destroyed',
  },
  unaccounted: {
    title: (which) => `Record that ${which} is unaccounted for?`,
    body: () =>
      'The ledger and the first screen will say that nobody knows where this copy is. Whoever is shown in it may need to be told. If it turns up, record it as returned.',
    verb: 'Record as unaccounted for',
    said: 'unaccounted for',
  },
  spoiled: {
    title: (which) => `Spoil ${which}?`,
    body: (copies) =>
      `${copies.some(({ state }) => state === 'printed') ? 'Destroy the paper. ' : ''}What is spoiled can never be printed or issued, and its number is not used again. A new copy can be produced for the recipient.`,
    verb: 'Spoil it',
    said: 'spoiled',
  },
};

interface ClosingDialogProps {
  /** One copy, or several that end in the same way. */
  readonly copies: readonly EndingCopy[];
  readonly as: Ending;
  readonly onClose: () => void;
  readonly onDone?: () => void;
}

/** Asks once before a copy's state changes for good, and says what will happen. */
export function ClosingDialog({ copies, as, onClose, onDone }: ClosingDialogProps) {
  const close = useTell('packets', 'close', { refreshes: ['recalls', 'today'] });
  const words = WORDS[as];
  const [first] = copies;
  const which = copies.length === 1 && first ? first.numberText : copyCount(copies.length);
  const record = () =>
    close.mutate(
      { ids: copies.map(({ id }) => id), as },
      {
        onSuccess: () => {
          announce(`${which} ${words.said}`);
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
      title={words.title(which)}
      confirmLabel={words.verb}
      tone={as === 'returned' ? 'primary' : 'danger'}
      onConfirm={record}
      isPending={close.isPending}
      error={close.error}
    >
      <p>{words.body(copies)}</p>
    </ConfirmDialog>
  );
}
