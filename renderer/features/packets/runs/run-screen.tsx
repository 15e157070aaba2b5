import { useQueryClient } from '@tanstack/react-query';
import { useParams } from 'react-router';
import type { RunView } from '../../../../contract/packets.ts';
import { RunId } from '../../../../contract/domain/ids.ts';
import { useAsk } from '../../../lib/asking.ts';
import { formatDateTime } from '../../../lib/format.ts';
import { useJob } from '../../../lib/jobs.ts';
import { announce } from '../../../ui/announce.tsx';
import { Answer } from '../../../ui/answer.tsx';
import { Button } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Page, PageHeader } from '../../../ui/page.tsx';
import { ProgressPanel } from '../../../ui/progress-panel.tsx';
import styles from '../packets.module.css';
import { takeTelling, useJobOfRun } from '../run-jobs.ts';
import { keepFocus } from '../screen-focus.ts';
import { packetCount } from '../words.ts';
import { RunTag } from './run-columns.tsx';
import { RunPapers } from './run-papers.tsx';
import { RunWork } from './run-work.tsx';

const BACK = { to: '/packets', label: 'All packets' };

/** One run: being produced, then printed, confirmed, and issued copy by copy. */
export function RunScreen() {
  const runId = RunId.safeParse(useParams()['runId']);
  const found = useAsk(
    'packets',
    'run',
    { id: runId.data ?? RunId.parse('unknown-run') },
    { isEnabled: runId.success },
  );
  return <Answer of={found}>{(run) => <Run key={run.id} run={run} />}</Answer>;
}

function Run({ run }: { readonly run: RunView }) {
  const { job, cancel, isAsked } = useRunJob(run);
  const isRunning = job === undefined ? run.state === 'running' : job.state === 'running';
  return (
    <>
      <PageHeader
        title={`Packets of ${formatDateTime(run.startedAt)}`}
        back={BACK}
        status={
          <span className={styles.tags}>
            <RunTag state={isRunning ? 'running' : run.state} />
            <span className={styles.quiet}>by {run.startedBy}</span>
          </span>
        }
        actions={<RunPapers run={run} />}
      />
      <Page>
        {isRunning && job === undefined && !isAsked && <ElsewhereAtWork />}
        {isRunning && job !== undefined && (
          <Card>
            <ProgressPanel
              title="Producing packets"
              done={job.done}
              total={job.total}
              unit="packets"
              leftMs={job.leftMs}
              state="running"
              onCancel={cancel}
            />
          </Card>
        )}
        {!isRunning && <RunWork run={run} code={job?.state === 'failed' ? job.code : null} />}
      </Page>
    </>
  );
}

/** The job at work on this run; at its end everything about packets is asked again. */
function useRunJob(run: RunView) {
  const client = useQueryClient();
  const jobId = useJobOfRun(run.id);
  const followed = useJob(jobId, (job) => {
    if (!takeTelling(run.id)) return;
    announce(
      job.state === 'done' ? `${packetCount(job.done)} produced` : 'Stopped. What was made is in the ledger',
    );
    void client.invalidateQueries({ queryKey: ['packets'] });
    void client.invalidateQueries({ queryKey: ['today'] });
    keepFocus();
  });
  return { ...followed, isAsked: jobId !== null };
}

/** Begun before this window's page was loaded: its progress is not told here. */
function ElsewhereAtWork() {
  const client = useQueryClient();
  const look = () => void client.invalidateQueries({ queryKey: ['packets'] });
  return (
    <Notice
      tone="info"
      title="These packets are being produced now"
      actions={<Button onPress={look}>Look again</Button>}
    >
      Each copy is in the ledger as soon as it is made.
    </Notice>
  );
}
