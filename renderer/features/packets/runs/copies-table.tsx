import { useNavigate } from 'react-router';
import type { CopyView } from '../../../../contract/packets.ts';
import { Stack } from '../../../ui/stack.tsx';
import { classes } from '../../../lib/classes.ts';
import { VirtualTable } from '../../../ui/virtual-table.tsx';
import styles from '../packets.module.css';
import { copyColumns } from '../copy-columns.tsx';
import { useRoom } from '../use-room.ts';
import { copyCount } from '../words.ts';

/** Rows that may all be drawn at once. */
const FEW = 60;

/** A run's copies; each opens in the ledger. */
export function CopiesTable({ copies }: { readonly copies: readonly CopyView[] }) {
  const go = useNavigate();
  const room = useRoom();
  if (copies.length === 0) return null;
  return (
    <Stack gap={8}>
      <h2>{copyCount(copies.length)}</h2>
      <div className={classes(copies.length <= FEW && styles.whole)}>
        <VirtualTable<CopyView>
          label="Copies of this run"
          columns={copyColumns(room)}
          count={copies.length}
          rowAt={(index) => copies[index]}
          rowKey={({ id }) => id}
          onOpen={(copy) => void go(`/packets/ledger/${copy.id}?run=${copy.runId}`)}
        />
      </div>
    </Stack>
  );
}
