import { Printer } from 'lucide-react';
import { useState } from 'react';
import type { CopyId } from '../../../../contract/domain/ids.ts';
import type { CopyView } from '../../../../contract/packets.ts';
import { call } from '../../../lib/desk.ts';
import { plural } from '../../../lib/format.ts';
import { Button } from '../../../ui/button.tsx';
import { CheckboxGroup } from '../../../ui/checkbox.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Skeleton } from '../../../ui/skeleton.tsx';
import { Select } from '../../../ui/select.tsx';
import { PaperTrouble } from '../../../ui/paper-trouble.tsx';
import { usePaper } from '../../../ui/use-paper.ts';
import { useMailable } from './use-mailable.ts';

/** Avery 5160: ten rows of three. */
const LABELS = 30;
const IN_A_ROW = 3;
const PLACES = ['left', 'middle', 'right'] as const;

const STARTS = Array.from({ length: LABELS }, (_, index) => ({
  id: String(index + 1),
  label: `Label ${index + 1}: row ${Math.floor(index / IN_A_ROW) + 1}, ${PLACES[index % IN_A_ROW]}`,
}));

interface LabelsDialogProps {
  readonly copies: readonly CopyView[];
  readonly onClose: () => void;
}

/** Address labels on Avery 5160 sheets, from the first label that is still on the sheet. */
export function LabelsDialog({ copies, onClose }: LabelsDialogProps) {
  const withAddress = useMailable(copies.map(({ recipient }) => recipient.id));
  const [leftOut, setLeftOut] = useState<readonly CopyId[]>([]);
  const [start, setStart] = useState('1');
  const paper = usePaper('labels');
  const possible = copies.filter(({ recipient }) => withAddress?.has(recipient.id) === true);
  const chosen = possible.map(({ id }) => id).filter((id) => !leftOut.includes(id));
  const print = () =>
    paper.print(() => call('packets', 'labels', { ids: [...chosen], startAt: Number(start) }), chosen);
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title="Print address labels"
      footer={
        <>
          <Button onPress={onClose}>Close</Button>
          <Button
            tone="primary"
            icon={Printer}
            isDisabled={chosen.length === 0}
            isPending={paper.isPending}
            onPress={() => void print()}
          >
            {chosen.length === 0 ? 'Print labels' : `Print ${plural(chosen.length, 'label')}`}
          </Button>
        </>
      }
    >
      <p>
        Each label has the recipient’s name and the address for mail that was confirmed last, or the one the
        copy was mailed to. Leave out whoever collects the packet in person.
      </p>
      <Select
        label="First free label on the sheet (Avery 5160)"
        options={STARTS}
        value={start}
        onChange={setStart}
      />
      {withAddress === null ? (
        <Skeleton rows={3} />
      ) : (
        <CheckboxGroup
          label="Labels for"
          options={copies.map((copy) => optionOf(copy, possible.includes(copy)))}
          value={chosen}
          onChange={(ticked) => setLeftOut(copies.map(({ id }) => id).filter((id) => !ticked.includes(id)))}
        />
      )}
      <PaperTrouble paper={paper} />
    </Dialog>
  );
}

const optionOf = ({ id, numberText, recipient }: CopyView, isPossible: boolean) => ({
  id,
  label: `${recipient.name}, ${numberText}`,
  isDisabled: !isPossible,
  ...(isPossible ? {} : { detail: 'No address that mail may be sent to' }),
});
