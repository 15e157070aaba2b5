import { Worker } from 'node:worker_threads';
import { DeskError } from '../../contract/errors.ts';
import type { EngineParts } from './engine.ts';
import type { Answer, Order, Typeset } from './worker-messages.ts';

export interface PoolPlan {
  readonly file: string | URL;
  readonly size: number;
  /** What every worker starts from; asked for once a worker is needed. */
  readonly parts: () => Promise<EngineParts>;
}

interface Job {
  readonly order: Order;
  readonly resolve: (typeset: Typeset) => void;
  readonly reject: (error: DeskError) => void;
}

/** Hands orders to at most `size` workers, first come first served, one order at a time each. */
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

  run(order: Order): Promise<Typeset> {
    if (this.isClosed) return Promise.reject(new DeskError('cancelled'));
    const { promise, resolve, reject } = Promise.withResolvers<Typeset>();
    this.waiting.push({ order, resolve, reject });
    this.assign();
    return promise;
  }

  async close(): Promise<void> {
    this.isClosed = true;
    const workers = [...this.idle.splice(0), ...this.busy.keys()];
    for (const job of [...this.waiting.splice(0), ...this.busy.values()])
      job.reject(new DeskError('cancelled'));
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
      worker.postMessage(job.order, [job.order.json.buffer as ArrayBuffer]);
    }
    const room = this.plan.size - this.idle.length - this.busy.size - this.starting;
    if (this.starting < this.waiting.length && room > 0) void this.startWorker();
  }

  private async startWorker(): Promise<void> {
    this.starting += 1;
    try {
      const parts = await this.plan.parts();
      if (this.isClosed) return;
      const worker = new Worker(this.plan.file, { workerData: parts });
      worker.on('message', (answer: Answer) => this.finish(worker, answer));
      worker.on('error', (cause) => this.finish(worker, { cause }));
      worker.unref();
      this.idle.push(worker);
    } catch (cause) {
      for (const job of this.waiting.splice(0)) job.reject(new DeskError('fault', { cause }));
    } finally {
      this.starting -= 1;
    }
    this.assign();
  }

  private finish(worker: Worker, answer: Answer): void {
    const job = this.busy.get(worker);
    this.busy.delete(worker);
    worker.unref();
    if ('cause' in answer) job?.reject(new DeskError('fault', { cause: answer.cause }));
    else job?.resolve({ pdf: answer.pdf, pages: answer.pages, sha256: answer.sha256 });
    if ('cause' in answer || answer.isWorn) this.retire(worker);
    else if (!this.isClosed) this.idle.push(worker);
    this.assign();
  }

  private retire(worker: Worker): void {
    const at = this.idle.indexOf(worker);
    if (at >= 0) this.idle.splice(at, 1);
    void worker.terminate();
  }
}
