import { useEffect, useRef } from 'react';
import { useNavigate } from 'react-router';
import { useAsk } from '../../lib/asking.ts';
import { useCan } from '../../lib/session.ts';

/** Whoever signs in to a trail that was tampered with is told first: Today says it, whatever screen they had left. */
export function useTrailFirst(): void {
  const isEnabled = useCan('audit.view');
  const { data } = useAsk('audit', 'standing', {}, { isEnabled });
  const isAtSignIn = useRef(true);
  const go = useNavigate();
  useEffect(() => {
    if (data === undefined || !isAtSignIn.current) return;
    isAtSignIn.current = false;
    if (data.faults.length > 0) void go('/');
  }, [data, go]);
}
