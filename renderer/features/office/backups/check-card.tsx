import { useState } from 'react';
import type { BackupsView } from '../../../../contract/backups.ts';
import { useTell } from '../../../lib/asking.ts';
import { Button } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { RefusalNotice } from '../../../ui/notice.tsx';
import { Stack } from '../../../ui/stack.tsx';
import { BackupJob } from './backup-job.tsx';
import { lastInWords } from './words.ts';

/** Whether the office's own file is whole. */
export function CheckCard({ last }: { readonly last: BackupsView['lastCheck'] }) {
  const check = useTell('backups', 'check', { beginsWork: true });
  const [jobId, setJobId] = useState<string | null>(null);
  return (
    <Card
      title="Is the office whole?"
      actions={
        <Button
          isPending={check.isPending}
          onPress={() => check.mutate({}, { onSuccess: ({ id }) => setJobId(id) })}
        >
          Check this office
        </Button>
      }
    >
      <Stack gap={12}>
        <p>
          Looks through every page of the file, its structure and the audit trail. The office is closed for
          some seconds meanwhile: what you ask for waits. Last checked: {lastInWords(last, 'never')}.
        </p>
        <RefusalNotice error={check.error} />
        <BackupJob id={jobId} title="Checking the office" />
      </Stack>
    </Card>
  );
}
