import { useState } from 'react';
import type { CopyId } from '../../../../contract/domain/ids.ts';
import type { CopyView } from '../../../../contract/packets.ts';
import { useTell } from '../../../lib/asking.ts';
import { announce } from '../../../ui/announce.tsx';
import { Button } from '../../../ui/button.tsx';
import { CheckboxGroup } from '../../../ui/checkbox.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { RefusalNotice } from '../../../ui/notice.tsx';
import { keepFocus } from '../screen-focus.ts';
import { copyCount } from '../words.ts';

/** As many as one call may name. */
const MOST = 500;

interface HandOverProps {
  /** Printed copies. */
  readonly copies: readonly CopyView[];
  readonly onClose: () => void;
}

/** Records that copies were handed to their recipients in person. */
export function HandOver({ copies, onClose }: HandOverProps) {
  const ready = copies.filter(({ isOutOfDate }) => !isOutOfDate).slice(0, MOST);
  const [only] = ready;
  const isOne = ready.length === 1;
  const [chosen, setChosen] = useState<readonly CopyId[]>(isOne && only ? [only.id] : []);
  const issue = useTell('packets', 'issue', { refreshes: ['today'] });
  const record = () =>
    issue.mutate(
      { ids: [...chosen], how: 'hand', contactId: null },
      {
        onSuccess: () => {
          announce(`${copyCount(chosen.length)} issued by hand`);
          onClose();
          keepFocus();
        },
      },
    );
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={isOne && only ? `Hand over ${only.numberText} to ${only.recipient.name}?` : 'Hand over packets'}
      footer={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button
            tone="primary"
            isDisabled={chosen.length === 0}
            isPending={issue.isPending}
            onPress={record}
          >
            Record as handed over
          </Button>
        </>
      }
    >
      <p>
        Give each packet to its recipient and to nobody else. From now on the ledger says that the recipient
        holds it.
      </p>
      {!isOne && (
        <CheckboxGroup
          label="Handed over"
          options={ready.map(({ id, numberText, recipient }) => ({
            id,
            label: `${recipient.name}, ${numberText}`,
          }))}
          value={chosen}
          onChange={setChosen}
        />
      )}
      <RefusalNotice error={issue.error} />
    </Dialog>
  );
}
