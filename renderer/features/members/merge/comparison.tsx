import { GitMerge } from 'lucide-react';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { STATUS_LABELS } from '../../../../contract/domain/members.ts';
import type { MemberView } from '../../../../contract/members.ts';
import { useTell } from '../../../lib/asking.ts';
import type { MemberField } from '../../../../contract/domain/member-fields.ts';
import { RefusedError } from '../../../lib/desk.ts';
import { formatDate } from '../../../lib/format.ts';
import { announce } from '../../../ui/announce.tsx';
import { Button } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx';
import { Notice, RefusalNotice } from '../../../ui/notice.tsx';
import { RadioGroup } from '../../../ui/radio-group.tsx';
import { Row, Stack } from '../../../ui/stack.tsx';
import { useWidening } from '../../../ui/widening.tsx';
import { FieldChoices } from './field-choices.tsx';
import { filledIn } from './merge-fields.ts';

interface ComparisonProps {
  readonly records: readonly [MemberView, MemberView];
  readonly onBack: () => void;
}

const describe = (member: MemberView) => ({
  id: member.id,
  label: member.name,
  detail: [member.town, STATUS_LABELS[member.status], `record since ${formatDate(member.createdAt)}`]
    .filter((part) => part !== '')
    .join(' · '),
});

/** Two records side by side: which one stays, and what it takes over from the other. */
export function Comparison({ records, onBack }: ComparisonProps) {
  const [first, second] = records;
  const [keepId, setKeepId] = useState<string>(first.id);
  const [keep, drop] = keepId === first.id ? [first, second] : [second, first];
  const [fromDrop, setFromDrop] = useState<readonly MemberField[]>(filledIn(keep, drop));
  const choose = (id: string) => {
    const [staying, going] = id === first.id ? [first, second] : [second, first];
    setKeepId(id);
    setFromDrop(filledIn(staying, going));
  };
  return (
    <>
      <Card title="Which record stays">
        <RadioGroup
          label="The record that stays"
          options={records.map(describe)}
          value={keepId}
          onChange={choose}
        />
      </Card>
      <FieldChoices keep={keep} drop={drop} fromDrop={fromDrop} onChange={setFromDrop} />
      <Card title="What follows by itself">
        <p>
          Forms, contact methods, packets held and history of both records come together in the one that
          stays. If the two were kept apart from different members, the one record is kept apart from all of
          them.
        </p>
      </Card>
      <MergeStep keep={keep} drop={drop} fromDrop={fromDrop} onBack={onBack} />
    </>
  );
}

interface MergeStepProps {
  readonly keep: MemberView;
  readonly drop: MemberView;
  readonly fromDrop: readonly MemberField[];
  readonly onBack: () => void;
}

function MergeStep({ keep, drop, fromDrop, onBack }: MergeStepProps) {
  const go = useNavigate();
  const [isAsking, setAsking] = useState(false);
  const merge = useTell('members', 'merge', {
    refreshes: [
      'conflicts',
      'contacts',
      'forms',
      'meetings',
      'packets',
      'recalls',
      'separations',
      'today',
      'welcomes',
    ],
  });
  const widening = useWidening(keep.id, { effect: 'After merging, other members may see more than before.' });
  const [error, setError] = useState<unknown>(null);
  const act = async () => {
    setAsking(false);
    setError(null);
    const ids = { keep: keep.id, drop: drop.id, fromDrop: [...fromDrop] };
    try {
      await widening.attempt((confirmation) =>
        merge.mutateAsync({ ...ids, ...(confirmation ? { confirmation } : {}) }),
      );
      announce('Records merged');
      await go(`/members/${keep.id}`);
    } catch (refusal) {
      setError(refusal);
    }
  };
  return (
    <Stack gap={16}>
      <MergeRefusal error={error} />
      <Row gap={8}>
        <Button tone="primary" icon={GitMerge} onPress={() => setAsking(true)}>
          Merge into one record
        </Button>
        <Button tone="quiet" onPress={onBack}>
          Choose another record
        </Button>
      </Row>
      <ConfirmDialog
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        title="Merge these two records?"
        confirmLabel="Merge"
        onConfirm={() => void act()}
        isPending={merge.isPending}
      >
        <p>
          The record of {drop.name} is folded into that of {keep.name} and is then gone from the list. This
          cannot be taken apart again. If you are not sure that both are the same person, leave them as they
          are.
        </p>
      </ConfirmDialog>
      {widening.question}
    </Stack>
  );
}

/** Why two records could not be merged; for a separation in the words that belong here. */
function MergeRefusal({ error }: { readonly error: unknown }) {
  if (!(error instanceof RefusedError) || error.code !== 'apart') return <RefusalNotice error={error} />;
  return (
    <Notice tone="danger" title="These two records are kept apart" isUrgent>
      Nothing was changed. Someone took care that these two never meet, so they may well be two people. Only
      an administrator can merge them.
    </Notice>
  );
}
