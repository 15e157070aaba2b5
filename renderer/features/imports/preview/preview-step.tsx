import { useRef, useState } from 'react';
import type { ColumnMapping, DraftView } from '../../../../contract/imports.ts';
import { useAsk } from '../../../lib/asking.ts';
import { Answer } from '../../../ui/answer.tsx';
import { Card } from '../../../ui/card.tsx';
import { Pagination } from '../../../ui/pagination.tsx';
import { Stack } from '../../../ui/stack.tsx';
import type { Decisions, Plan } from '../wizard.ts';
import { ApplyBar } from './apply-bar.tsx';
import { PreviewCounts } from './preview-counts.tsx';
import type { Only } from './preview-counts.tsx';
import { RowTable } from './row-table.tsx';
import styles from '../imports.module.css';

const PAGE = 25;

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
  const top = useRef<HTMLDivElement>(null);
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
  const turn = (next: number) => {
    setOffset(next);
    top.current?.scrollIntoView({ block: 'start' });
  };
  return (
    <Answer of={found} rows={10}>
      {({ counts, rows, total }) => (
        <Stack gap={16}>
          <PreviewCounts counts={counts} only={only} onShow={show} />
          <div ref={top} className={styles.top}>
            <Card title={TITLES[only]}>
              <Stack gap={12}>
                <RowTable rows={rows} decisions={decisions} onDecide={onDecide} />
                {total > PAGE && <Pagination offset={offset} limit={PAGE} total={total} onChange={turn} />}
              </Stack>
            </Card>
          </div>
          <ApplyBar {...{ draft, mapping, decisions, counts, onBack, onApplied }} />
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
