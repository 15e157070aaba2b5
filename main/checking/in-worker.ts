import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { DeskError } from '../../contract/errors.ts';
import { migrations } from '../../db/migrations/index.ts';
import type { OfficeReport, VerifyKeys } from '../../db/verify.ts';
import type { CheckAnswer, CheckOrder } from './messages.ts';

export interface CheckOptions {
  /** Ends the check; the promise then rejects with the signal's reason. */
  readonly signal?: AbortSignal;
  readonly onProgress?: (checked: number, pages: number) => void;
}

/** Looks through a whole closed database in a thread of its own (db/verify.ts), so that the window stays awake. */
export type Checker = (file: string, keys: VerifyKeys, options?: CheckOptions) => Promise<OfficeReport>;

/** Where the thread's code stands while the program runs from its sources. */
export const CHECK_WORKER = path.join(import.meta.dirname, 'worker.ts');

/** A checker whose thread runs the code in `workerFile`. */
export const checkerIn =
  (workerFile: string): Checker =>
  async (file, { database, audit, salt }, { signal, onProgress } = {}) => {
    signal?.throwIfAborted();
    const worker = new Worker(workerFile);
    const { promise, resolve, reject } = Promise.withResolvers<OfficeReport>();
    const stop = (): void => reject(signal?.reason);
    signal?.addEventListener('abort', stop);
    worker.on('message', (answer: CheckAnswer) => {
      if (answer.kind === 'report') resolve(answer.report);
      else if (answer.kind === 'refused') reject(refusedWith(answer));
      else attempt(() => onProgress?.(answer.checked, answer.pages), reject);
    });
    worker.on('error', (cause) => reject(new DeskError('fault', { cause })));
    worker.on('exit', () => reject(new DeskError('fault', { cause: 'the worker ended' })));
    const order: CheckOrder = { file, database, audit, salt, newestVersion: migrations.length };
    worker.postMessage(order); // oxlint-disable-line unicorn/require-post-message-target-origin -- a worker thread has no origin
    try {
      return await promise;
    } finally {
      signal?.removeEventListener('abort', stop);
      await worker.terminate();
    }
  };

const refusedWith = ({ code, facts }: Extract<CheckAnswer, { kind: 'refused' }>): DeskError =>
  new DeskError(code, facts === undefined ? {} : { facts });

/** Progress throws when a person cancelled. */
function attempt(work: () => void, failed: (reason: unknown) => void): void {
  try {
    work();
  } catch (reason) {
    failed(reason);
  }
}
