import { useEffect, useRef, useState } from 'react';
import type { CopyView } from '../../../../contract/packets.ts';
import { RefusedError, call } from '../../../lib/desk.ts';
import { usePrintSheet } from '../../../ui/print-sheet.tsx';
import { batchesOf } from './batches.ts';
import { askAbout } from './unanswered.ts';

/** Where printing stands. `ended` says how the last batch went, apart from being sent. */
export type PrintStep =
  | { readonly kind: 'idle' }
  | { readonly kind: 'preparing'; readonly batch: readonly CopyView[] }
  | { readonly kind: 'sent'; readonly batch: readonly CopyView[]; readonly isDoubtful: boolean }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'refused'; readonly error: unknown };

interface Fetched {
  readonly batch: readonly CopyView[];
  readonly documents: readonly Uint8Array[];
  /** Copies that the office refused, because they show what may no longer be shown (R3, R4). */
  readonly refused: readonly CopyView[];
}

/** Prints copies batch by batch. Each copy's pages are fetched when its turn comes, and each fetch is in the audit trail (R9). */
export function usePrinting() {
  const sheet = usePrintSheet();
  const stop = useRef(new AbortController());
  // Whoever leaves the screen meanwhile is not followed by a print dialog.
  useEffect(() => () => stop.current.abort(), []);
  const [step, setStep] = useState<PrintStep>({ kind: 'idle' });
  const [refused, setRefused] = useState<readonly CopyView[]>([]);
  const [waiting, setWaiting] = useState<readonly CopyView[]>([]);

  const print = async (copies: readonly CopyView[]): Promise<void> => {
    const [batch = [], ...rest] = batchesOf(copies);
    stop.current = new AbortController();
    setWaiting(rest.flat());
    setStep({ kind: 'preparing', batch });
    try {
      const fetched = await fetchPages(batch, stop.current.signal);
      setRefused(fetched.refused);
      setStep(await send(fetched));
    } catch (error) {
      setStep(stop.current.signal.aborted ? { kind: 'cancelled' } : { kind: 'refused', error });
    }
  };

  const send = async ({ batch, documents }: Fetched): Promise<PrintStep> => {
    if (batch.length === 0) return { kind: 'idle' };
    const ids = batch.map(({ id }) => id);
    const outcome = await sheet.print(documents, { what: 'packets', subjects: ids });
    if (outcome === 'cancelled') return { kind: 'cancelled' };
    // A failure may be late news: some pages may have come out (R13), so the person is asked all the same.
    askAbout(ids);
    return { kind: 'sent', batch, isDoubtful: outcome === 'failed' };
  };

  const cancel = () => {
    stop.current.abort();
    sheet.cancel();
  };
  /** Copies turned into page pictures so far, parts of one included. */
  const done = sheet.progress?.done ?? 0;
  return { step, done, refused, waiting, print, cancel, rest: () => setStep({ kind: 'idle' }) };
}

export type Printing = ReturnType<typeof usePrinting>;

async function fetchPages(copies: readonly CopyView[], signal: AbortSignal): Promise<Fetched> {
  const batch: CopyView[] = [];
  const documents: Uint8Array[] = [];
  const refused: CopyView[] = [];
  for (const copy of copies) {
    signal.throwIfAborted();
    try {
      documents.push((await call('packets', 'pdf', { id: copy.id })).pdf);
      batch.push(copy);
    } catch (error) {
      if (!(error instanceof RefusedError && error.code === 'copy-changed')) throw error;
      refused.push(copy);
    }
  }
  signal.throwIfAborted();
  return { batch, documents, refused };
}
