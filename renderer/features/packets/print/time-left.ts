import { useEffect, useRef, useState } from 'react';

/** Milliseconds left of work that is `done` of `total`, by the pace so far; null when it is too early to say. */
export function useTimeLeft(done: number, total: number): number | null {
  const startedAt = useRef<number | null>(null);
  const [leftMs, setLeft] = useState<number | null>(null);
  useEffect(() => {
    startedAt.current ??= performance.now();
    const elapsed = performance.now() - startedAt.current;
    setLeft(done === 0 ? null : Math.round((elapsed / done) * (total - done)));
  }, [done, total]);
  return leftMs;
}
