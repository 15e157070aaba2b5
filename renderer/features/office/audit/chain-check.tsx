import { useState } from 'react';
import type { TrailStanding } from '../../../../contract/audit.ts';
import { shortHashText } from '../../../../contract/domain/audit-head.ts';
import { useAsk, useTell } from '../../../lib/asking.ts';
import { faultInWords } from '../../../lib/audit-words/faults.ts';
import { formatCount, formatDateTime, plural } from '../../../lib/format.ts';
import { useJob } from '../../../lib/jobs.ts';
import { queryClient } from '../../../lib/query-client.ts';
import { Button } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { Notice, RefusalNotice } from '../../../ui/notice.tsx';
import { PaperCheck } from './paper-check.tsx';
import { ProgressPanel } from '../../../ui/progress-panel.tsx';
import { Stack } from '../../../ui/stack.tsx';

/** Long enough that a person would wonder: shorter checks show only what they found. */
const WORTH_SHOWING = 20_000;

/** Walks the whole trail, as a job, and says whether each record follows from the one before it. */
export function ChainCheck() {
  const { data: standing } = useAsk('audit', 'standing', {});
  const verify = useTell('audit', 'verify', { beginsWork: true });
  const [isComparing, setIsComparing] = useState(false);
  const [jobId, setJobId] = useState<string | null>(null);
  const { job, cancel } = useJob(jobId, () => void queryClient.invalidateQueries({ queryKey: ['audit'] }));
  const isRunning = job?.state === 'running';
  return (
    <Card
      title="Is the trail whole?"
      actions={
        <>
          <Button onPress={() => setIsComparing(true)}>Compare a ledger sheet</Button>
          <Button
            isPending={verify.isPending || isRunning}
            onPress={() => verify.mutate({}, { onSuccess: ({ id }) => setJobId(id) })}
          >
            Check the whole trail
          </Button>
        </>
      }
    >
      <Stack gap={12}>
        {standing && <Head standing={standing} />}
        <RefusalNotice error={verify.error} />
        {job && job.state !== 'done' && (job.total > WORTH_SHOWING || job.state !== 'running') && (
          <ProgressPanel title="Checking the trail" unit="records" onCancel={cancel} {...job} />
        )}
        {standing?.lastCheck && !isRunning && (
          <LastCheck check={standing.lastCheck} isNew={job?.state === 'done'} />
        )}
      </Stack>
      <PaperCheck isOpen={isComparing} onClose={() => setIsComparing(false)} />
    </Card>
  );
}

const Head = ({ standing: { head } }: { readonly standing: TrailStanding }) => (
  <p>
    {plural(head.count, 'record')}, each under a seal over itself and the one before it; the last seal begins{' '}
    <code>{shortHashText(head.shortHash)}</code>. Each sign-in checks what is new; “Check the whole trail”
    looks at every record.
  </p>
);

interface LastCheckProps {
  readonly check: NonNullable<TrailStanding['lastCheck']>;
  readonly isNew: boolean;
}

function LastCheck({ check: { at, by, count, bad, fault }, isNew }: LastCheckProps) {
  const when = `Checked as a whole on ${formatDateTime(at)} by ${by}.`;
  if (fault === null)
    return (
      <Notice tone="good" title={`All ${formatCount(count)} records follow from each other`} isUrgent={isNew}>
        {when}
      </Notice>
    );
  return (
    <Notice tone="danger" title={`The trail is broken at record ${formatCount(fault.seq)}`} isUrgent={isNew}>
      <Stack gap={8}>
        <p>
          {faultInWords(fault)} {bad > 1 && `In all, ${plural(bad, 'record')} do not follow. `}
          {when}
        </p>
        <p>
          Somebody changed the trail outside this program, or the file is damaged. Keep this workstation as it
          is, restore nothing over the office’s folder, and call whoever looks after your records.
        </p>
      </Stack>
    </Notice>
  );
}
