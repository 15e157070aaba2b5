import { useState } from 'react';
import type { ColumnMapping, DraftView, ImportPreview } from '../../../../contract/imports.ts';
import { useAsk, useTell } from '../../../lib/asking.ts';
import { plural } from '../../../lib/format.ts';
import { Answer } from '../../../ui/answer.tsx';
import { Button } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx';
import { Pagination } from '../../../ui/pagination.tsx';
import { Row, Stack } from '../../../ui/stack.tsx';
import type { Decisions, Plan } from '../wizard.ts';
import { PreviewCounts } from './preview-counts.tsx';
import type { Only } from './preview-counts.tsx';
import { RowTable } from './row-table.tsx';

const PAGE = 50;

interface PreviewStepProps {
  readonly draft: DraftView;
  readonly mapping: ColumnMapping;
  readonly decisions: Decisions;
  readonly onDecide: (line: number, plan: Plan | null) => void;
  readonly onBack: () => void;
  readonly onApplied: (jobId: string) => void;
}

/** The third step: every row as it would be taken in, what is wrong with it, and who it may be a second record of. */
export function PreviewStep(props: PreviewStepProps) {
  const { draft, mapping, decisions, onDecide, onBack, onApplied } = props;
  const [only, setOnly] = useState<Only>('all');
  const [offset, setOffset] = useState(0);
  const found = useAsk(
    'imports',
    'preview',
    { id: draft.id, mapping, only, offset, limit: PAGE },
    { keepsPrevious: true },
  );
  const show = (next: Only) => {
    setOnly(next);
    setOffset(0);
  };
  return (
    <Answer of={found} rows={10}>
      {(preview) => (
        <Stack gap={16}>
          <PreviewCounts counts={preview.counts} only={only} onShow={show} />
          <Card title={TITLES[only]}>
            <Stack gap={12}>
              <RowTable rows={preview.rows} decisions={decisions} onDecide={onDecide} />
              <Pagination offset={offset} limit={PAGE} total={preview.total} onChange={setOffset} />
            </Stack>
          </Card>
          <ApplyBar
            draft={draft}
            mapping={mapping}
            decisions={decisions}
            counts={preview.counts}
            onBack={onBack}
            onApplied={onApplied}
          />
        </Stack>
      )}
    </Answer>
  );
}

const TITLES: Readonly<Record<Only, string>> = {
  all: 'All rows',
  warnings: 'Rows to look at',
  duplicates: 'Rows that may be somebody already there',
  refused: 'Rows that cannot be imported',
};

interface ApplyBarProps extends Pick<
  PreviewStepProps,
  'draft' | 'mapping' | 'decisions' | 'onBack' | 'onApplied'
> {
  readonly counts: ImportPreview['counts'];
}

function ApplyBar({ draft, mapping, decisions, counts, onBack, onApplied }: ApplyBarProps) {
  const [isAsking, ask] = useState(false);
  const apply = useTell('imports', 'apply');
  const decided = [...decisions].map(([line, plan]) => ({ line, plan }));
  const people =
    counts.ready +
    decided.filter(({ plan }) => plan === 'import').length -
    decided.filter(({ plan }) => plan === 'skip').length;
  const confirm = () =>
    apply.mutate({ id: draft.id, mapping, decisions: decided }, { onSuccess: ({ id }) => onApplied(id) });
  return (
    <>
      <Row gap={8}>
        <Button tone="primary" isDisabled={people === 0} onPress={() => ask(true)}>
          {`Import ${plural(people, 'member')}`}
        </Button>
        <Button tone="quiet" onPress={onBack}>
          Change the columns
        </Button>
      </Row>
      <ConfirmDialog
        isOpen={isAsking}
        onClose={() => ask(false)}
        title={`Import ${plural(people, 'member')}?`}
        confirmLabel={`Import ${plural(people, 'member')}`}
        isPending={apply.isPending}
        error={apply.error}
        onConfirm={confirm}
      >
        <p>
          All of them are taken in together, or none. {plural(counts.active, 'member')} with three current
          forms begin as active; the others as applicants. The list does not say what a release covers, so
          others see only the name a member goes by until you record more.
        </p>
      </ConfirmDialog>
    </>
  );
}
