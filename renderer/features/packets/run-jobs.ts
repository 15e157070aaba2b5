import { create } from 'zustand';
import { RunId } from '../../../contract/domain/ids.ts';
import type { JobView } from '../../../contract/jobs.ts';
import { useTell } from '../../lib/asking.ts';
import { queryClient } from '../../lib/query-client.ts';
import { useSessionStore } from '../../lib/session.ts';
import type { Input } from '../../lib/desk.ts';

interface RunJob {
  readonly id: string;
  /** Whether its end was told; coming back to the screen does not tell it again. */
  readonly isTold: boolean;
}

/** Which job works on which run, so that its progress is found again after another screen was looked at. */
const useRunJobs = create<Readonly<Record<string, RunJob>>>(() => ({}));

useSessionStore.subscribe(({ phase }) => {
  // Each session numbers its jobs anew: an old number would show another run's progress.
  if (phase.kind !== 'open') useRunJobs.setState({}, true);
});

/** The job that works or worked on a run in this session; null when there is none. */
export const useJobOfRun = (runId: string): string | null => useRunJobs((jobs) => jobs[runId]?.id ?? null);

function remember(runId: string, { id }: JobView): void {
  // What was heard of a job of this number in the session before is not about this one.
  queryClient.removeQueries({ queryKey: ['jobs', 'get', { id }] });
  useRunJobs.setState({ [runId]: { id, isTold: false } });
}

/** Whether the end of a run's job is still to be told; false ever after. */
export function takeTelling(runId: string): boolean {
  const job = useRunJobs.getState()[runId];
  if (job === undefined || job.isTold) return false;
  useRunJobs.setState({ [runId]: { ...job, isTold: true } });
  return true;
}

/** Begins a run and gives its id: it is in the ledger before its first page is typeset. */
export function useProduce() {
  const produce = useTell('packets', 'produce', { refreshes: ['today'] });
  const start = async (input: Input<'packets', 'produce'>): Promise<RunId> => {
    const job = await produce.mutateAsync(input);
    const run = RunId.parse(job.subject);
    remember(run, job);
    return run;
  };
  return { start, isPending: produce.isPending };
}

/** Goes on with a run that stopped before its end. A refusal is in `error`; true when it began. */
export function useResume() {
  const resume = useTell('packets', 'resume', { refreshes: ['today'] });
  const goOn = (id: RunId): Promise<boolean> =>
    resume.mutateAsync({ id }).then(
      (job) => {
        remember(id, job);
        return true;
      },
      () => false,
    );
  return { goOn, isPending: resume.isPending, error: resume.error };
}
