import { useEffect, useRef, useState } from 'react';
import type { Input } from '../lib/desk.ts';
import { call } from '../lib/desk.ts';
import type { PaperProgress } from '../lib/paper.ts';
import { layOut, pictureOf } from '../lib/paper.ts';

export type PrintOutcome = 'sent' | 'cancelled' | 'failed';

interface PrintSheet {
  /**
   * Prints documents, in order, through the system's dialog; `what` goes to the audit trail. Gives what the system said: 'sent'
   * does not prove that paper came out, so ask. Throws a RefusedError when the program refuses.
   */
  readonly print: (
    documents: readonly Uint8Array[],
    what: Input<'printing', 'print'>,
  ) => Promise<PrintOutcome>;
  /** Documents turned into pages so far; null when none is being prepared. */
  readonly progress: PaperProgress | null;
  /** Stops preparing; nothing has gone to the printer then. */
  readonly cancel: () => void;
}

/** Prints PDFs from memory: their pages become pictures on a sheet that only the printer sees. */
export function usePrintSheet(): PrintSheet {
  const [progress, setProgress] = useState<PaperProgress | null>(null);
  const stop = useRef<AbortController | null>(null);
  useEffect(() => () => stop.current?.abort(), []);
  const print = async (
    documents: readonly Uint8Array[],
    what: Input<'printing', 'print'>,
  ): Promise<PrintOutcome> => {
    const stopping = new AbortController();
    stop.current = stopping;
    setProgress({ done: 0, total: documents.length });
    try {
      const pages = await pictureOf(documents, setProgress, stopping.signal);
      return await printPages(pages, what);
    } catch (error) {
      if (stopping.signal.aborted) return 'cancelled';
      throw error;
    } finally {
      setProgress(null);
    }
  };
  return { print, progress, cancel: () => stop.current?.abort() };
}

async function printPages(
  pages: Parameters<typeof layOut>[0],
  what: Input<'printing', 'print'>,
): Promise<PrintOutcome> {
  const takeAway = await layOut(pages);
  try {
    const { outcome } = await call('printing', 'print', what);
    return outcome;
  } finally {
    takeAway();
  }
}
