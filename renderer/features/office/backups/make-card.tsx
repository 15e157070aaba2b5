import { FolderSearch, HardDriveDownload } from 'lucide-react';
import { useState } from 'react';
import type { BackupsView } from '../../../../contract/backups.ts';
import { useTell } from '../../../lib/asking.ts';
import { formatDateTime } from '../../../lib/format.ts';
import { useCan } from '../../../lib/session.ts';
import { Button } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { KeyValues } from '../../../ui/key-values.tsx';
import { Notice, RefusalNotice } from '../../../ui/notice.tsx';
import { Row, Stack } from '../../../ui/stack.tsx';
import { BackupJob } from './backup-job.tsx';
import { lastInWords, whenInWords } from './words.ts';

/** When the last one was made, where they go, and one more now. */
export function MakeCard({ view }: { readonly view: BackupsView }) {
  const make = useTell('backups', 'make', { beginsWork: true });
  const [jobId, setJobId] = useState<string | null>(null);
  const begin = () => make.mutate({}, { onSuccess: ({ id }) => setJobId(id) });
  const newest = view.backups[0];
  return (
    <Card
      title="Backups"
      actions={
        <Button tone="primary" icon={HardDriveDownload} isPending={make.isPending} onPress={begin}>
          Back up now
        </Button>
      }
    >
      <Stack gap={12}>
        {newest === undefined && (
          <Notice tone="attention" title="There is no backup yet">
            If the drive of this workstation fails now, the records are gone.
          </Notice>
        )}
        {view.chosen?.isMissing === true && (
          <Notice tone="attention" title="The drive or folder for backups is not there">
            Until it is back, backups are made in the office’s own folder. Connect {view.chosen.folder}, then
            back up now.
          </Notice>
        )}
        <KeyValues
          items={[
            { label: 'Newest', value: newest === undefined ? 'None' : formatDateTime(newest.madeAt) },
            { label: 'Made', value: whenInWords(view.backupHours) },
            { label: 'Kept in', value: <Where view={view} /> },
            { label: 'Last tried', value: lastInWords(view.lastDrill, 'Never') },
          ]}
        />
        <RefusalNotice error={make.error} />
        <BackupJob id={jobId} title="Backing up the office" />
      </Stack>
    </Card>
  );
}

function Where({ view: { chosen } }: { readonly view: BackupsView }) {
  const choose = useTell('backups', 'chooseFolder', { refreshes: ['settings', 'today'] });
  const forget = useTell('settings', 'change', { refreshes: ['backups', 'today'] });
  const mayChange = useCan('backups.restore');
  return (
    <Stack gap={8}>
      <span>
        {chosen?.folder ?? 'The office’s own folder only. Choose a drive that is not in this workstation.'}
      </span>
      {mayChange && (
        <Row>
          <Button icon={FolderSearch} isPending={choose.isPending} onPress={() => choose.mutate({})}>
            {chosen === null ? 'Choose a folder' : 'Choose another folder'}
          </Button>
          {chosen !== null && (
            <Button tone="quiet" onPress={() => forget.mutate({ backupFolder: '' })}>
              Use the office’s own folder
            </Button>
          )}
        </Row>
      )}
      <RefusalNotice error={choose.error ?? forget.error} />
    </Stack>
  );
}
