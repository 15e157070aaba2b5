import type { DraftView, ImportView } from '../../../contract/imports.ts';
import { LIST_FILE_LIMIT } from '../../../contract/imports.ts';
import { useAsk, useTell } from '../../lib/asking.ts';
import { formatCount, formatDateTime } from '../../lib/format.ts';
import { Card } from '../../ui/card.tsx';
import { FileDrop } from '../../ui/file-drop.tsx';
import type { ChosenFile } from '../../ui/file-drop.tsx';
import { RefusalNotice } from '../../ui/notice.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { Stack } from '../../ui/stack.tsx';
import { Table } from '../../ui/table.tsx';
import { SaveReport } from './save-report.tsx';

/** Other kinds of list may be chosen as well: the office says what to do with them. */
const LISTS = [
  '.csv',
  '.txt',
  '.tsv',
  '.xlsx',
  '.xls',
  '.xlsm',
  '.ods',
  'text/csv',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
];

/** The first step: a file, read in memory. It is neither copied nor changed. */
export function ChooseList({ onOpened }: { readonly onOpened: (draft: DraftView) => void }) {
  const open = useTell('imports', 'open');
  const read = ({ name, bytes }: ChosenFile) =>
    open.mutate({ fileName: name, bytes }, { onSuccess: onOpened });
  return (
    <Stack gap={16}>
      <Card title="The list you keep now">
        <Stack gap={16}>
          <p>
            A spreadsheet (Excel .xlsx) or a text file (CSV), one person to a row. Nothing is taken in before
            you have looked at it, and the file itself stays as it is. Columns about an offense, an offender
            or a case are left out.
          </p>
          {open.isPending ? (
            <Stack gap={12}>
              <output>Reading the list</output>
              <Skeleton rows={4} />
            </Stack>
          ) : (
            <FileDrop
              label="Drag the list here"
              description="CSV or Excel, up to 20 MB"
              accept={LISTS}
              maxBytes={LIST_FILE_LIMIT}
              onFile={read}
            />
          )}
          <RefusalNotice error={open.error} />
        </Stack>
      </Card>
      <EarlierImports />
    </Stack>
  );
}

function EarlierImports() {
  const found = useAsk('imports', 'list', {});
  if (found.data === undefined || found.data.length === 0) return null;
  return (
    <Card title="Earlier imports">
      <Table<ImportView>
        label="Earlier imports"
        rows={found.data}
        rowKey={({ id }) => id}
        columns={[
          { id: 'file', label: 'List', width: '2fr', cell: ({ fileName }) => fileName },
          { id: 'at', label: 'When', cell: ({ at }) => formatDateTime(at) },
          { id: 'by', label: 'By', cell: ({ by }) => by },
          { id: 'imported', label: 'Imported', align: 'end', cell: ({ imported }) => formatCount(imported) },
          {
            id: 'skipped',
            label: 'Left out',
            align: 'end',
            cell: ({ skipped, refused }) => formatCount(skipped + refused),
          },
          {
            id: 'report',
            label: 'Report',
            align: 'end',
            cell: ({ id, fileName, at }) => <SaveReport id={id} of={`${fileName}, ${formatDateTime(at)}`} />,
          },
        ]}
      />
    </Card>
  );
}
