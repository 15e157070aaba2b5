import type { BackupView } from '../../../../contract/backups.ts';
import { formatBytes, formatCount, formatDateTime } from '../../../lib/format.ts';
import { Button } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Row } from '../../../ui/stack.tsx';
import { Table } from '../../../ui/table.tsx';

interface BackupListProps {
  readonly backups: readonly BackupView[];
  /** Null where it may not be done. */
  readonly onDrill: ((backup: BackupView) => void) | null;
  readonly onRestore: ((backup: BackupView) => void) | null;
}

const PLACES: Readonly<Record<BackupView['place'], string>> = {
  office: 'Office’s own folder',
  chosen: 'Chosen folder',
};

/** The backups that can be found now: 7 daily, 4 weekly and 12 monthly are kept. */
export function BackupList({ backups, onDrill, onRestore }: BackupListProps) {
  return (
    <Card title="What can be restored">
      <Table
        label="Backups"
        rows={backups}
        rowKey={({ folder }) => folder}
        columns={[
          { id: 'made', label: 'Made', isRowHeader: true, cell: ({ madeAt }) => formatDateTime(madeAt) },
          { id: 'place', label: 'Where', cell: ({ place }) => PLACES[place] },
          {
            id: 'members',
            label: 'Members',
            align: 'end',
            cell: ({ counts }) => formatCount(counts.members),
          },
          {
            id: 'records',
            label: 'Audit records',
            align: 'end',
            cell: ({ trail }) => formatCount(trail.count),
          },
          { id: 'size', label: 'Size', align: 'end', cell: ({ bytes }) => formatBytes(bytes) },
          {
            id: 'do',
            label: 'Actions',

            cell: (backup) => <Actions {...{ backup, onDrill, onRestore }} />,
          },
        ]}
        empty={
          <EmptyState title="No backup was found">
            The newest of each day, week and month are kept here: 7 days, 4 weeks, 12 months.
          </EmptyState>
        }
      />
    </Card>
  );
}

function Actions({
  backup,
  onDrill,
  onRestore,
}: Omit<BackupListProps, 'backups'> & { readonly backup: BackupView }) {
  const made = formatDateTime(backup.madeAt);
  return (
    <Row gap={4} wraps={false}>
      {onDrill && (
        <Button tone="quiet" spoken={`Try a restore of ${made}`} onPress={() => onDrill(backup)}>
          Try
        </Button>
      )}
      {onRestore && (
        <Button tone="quiet" spoken={`Restore the backup of ${made}`} onPress={() => onRestore(backup)}>
          Restore
        </Button>
      )}
    </Row>
  );
}
