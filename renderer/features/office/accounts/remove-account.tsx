import { useState } from 'react';
import type { AccountView } from '../../../../contract/accounts.ts';
import type { JobView } from '../../../../contract/jobs.ts';
import { useTell } from '../../../lib/asking.ts';
import { useJob } from '../../../lib/jobs.ts';
import { queryClient } from '../../../lib/query-client.ts';
import { announce } from '../../../ui/announce.tsx';
import { Button } from '../../../ui/button.tsx';
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { ProgressPanel } from '../../../ui/progress-panel.tsx';

interface RemoveAccountProps {
  readonly account: AccountView;
  readonly onClose: () => void;
}

/** Takes somebody's way in away, then shows how the office gets another key. What they did stays in the audit trail under their name. */
export function RemoveAccount({ account, onClose }: RemoveAccountProps) {
  // The job has the connection: what is on the screen is asked again at its end.
  const remove = useTell('accounts', 'remove', { beginsWork: true });
  const [jobId, setJobId] = useState<string | null>(null);
  const confirm = async () => setJobId((await remove.mutateAsync({ id: account.id })).job.id);
  if (jobId !== null) return <NewKey jobId={jobId} account={account} onClose={onClose} />;
  return (
    <ConfirmDialog
      isOpen
      onClose={onClose}
      title={`Remove ${account.fullName}’s account?`}
      confirmLabel="Remove account"
      tone="danger"
      safeLabel="Keep account"
      isPending={remove.isPending}
      error={remove.error}
      onConfirm={() => void confirm().catch(() => undefined)}
    >
      <p>
        They cannot sign in any more, and the office gets another key. What they did stays in the audit trail.
        This cannot be undone; a new account can be added.
      </p>
      <p>
        Backups and copies of the folder made before now still open with their password. Keep those where they
        cannot reach them.
      </p>
    </ConfirmDialog>
  );
}

/** The office's records are written again under another key: a second or two, while nothing else can be done. */
function NewKey({ jobId, account, onClose }: RemoveAccountProps & { readonly jobId: string }) {
  const { job } = useJob(jobId, (ended) => {
    for (const feature of ['accounts', 'audit', 'today'])
      void queryClient.invalidateQueries({ queryKey: [feature] });
    if (ended.state !== 'done') return;
    announce(`Account ${account.username} removed, and the office has another key`);
    onClose();
  });
  const isRunning = job === undefined || job.state === 'running';
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={`${account.fullName}’s account is removed`}
      width="narrow"
      footer={<Button onPress={onClose}>{isRunning ? 'Go on meanwhile' : 'Close'}</Button>}
    >
      {job && (
        <ProgressPanel
          title="Writing the records under another key"
          done={job.done}
          total={job.total}
          unit="percent"
          leftMs={job.leftMs}
          state={job.state}
          outcome={<Outcome state={job.state} />}
        />
      )}
    </Dialog>
  );
}

function Outcome({ state }: { readonly state: JobView['state'] }) {
  if (state === 'done') return null;
  return (
    <p>
      The office still has its old key, and nothing is lost. The account cannot sign in. The program begins
      again at the next sign-in; if this happens twice, see whether the drive is full.
    </p>
  );
}
