import { wordsFor } from '../../../lib/messages.ts';
import { ERROR_CODES } from '../../../../contract/errors.ts';
import type { JobView } from '../../../../contract/jobs.ts';
import { useJob } from '../../../lib/jobs.ts';
import { queryClient } from '../../../lib/query-client.ts';
import { ProgressPanel } from '../../../ui/progress-panel.tsx';
import { OUTCOMES } from './words.ts';

interface BackupJobProps {
  readonly id: string | null;
  readonly title: string;
}

/** How far a backup, a drill or a check is, and how it ended. */
export function BackupJob({ id, title }: BackupJobProps) {
  const { job, cancel } = useJob(id, () => {
    for (const feature of ['backups', 'today', 'audit'])
      void queryClient.invalidateQueries({ queryKey: [feature] });
  });
  if (job === undefined) return null;
  const { done, total, leftMs, state } = job;
  return (
    <output>
      <ProgressPanel
        title={title}
        done={done}
        total={total}
        unit="pages"
        leftMs={leftMs}
        state={state}
        onCancel={cancel}
        outcome={<p>{outcomeOf(job)}</p>}
      />
    </output>
  );
}

function outcomeOf({ state, subject, code }: JobView): string {
  if (state === 'cancelled') return 'Nothing was left behind.';
  if (state === 'done') return OUTCOMES[subject ?? ''] ?? '';
  const known = ERROR_CODES.find((each) => each === code) ?? 'fault';
  const { title, body } = wordsFor(known);
  return `${title}. ${body}`;
}
