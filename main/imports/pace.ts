import { setImmediate } from 'node:timers/promises';
import { DeskError } from '../../contract/errors.ts';

export interface PaceOptions {
  readonly signal?: AbortSignal | undefined;
  /** Told now and then how many units of how many are done. */
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
}

/** Lets long work breathe: others get their turn, progress is told, and a cancelled job stops. */
export interface Pace {
  /** Whether it is time to rest; cheap enough to ask for every row. */
  isDue(): boolean;
  /** Lets others run; throws DeskError `cancelled` when the work was cancelled. */
  rest(done: number, total: number): Promise<void>;
}

/** Longest stretch of work without a pause, in milliseconds: well under the 50 ms in which the window may stand still. */
const STRETCH_MS = 12;

export function paceOf(options: PaceOptions = {}): Pace {
  let since = performance.now();
  return {
    isDue: () => performance.now() - since >= STRETCH_MS,
    rest: async (done, total) => {
      options.onProgress?.(done, total);
      await setImmediate();
      if (options.signal?.aborted === true) throw new DeskError('cancelled');
      since = performance.now();
    },
  };
}
