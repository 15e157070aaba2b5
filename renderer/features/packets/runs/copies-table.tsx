import { useNavigate } from 'react-router';
import type { CopyView } from '../../../../contract/packets.ts';
import type { Column } from '../../../ui/column.ts';
import { Stack } from '../../../ui/stack.tsx';
import { VirtualTable } from '../../../ui/virtual-table.tsx';
import { CopyTags } from '../copy-tags.tsx';
import styles from '../packets.module.css';
import { EDITION_LABELS, copyCount, dateOf } from '../words.ts';

/** A copy in a list over the whole width. */
export const COPY_COLUMNS: readonly Column<CopyView>[] = [
  {
    id: 'recipient',
    label: 'Recipient',
    width: 'minmax(0, 2fr)',
    isRowHeader: true,
    cell: (copy) => copy.recipient.name,
  },
  { id: 'number', label: 'Copy', width: 'minmax(6.5rem, 1fr)', cell: (copy) => copy.numberText },
  {
    id: 'state',
    label: 'State',
    width: 'minmax(11rem, 2fr)',
    cell: (copy) => (
      <span className={styles.tags}>
        <CopyTags copy={copy} />
      </span>
    ),
  },
  { id: 'since', label: 'Since', width: 'minmax(6.5rem, 1fr)', cell: dateOf },
  {
    id: 'edition',
    label: 'Print',
    width: 'minmax(0, 1.2fr)',
    cell: ({ edition }) => EDITION_LABELS[edition],
  },
  { id: 'pages', label: 'Pages', width: '4.5rem', align: 'end', cell: ({ pages }) => pages },
];

/** A run's copies; each opens in the ledger. */
export function CopiesTable({ copies }: { readonly copies: readonly CopyView[] }) {
  const go = useNavigate();
  if (copies.length === 0) return null;
  return (
    <Stack gap={8}>
      <h2>{copyCount(copies.length)}</h2>
      <VirtualTable<CopyView>
        label="Copies of this run"
        columns={COPY_COLUMNS}
        count={copies.length}
        rowAt={(index) => copies[index]}
        rowKey={({ id }) => id}
        onOpen={(copy) => void go(`/packets/ledger/${copy.id}?run=${copy.runId}`)}
      />
    </Stack>
  );
}
