import { useState } from 'react';
import type { DueRecord } from '../../../../contract/retention.ts';
import { useTell } from '../../../lib/asking.ts';
import { formatCount, formatDate, plural } from '../../../lib/format.ts';
import { announce } from '../../../ui/announce.tsx';
import { Button } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { CheckboxGroup } from '../../../ui/checkbox.tsx';
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx';
import type { Option } from '../../../ui/option.ts';
import { Row, Stack } from '../../../ui/stack.tsx';
import { HINDRANCE_WORDS } from './words.ts';

interface DueCardProps {
  readonly total: number;
  readonly records: readonly DueRecord[];
}

/** Those who left long enough ago; whoever cannot be destroyed yet says why. */
export function DueCard({ total, records }: DueCardProps) {
  const [chosen, setChosen] = useState<DueRecord['id'][]>([]);
  const [isAsking, setAsking] = useState(false);
  const ready = records.filter(({ hindrances }) => hindrances.length === 0).map(({ id }) => id);
  const kept = chosen.filter((id) => ready.includes(id));
  if (records.length === 0)
    return (
      <Card title="Due">
        <p>Nobody’s record is due.</p>
      </Card>
    );
  return (
    <Card title={`Due: ${formatCount(total)}`}>
      <Stack gap={16}>
        <CheckboxGroup
          label="Records"
          description={
            total > records.length
              ? `The ${formatCount(records.length)} who left the longest ago; the others follow when these are done.`
              : 'Choose those to be destroyed.'
          }
          options={records.map(option)}
          value={kept}
          onChange={setChosen}
        />
        <Row gap={8}>
          <Button tone="danger" isDisabled={kept.length === 0} onPress={() => setAsking(true)}>
            Ask to destroy {plural(kept.length, 'record')}
          </Button>
          <Button isDisabled={kept.length === ready.length} onPress={() => setChosen(ready)}>
            Choose all that can be
          </Button>
        </Row>
      </Stack>
      {isAsking && (
        <AskDialog
          ids={kept}
          onClose={(isDone) => {
            setAsking(false);
            if (isDone) setChosen([]);
          }}
        />
      )}
    </Card>
  );
}

const option = ({ id, name, leftOn, dueOn, hindrances }: DueRecord): Option<DueRecord['id']> => ({
  id,
  label: name,
  detail: [
    `Left ${formatDate(leftOn)}, due ${formatDate(dueOn)}`,
    ...hindrances.map((one) => HINDRANCE_WORDS[one]),
  ].join('. '),
  isDisabled: hindrances.length > 0,
});

interface AskDialogProps {
  readonly ids: readonly DueRecord['id'][];
  readonly onClose: (isDone: boolean) => void;
}

function AskDialog({ ids, onClose }: AskDialogProps) {
  const ask = useTell('retention', 'ask');
  const confirm = () =>
    ask.mutate(
      { memberIds: [...ids] },
      {
        onSuccess: () => {
          announce('Asked for. Another administrator destroys the records.');
          onClose(true);
        },
      },
    );
  return (
    <ConfirmDialog
      isOpen
      onClose={() => onClose(false)}
      title={`Ask to destroy ${plural(ids.length, 'record')}?`}
      confirmLabel="Ask"
      onConfirm={confirm}
      isPending={ask.isPending}
      error={ask.error}
    >
      <p>
        Nothing is destroyed yet. An administrator with another account looks at it and destroys the records,
        or you withdraw it.
      </p>
    </ConfirmDialog>
  );
}
