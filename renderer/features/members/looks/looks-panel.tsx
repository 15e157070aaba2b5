import { useState } from 'react';
import type { Look } from '../../../../contract/audit.ts';
import { useAsk } from '../../../lib/asking.ts';
import { auditWords } from '../../../../contract/audit-words/audit-words.ts';
import type { MemberPanelProps } from '../../../lib/features.ts';
import { formatDateTime } from '../../../lib/format.ts';
import { Answer } from '../../../ui/answer.tsx';
import { Button } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Row, Stack } from '../../../ui/stack.tsx';
import { Table } from '../../../ui/table.tsx';
import styles from './looks.module.css';

const PAGE = 50;

/** Who looked at this member's record, printed or saved it, and whose packets showed it: for administrators. */
export function LooksPanel({ memberId }: MemberPanelProps) {
  // Where each page began, so that the way back is the same way.
  const [starts, setStarts] = useState<readonly (number | null)[]>([null]);
  const before = starts.at(-1) ?? null;
  const found = useAsk(
    'audit',
    'looks',
    { id: memberId, before, limit: PAGE },
    { keepsPrevious: true, isFresh: true },
  );
  return (
    <Card title="Who looked at this member">
      <Stack gap={16}>
        <p>
          Each time somebody opened this record or a paper about it, printed it or saved it, and each packet
          that showed the member to somebody else. Being found in a list or a search is not counted.
        </p>
        <Answer of={found} rows={6}>
          {(looks) => (
            <>
              <LooksTable looks={looks} />
              <Row gap={8}>
                {starts.length > 1 && <Button onPress={() => setStarts(starts.slice(0, -1))}>Newer</Button>}
                {looks.length === PAGE && (
                  <Button onPress={() => setStarts([...starts, looks.at(-1)?.seq ?? null])}>Older</Button>
                )}
              </Row>
            </>
          )}
        </Answer>
      </Stack>
    </Card>
  );
}

const LooksTable = ({ looks }: { readonly looks: readonly Look[] }) => (
  <Table
    label="Who looked at this member"
    rows={looks}
    rowKey={({ seq }) => String(seq)}
    empty={<EmptyState title="Nobody yet">Nobody has looked at this record.</EmptyState>}
    columns={[
      {
        id: 'at',
        label: 'When',
        isRowHeader: true,
        cell: ({ at }) => <span className={styles.when}>{formatDateTime(at)}</span>,
      },
      { id: 'by', label: 'By', cell: ({ by }) => by || 'Nobody signed in' },
      { id: 'what', label: 'What', cell: (look) => <What look={look} /> },
    ]}
  />
);

function What({ look }: { readonly look: Look }) {
  return (
    <span className={styles.what}>
      {auditWords(look)}
      {look.inCopy && (
        <span className={styles.detail}>
          Shown in {look.inCopy.numberText}, the packet of {look.inCopy.recipient}
        </span>
      )}
    </span>
  );
}
