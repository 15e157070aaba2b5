import { useNavigate } from 'react-router';
import type { CopyView } from '../../../../contract/packets.ts';
import { Stack } from '../../../ui/stack.tsx';
import { VirtualTable } from '../../../ui/virtual-table.tsx';
import { copyColumns } from '../copy-columns.tsx';
import { useNarrow } from '../use-narrow.ts';
import { copyCount } from '../words.ts';

/** A run's copies; each opens in the ledger. */
export function CopiesTable({ copies }: { readonly copies: readonly CopyView[] }) {
  const go = useNavigate();
  const isNarrow = useNarrow();
  if (copies.length === 0) return null;
  return (
    <Stack gap={8}>
      <h2>{copyCount(copies.length)}</h2>
      <VirtualTable<CopyView>
        label="Copies of this run"
        columns={copyColumns(isNarrow)}
        count={copies.length}
        rowAt={(index) => copies[index]}
        rowKey={({ id }) => id}
        onOpen={(copy) => void go(`/packets/ledger/${copy.id}?run=${copy.runId}`)}
      />
    </Stack>
  );
}
