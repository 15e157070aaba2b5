import { useEffect } from 'react';
import type { JobView } from '../../contract/jobs.ts';
import { useAsk, useTell } from './asking.ts';
import { desk } from './desk.ts';
import { queryClient } from './query-client.ts';

/** Keeps the answers about jobs up to date from the program's own reports. Gives the way to stop. */
export function followJobs(): () => void {
  return desk().events.subscribe((event) => {
    if (event.kind === 'job') queryClient.setQueryData(['jobs', 'get', { id: event.job.id }], event.job);
  });
}

export interface FollowedJob {
  readonly job: JobView | undefined;
  readonly cancel: () => void;
}

/** Follows one job from its start to its end; `onEnd` is told once how it ended. */
export function useJob(id: string | null, onEnd?: (job: JobView) => void): FollowedJob {
  const { data: job } = useAsk('jobs', 'get', { id: id ?? '' }, { isEnabled: id !== null });
  const cancel = useTell('jobs', 'cancel');
  const hasEnded = job !== undefined && job.state !== 'running';
  useEffect(() => {
    if (hasEnded) onEnd?.(job);
    // oxlint-disable-next-line react/exhaustive-deps -- told once when the state turns, whichever function is passed at the time
  }, [hasEnded, job?.id]);
  return { job, cancel: () => id !== null && cancel.mutate({ id }) };
}
