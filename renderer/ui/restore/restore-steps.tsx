import { useEffect, useState } from 'react';
import type { BackupCredentials, BackupSummary } from '../../../contract/backups.ts';
import type { JobView } from '../../../contract/jobs.ts';
import type { PreparedRestore } from '../../../contract/restores.ts';
import { ask, desk } from '../../lib/desk.ts';
import { Button } from '../button.tsx';
import { Notice, RefusalNotice } from '../notice.tsx';
import { ProgressPanel } from '../progress-panel.tsx';
import { Row, Stack } from '../stack.tsx';
import { CredentialsForm } from './credentials-form.tsx';
import { WhatIsInIt } from './what-is-in-it.tsx';

interface RestoreStepsProps {
  readonly backup: BackupSummary;
  /** The folder to restore to: empty, or the office's own. */
  readonly into: string;
  /** Once the backup stands in its place: the office is locked. */
  readonly onDone: () => Promise<void>;
  readonly onCancel: () => void;
}

/** Restores one backup: the key is typed, the copy is proved, what is in it is shown, and only then it takes its place. */
export function RestoreSteps({ backup, into, onDone, onCancel }: RestoreStepsProps) {
  const [prepared, setPrepared] = useState<PreparedRestore | null>(null);
  const { job, isWorking, prepare } = usePreparing(backup.folder, into, setPrepared);
  useEffect(() => () => void desk().restores.discard({}), []);
  if (prepared !== null) return <Ready prepared={prepared} onDone={onDone} onCancel={onCancel} />;
  return (
    <Stack gap={16}>
      <WhatIsInIt summary={backup} />
      <CredentialsForm
        submitLabel="Check this backup"
        workingLabel="Checking"
        passwordHint="The one that was right when the backup was made."
        onSubmit={prepare}
        onCancel={onCancel}
      />
      {isWorking && (
        <ProgressPanel
          title="Checking the backup from end to end"
          done={job?.done ?? 0}
          total={job?.total ?? 0}
          unit="pages"
          leftMs={job?.leftMs ?? null}
          state="running"
          onCancel={() => void desk().restores.discard({})}
        />
      )}
    </Stack>
  );
}

function usePreparing(backup: string, into: string, onPrepared: (found: PreparedRestore) => void) {
  const [job, setJob] = useState<JobView | null>(null);
  const [isWorking, setWorking] = useState(false);
  useEffect(
    () =>
      desk().events.subscribe((event) => {
        if (event.kind === 'job' && event.job.kind === 'restores.prepare') setJob(event.job);
      }),
    [],
  );
  const prepare = async (credentials: BackupCredentials) => {
    setJob(null);
    setWorking(true);
    try {
      onPrepared(await ask(desk().restores.prepare({ backup, into, credentials })));
    } finally {
      setWorking(false);
    }
  };
  return { job, isWorking, prepare };
}

interface ReadyProps {
  readonly prepared: PreparedRestore;
  readonly onDone: () => Promise<void>;
  readonly onCancel: () => void;
}

/** The backup is whole: the last question. */
function Ready({ prepared: { summary, officeName, isTrailWhole, replaces }, onDone, onCancel }: ReadyProps) {
  const [error, setError] = useState<unknown>(null);
  const [isPending, setPending] = useState(false);
  const finish = async () => {
    setPending(true);
    setError(null);
    await ask(desk().restores.finish({}));
    await onDone();
  };
  return (
    <Stack gap={16}>
      {isTrailWhole ? (
        <Notice tone="good" title={`A whole backup of ${officeName}`} isUrgent>
          Every page, its structure, the audit trail and the counts are as they were written.
        </Notice>
      ) : (
        <Notice tone="attention" title={`A backup of ${officeName} whose audit trail is broken`} isUrgent>
          Its pages, structure and counts are as they were written, but the trail does not follow from record
          to record: it did not when the backup was made. An older backup may have a whole one.
        </Notice>
      )}
      <WhatIsInIt summary={summary} />
      <Notice tone="attention" title="What happens now">
        {replaces
          ? 'The office as it is now is kept aside in a folder of its own, and this backup takes its place. What was done since the backup is only in what is kept aside: Backups lists it for you afterwards, to enter it again. Whoever could sign in then can sign in again, with the password of that time.'
          : 'The office is put into the folder you chose. Whoever could sign in when the backup was made can sign in again, with the password of that time.'}
      </Notice>
      <RefusalNotice error={error} />
      <Row>
        <Button
          tone="primary"
          isPending={isPending}
          onPress={() =>
            void finish().catch((refused: unknown) => {
              setError(refused);
              setPending(false);
            })
          }
        >
          Restore
        </Button>
        <Button takesFocus onPress={onCancel}>
          Leave everything as it is
        </Button>
      </Row>
    </Stack>
  );
}
