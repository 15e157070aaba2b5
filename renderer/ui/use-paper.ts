import { useEffect, useRef, useState } from 'react';
import type { Pdf } from '../../contract/domain/fields.ts';
import type { Input } from '../lib/desk.ts';
import { announce } from './announce.tsx';
import { usePrintSheet } from './print-sheet.tsx';

/** An envelope, labels or a sheet: made and sent to the printer in one step. `isFailed` when the printer reported a failure. */
export function usePaper(what: Input<'printing', 'print'>['what']) {
  const sheet = usePrintSheet();
  const [isPending, setPending] = useState(false);
  const [isFailed, setFailed] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const isGone = useRef(false);
  useEffect(() => {
    isGone.current = false;
    return () => {
      isGone.current = true;
    };
  }, []);
  const print = async (make: () => Promise<Pdf>, subjects: readonly string[]): Promise<void> => {
    setPending(true);
    setError(null);
    setFailed(false);
    try {
      const { pdf } = await make();
      // Whoever left meanwhile is not followed by a print dialog.
      if (isGone.current) return;
      const outcome = await sheet.print([pdf], { what, subjects: [...subjects] });
      setFailed(outcome === 'failed');
      announce(outcome === 'sent' ? 'Sent to the printer' : 'Not printed');
    } catch (refusal) {
      setError(refusal);
    } finally {
      setPending(false);
    }
  };
  return { print, isPending, isFailed, error };
}
