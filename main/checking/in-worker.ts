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
    const [own, ownAudit, ownSalt] = [apart(database), apart(audit), apart(salt)];
    const order: CheckOrder = {
      file,
      database: own,
      audit: ownAudit,
      salt: ownSalt,
      newestVersion: migrations.length,
    };
    worker.postMessage(order, [own.buffer, ownAudit.buffer, ownSalt.buffer]);
    try {
      return await promise;
    } finally {
      signal?.removeEventListener('abort', stop);
      await worker.terminate();
    }
  };

/**
 * A copy in memory of its own, to be handed over: small Buffers share one piece of memory, and a message takes the whole of it along,
 * with whatever other keys lie in it.
 */
function apart(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const own = new Uint8Array(new ArrayBuffer(bytes.length));
  own.set(bytes);
  return own;
}

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
