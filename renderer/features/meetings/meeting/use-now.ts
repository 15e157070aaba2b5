import { useEffect, useState } from 'react';

const TICK = 30_000;

/** This moment (ISO 8601, UTC), renewed twice a minute: what may be done changes with the time. */
export function useNow(): string {
  const [now, setNow] = useState(() => new Date().toISOString());
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date().toISOString()), TICK);
    return () => clearInterval(timer);
  }, []);
  return now;
}
