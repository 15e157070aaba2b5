import { CircleCheck } from 'lucide-react';
import { useState } from 'react';
import type { Output } from '../../../lib/desk.ts';
import { useAsk } from '../../../lib/asking.ts';
import { plural } from '../../../lib/format.ts';
import { Answer } from '../../../ui/answer.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Page, PageHeader } from '../../../ui/page.tsx';
import { Pagination } from '../../../ui/pagination.tsx';
import { Stack } from '../../../ui/stack.tsx';
import { copyCount } from '../words.ts';
import { HolderCard } from './holder-card.tsx';
import { UnaccountedCard } from './unaccounted-card.tsx';

const LIMIT = 20;

/** Paper to get back: who holds it, what was done about it, and how each copy ended (R13). */
export function RecallsScreen() {
  const [offset, setOffset] = useState(0);
  const found = useAsk('recalls', 'list', { offset, limit: LIMIT }, { keepsPrevious: true });
  return (
    <>
      <PageHeader
        title="Recalls"
        status={found.data && found.data.total > 0 ? inWords(found.data) : undefined}
        back={{ to: '/packets', label: 'All packets' }}
      />
      <Page>
        <Answer of={found} rows={6}>
          {(recalls) => <Recalls recalls={recalls} offset={offset} onOffset={setOffset} />}
        </Answer>
      </Page>
    </>
  );
}

const inWords = ({ copies, total }: Output<'recalls', 'list'>): string =>
  `${copyCount(copies)} to get back from ${plural(total, 'holder')}`;

interface RecallsProps {
  readonly recalls: Output<'recalls', 'list'>;
  readonly offset: number;
  readonly onOffset: (offset: number) => void;
}

function Recalls({ recalls: { total, rows, unaccounted }, offset, onOffset }: RecallsProps) {
  return (
    <Stack gap={16}>
      {total === 0 && <NothingToGetBack />}
      {rows.map((recall) => (
        <HolderCard key={recall.holder.id} recall={recall} />
      ))}
      {total > LIMIT && <Pagination offset={offset} limit={LIMIT} total={total} onChange={onOffset} />}
      {unaccounted.total > 0 && <UnaccountedCard unaccounted={unaccounted} />}
    </Stack>
  );
}

const NothingToGetBack = () => (
  <EmptyState title="Nothing to get back" icon={CircleCheck}>
    A copy stands here while it is out and shows something that may no longer be shown to its holder. It stays
    until it is back, destroyed, or known to be lost.
  </EmptyState>
);
