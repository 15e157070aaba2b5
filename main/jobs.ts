import type { JobView } from '../contract/jobs.ts';
import { DeskError } from '../contract/errors.ts';
import { refusalOf } from './gate/refusals.ts';

export interface JobControl {
  readonly signal: AbortSignal;
  /** Says how far the work is; throws `cancelled` when a person cancelled it. */
  progress(done: number, total?: number): void;
}

export interface NewJob {
  readonly kind: JobView['kind'];
  readonly total: number;
  /** The id of what it works on, when there is one from the start. */
  readonly subject?: string;
  /** Does the work; gives the id of what it made. */
  readonly work: (control: JobControl) => Promise<string | null>;
}

/** The work that goes on after a call: one at a time of each kind, told to the window, cancelled when the desk locks. */
export interface Jobs {
  start(job: NewJob): JobView;
  get(id: string): JobView;
  cancel(id: string): JobView;
  /** Asks all to stop and waits until they have. */
  stopAll(): Promise<void>;
}

interface Running {
  view: JobView;
  readonly startedAt: number;
  readonly abort: AbortController;
  finished: Promise<void>;
}

const TELL_EVERY_MS = 120;

/** Jobs with a clock of their own; `tell` is called at most about eight times a second for each, and at its end. */
export function createJobs(
  tell: (job: JobView) => void,
  elapsed: () => number = () => performance.now(),
): Jobs {
  const all = new Map<string, Running>();

  const start = (job: NewJob): JobView => {
    if ([...all.values()].some(({ view }) => view.kind === job.kind && view.state === 'running'))
      throw new DeskError('job-running');
    const id = `job-${all.size + 1}`;
    const view: JobView = {
      id,
      kind: job.kind,
      state: 'running',
      done: 0,
      total: job.total,
      elapsedMs: 0,
      leftMs: null,
      subject: job.subject ?? null,
      code: null,
    };
    const running: Running = {
      view,
      startedAt: elapsed(),
      abort: new AbortController(),
      finished: Promise.resolve(),
    };
    all.set(id, running);
    running.finished = run(running, job);
    return view;
  };

  const run = async (running: Running, job: NewJob): Promise<void> => {
    let told = -TELL_EVERY_MS;
    const progress = (done: number, total = running.view.total): void => {
      running.abort.signal.throwIfAborted();
      const elapsedMs = Math.round(elapsed() - running.startedAt);
      const leftMs = done < 1 ? null : Math.round((elapsedMs / done) * (total - done));
      running.view = { ...running.view, done, total, elapsedMs, leftMs };
      if (elapsedMs - told < TELL_EVERY_MS) return;
      told = elapsedMs;
      tell(running.view);
    };
    try {
      const subject = await job.work({ signal: running.abort.signal, progress });
      running.view = { ...running.view, state: 'done', leftMs: 0, subject };
    } catch (error) {
      const { code } = refusalOf(error);
      const isCancelled = code === 'cancelled' || running.abort.signal.aborted;
      running.view = {
        ...running.view,
        leftMs: null,
        ...(isCancelled ? { state: 'cancelled', code: null } : { state: 'failed', code }),
      };
    }
    running.view = { ...running.view, elapsedMs: Math.round(elapsed() - running.startedAt) };
    tell(running.view);
  };

  const find = (id: string): Running => {
    const running = all.get(id);
    if (!running) throw new DeskError('not-found');
    return running;
  };

  return {
    start,
    get: (id) => find(id).view,
    cancel(id) {
      const running = find(id);
      running.abort.abort(new DeskError('cancelled'));
      return running.view;
    },
    async stopAll() {
      for (const { abort } of all.values()) abort.abort(new DeskError('cancelled'));
      await Promise.all([...all.values()].map(({ finished }) => finished));
    },
  };
}
