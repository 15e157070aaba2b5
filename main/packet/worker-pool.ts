import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { DeskError } from '../../contract/errors.ts';
import type { PaperDocument } from './documents.ts';
import type { EngineParts } from './engine.ts';
import type { Answer, Typeset } from './worker-messages.ts';

export interface PoolPlan {
  readonly file: string | URL;
  readonly size: number;
  readonly parts: EngineParts;
  /** The compiler's code, shared by all workers; asked for once a worker is needed. */
  readonly module: () => Promise<WebAssembly.Module>;
}

interface Job {
  readonly document: PaperDocument;
  readonly resolve: (typeset: Typeset) => void;
  readonly reject: (error: DeskError) => void;
}

/** A worker's own JavaScript does little beside the compiler; left to grow, its garbage alone takes 20 MB. */
const SHORT_LIVED_MB = 4;

/** Hands documents to at most `size` workers, first come first served, one at a time each. */
export class WorkerPool {
  private readonly plan: PoolPlan;
  private readonly waiting: Job[] = [];
  private readonly idle: Worker[] = [];
  private readonly busy = new Map<Worker, Job>();
  private starting = 0;
  private isClosed = false;

  constructor(plan: PoolPlan) {
    this.plan = plan;
  }

  run(document: PaperDocument): Promise<Typeset> {
    if (this.isClosed) return Promise.reject(new DeskError('cancelled'));
    const { promise, resolve, reject } = Promise.withResolvers<Typeset>();
    this.waiting.push({ document, resolve, reject });
    this.assign();
    return promise;
  }

  async close(): Promise<void> {
    this.isClosed = true;
    await this.forget();
  }

  /** Refuses what waits or runs, and ends the workers with all that their memory holds; the next document starts a new one. */
  async forget(): Promise<void> {
    refuse([...this.waiting.splice(0), ...this.busy.values()], 'cancelled');
    const workers = [...this.idle.splice(0), ...this.busy.keys()];
    this.busy.clear();
    await Promise.all(workers.map((worker) => worker.terminate()));
  }

  private assign(): void {
    while (this.waiting.length > 0) {
      const worker = this.idle.pop();
      if (worker === undefined) break;
      const job = this.waiting.shift();
      if (job === undefined) break;
      this.busy.set(worker, job);
      worker.ref();
      post(worker, job.document);
    }
    const room = this.plan.size - this.idle.length - this.busy.size - this.starting;
    if (this.starting < this.waiting.length && room > 0) void this.startWorker();
  }

  private async startWorker(): Promise<void> {
    this.starting += 1;
    // The thread starts while its code is still being compiled.
    const worker = new Worker(this.plan.file, {
      workerData: this.plan.parts,
      resourceLimits: { maxYoungGenerationSizeMb: SHORT_LIVED_MB },
    });
    worker.on('message', (answer: Answer) => this.finish(worker, answer));
    worker.on('error', (cause) => this.finish(worker, { cause }));
    worker.on('exit', () => this.finish(worker, { cause: 'the worker ended' }));
    const failed = once(worker, 'exit').then(() => Promise.reject(new Error('the worker ended at once')));
    try {
      post(worker, await Promise.race([this.plan.module(), failed]));
      this.idle.push(worker);
    } catch (cause) {
      refuse(this.waiting.splice(0), 'fault', cause);
    }
    this.starting -= 1;
    worker.unref();
    if (this.isClosed) this.retire(worker);
    else this.assign();
  }

  private finish(worker: Worker, answer: Answer): void {
    const job = this.busy.get(worker);
    this.busy.delete(worker);
    worker.unref();
    if ('cause' in answer) job?.reject(new DeskError('fault', { cause: answer.cause }));
    else job?.resolve({ pdf: answer.pdf, pages: answer.pages, sha256: answer.sha256 });
    // An answer to no job comes from a worker that was told to end meanwhile.
    if (job === undefined || 'cause' in answer || answer.isWorn) this.retire(worker);
    else this.idle.push(worker);
    this.assign();
  }

  private retire(worker: Worker): void {
    const at = this.idle.indexOf(worker);
    if (at >= 0) this.idle.splice(at, 1);
    void worker.terminate();
  }
}

function refuse(jobs: readonly Job[], code: 'cancelled' | 'fault', cause?: unknown): void {
  for (const { reject } of jobs) reject(new DeskError(code, { cause }));
}

function post(worker: Worker, message: WebAssembly.Module | PaperDocument): void {
  worker.postMessage(message); // oxlint-disable-line unicorn/require-post-message-target-origin -- a worker thread has no origin
}
