import { useState } from 'react';
import type { CopyId } from '../../../../contract/domain/ids.ts';
import type { CopyView } from '../../../../contract/packets.ts';
import { useTell } from '../../../lib/asking.ts';
import { announce } from '../../../ui/announce.tsx';
import { Button } from '../../../ui/button.tsx';
import { CheckboxGroup } from '../../../ui/checkbox.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Notice, RefusalNotice } from '../../../ui/notice.tsx';
import { keepFocus } from '../screen-focus.ts';
import { copyCount } from '../words.ts';
import { answered } from './unanswered.ts';

interface CameOutProps {
  readonly copies: readonly CopyView[];
  /** The printer reported a failure, so nothing may have come out. */
  readonly isDoubtful: boolean;
  /** Copies still to be printed after these. */
  readonly waiting: number;
  readonly onDone: (next: 'go-on' | 'stop') => void;
  readonly onLater: () => void;
}

/** After printing: which copies came out? Those that did not are spoiled; their numbers are never used again (R13). */
export function CameOut({ copies, isDoubtful, waiting, onDone, onLater }: CameOutProps) {
  const [ticked, setTicked] = useState<readonly CopyId[]>(copies.map(({ id }) => id));
  // A copy may turn out of date while its paper lies in the tray: then it is spoiled, whatever is ticked (R3, R4).
  const good = copies
    .filter(({ id, isOutOfDate }) => !isOutOfDate && ticked.includes(id))
    .map(({ id }) => id);
  const answer = useAnswer(copies);
  const bad = copies.filter(({ id }) => !good.includes(id)).length;
  const record = async (next: 'go-on' | 'stop') => {
    if (!(await answer.record(good))) return;
    onDone(next);
    keepFocus();
  };
  const nothing = () => {
    answered(copies.map(({ id }) => id));
    announce('Not printed. The copies can be printed again');
    onDone('stop');
    keepFocus();
  };
  return (
    <Dialog
      isOpen
      onClose={onLater}
      title="Did it come out?"
      footer={
        <>
          <Button tone={isDoubtful ? 'primary' : 'quiet'} onPress={nothing}>
            No paper came out
          </Button>
          {waiting > 0 && (
            <Button onPress={() => void record('stop')} isPending={answer.isPending}>
              Record and stop
            </Button>
          )}
          <Button
            tone={isDoubtful ? 'secondary' : 'primary'}
            onPress={() => void record('go-on')}
            isPending={answer.isPending}
          >
            {waiting > 0 ? 'Record and print on' : 'Record'}
          </Button>
        </>
      }
    >
      {isDoubtful && (
        <Notice tone="attention" title="The printer reported a failure">
          Look at what came out before you answer.
        </Notice>
      )}
      <CheckboxGroup
        label="These came out, with all pages readable"
        description="Take the tick away from a copy that did not."
        options={copies.map(optionOf)}
        value={good}
        onChange={setTicked}
      />
      <p aria-live="polite">
        {bad === 0
          ? 'All came out. They are printed, in the office, and can be issued next.'
          : `${copyCount(bad)} will be recorded as spoiled: destroy the paper. The number is not used again.`}
      </p>
      <RefusalNotice error={answer.error} />
    </Dialog>
  );
}

const optionOf = ({ id, numberText, recipient, pages, isOutOfDate }: CopyView) => ({
  id,
  label: `${numberText}, ${recipient.name}, ${pages} pages`,
  isDisabled: isOutOfDate,
  ...(isOutOfDate ? { detail: 'Shows something that may no longer be shown: it can only be spoiled' } : {}),
});

function useAnswer(copies: readonly CopyView[]) {
  const confirm = useTell('packets', 'confirmPrinted', { refreshes: ['today'] });
  const tell = async (ids: readonly CopyId[], cameOut: boolean) => {
    if (ids.length === 0) return;
    await confirm.mutateAsync({ ids: [...ids], cameOut });
    answered(ids);
  };
  const record = async (good: readonly CopyId[]): Promise<boolean> => {
    const bad = copies.map(({ id }) => id).filter((id) => !good.includes(id));
    try {
      // Spoiled ones first: were the second step refused, what is left to answer for is what came out.
      await tell(bad, false);
      await tell(good, true);
    } catch {
      // Shown beside the buttons: `confirm.error`.
      return false;
    }
    announce(
      bad.length === 0
        ? `${copyCount(good.length)} printed`
        : `${good.length} printed, ${bad.length} spoiled`,
    );
    return true;
  };
  return { record, isPending: confirm.isPending, error: confirm.error };
}
