import { useState } from 'react';
import type { HistoryLine } from '../../../../contract/members.ts';
import { useAsk } from '../../../lib/asking.ts';
import { historyWords } from '../../../../contract/audit-words/audit-words.ts';
import type { MemberPanelProps } from '../../../lib/features.ts';
import { formatDate, formatTime } from '../../../lib/format.ts';
import { Answer } from '../../../ui/answer.tsx';
import { Button } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Row, Stack } from '../../../ui/stack.tsx';
import styles from './history.module.css';

const PAGE = 50;

/** What was done with this member's record, when and by whom, the last first. There are no reasons in it (R5). */
export function HistoryPanel({ memberId }: MemberPanelProps) {
  const [pages, setPages] = useState<readonly (number | null)[]>([null]);
  const before = pages.at(-1) ?? null;
  const found = useAsk('members', 'history', { id: memberId, before, limit: PAGE });
  return (
    <Card title="History">
      <Answer of={found} rows={6}>
        {(lines) => (
          <Stack gap={16}>
            {lines.length === 0 ? <Nothing /> : <Timeline lines={lines} />}
            <Row gap={8}>
              {pages.length > 1 && <Button onPress={() => setPages(pages.slice(0, -1))}>Newer</Button>}
              {lines.length === PAGE && (
                <Button onPress={() => setPages([...pages, lines.at(-1)?.seq ?? null])}>Older</Button>
              )}
            </Row>
          </Stack>
        )}
      </Answer>
    </Card>
  );
}

function Nothing() {
  return (
    <EmptyState title="Nothing here">
      Every change of this record and everything printed for it is written down here.
    </EmptyState>
  );
}

function Timeline({ lines }: { readonly lines: readonly HistoryLine[] }) {
  const days = Map.groupBy(lines, ({ at }) => formatDate(at));
  return (
    <ol className={styles.days}>
      {[...days].map(([day, ofDay]) => (
        <li key={day}>
          <h3 className={styles.day}>{day}</h3>
          <ul>
            {ofDay.map((line) => (
              <li key={line.seq} className={styles.line}>
                <time dateTime={line.at} className={styles.time}>
                  {formatTime(line.at)}
                </time>
                <span className={styles.what}>{historyWords(line)}</span>
                <span className={styles.by}>{line.by}</span>
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}
