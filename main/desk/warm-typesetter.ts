import type { Typesetter } from '../packet/typesetter.ts';

/** What the desk does with the typesetter as people come and go. */
export interface WarmTypesetter {
  /** After a sign-in: makes it ready in a while, so that the first packet is as quick as the others. */
  prepareSoon(): void;
  /** For the lock: no trace of what was typeset stays in memory. */
  forget(): Promise<void>;
  close(): Promise<void>;
}

/**
 * The typesetter, made ready `afterMs` milliseconds after each sign-in, when the first screens have what they ask for; not
 * ahead of need at all when that is not given. A failure to make ready is no fault: the first packet is slower, or says why.
 */
export function warmTypesetter(typesetter: Typesetter, afterMs: number | undefined): WarmTypesetter {
  let timer: NodeJS.Timeout | undefined;
  return {
    prepareSoon() {
      clearTimeout(timer);
      if (afterMs === undefined) return;
      timer = setTimeout(() => void typesetter.prepare().catch(() => undefined), afterMs);
      timer.unref();
    },
    forget() {
      clearTimeout(timer);
      return typesetter.forget();
    },
    close() {
      clearTimeout(timer);
      return typesetter.close();
    },
  };
}
