import { useState } from 'react';
import type { AuditEntry, AuditFilter } from '../../../../contract/audit.ts';
import { useAsk } from '../../../lib/asking.ts';
import { Answer } from '../../../ui/answer.tsx';
import { Button } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { Row, Stack } from '../../../ui/stack.tsx';
import { AuditFilters } from './audit-filters.tsx';
import { AuditTable } from './audit-table.tsx';
import { ChainCheck } from './chain-check.tsx';

const PAGE = 100;
const EVERYTHING: AuditFilter = {
  kinds: [],
  action: null,
  accountId: null,
  subject: '',
  from: null,
  to: null,
};

/** The trail of sign-ins, views, changes, prints and refusals, newest first. Reading it is recorded too. */
export function AuditPanel() {
  const [filter, setFilter] = useState(EVERYTHING);
  // Where each page began, so that the way back is the same way.
  const [starts, setStarts] = useState<readonly (number | null)[]>([null]);
  const before = starts.at(-1) ?? null;
  const found = useAsk('audit', 'list', { ...filter, before, limit: PAGE }, { keepsPrevious: true });
  const narrow = (next: AuditFilter) => {
    setFilter(next);
    setStarts([null]);
  };
  return (
    <Stack gap={16}>
      <ChainCheck />
      <Card title="What was done">
        <Stack gap={16}>
          <AuditFilters filter={filter} onChange={narrow} onClear={() => narrow(EVERYTHING)} />
          <Answer of={found} rows={8}>
            {(entries) => (
              <>
                <AuditTable entries={entries} />
                <Turns
                  entries={entries}
                  isFirst={starts.length === 1}
                  onNewer={() => setStarts(starts.slice(0, -1))}
                  onOlder={(seq) => setStarts([...starts, seq])}
                />
              </>
            )}
          </Answer>
        </Stack>
      </Card>
    </Stack>
  );
}

interface TurnsProps {
  readonly entries: readonly AuditEntry[];
  readonly isFirst: boolean;
  readonly onNewer: () => void;
  readonly onOlder: (seq: number) => void;
}

function Turns({ entries, isFirst, onNewer, onOlder }: TurnsProps) {
  const last = entries.at(-1);
  return (
    <Row gap={8}>
      {!isFirst && <Button onPress={onNewer}>Newer</Button>}
      {last !== undefined && entries.length === PAGE && (
        <Button onPress={() => onOlder(last.seq)}>Older</Button>
      )}
    </Row>
  );
}
