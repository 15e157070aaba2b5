import { useEffect, useState } from 'react';
import { RefusedError } from '../../lib/desk.ts';
import { announce } from '../../ui/announce.tsx';

/** How often the seconds left are looked at, in milliseconds. */
const LOOK_EVERY = 200;

interface Turn {
  /** Whole seconds until the next try; 0 when it may begin. */
  readonly secondsLeft: number;
  /** Waits as long as a refusal says. Gives the refusal back, for the form to show. */
  readonly waitAfter: (error: unknown) => unknown;
}

/** Counts down after a failed try, on the page's own clock. */
export function useTurn(): Turn {
  const [until, setUntil] = useState(0);
  const [now, setNow] = useState(0);
  const secondsLeft = Math.max(0, Math.ceil((until - now) / 1000));
  const isWaiting = secondsLeft > 0;
  useEffect(() => {
    if (!isWaiting) return;
    const timer = setInterval(() => setNow(performance.now()), LOOK_EVERY);
    return () => {
      clearInterval(timer);
      announce('You can try again');
    };
  }, [isWaiting]);
  const waitAfter = (error: unknown): unknown => {
    const seconds = error instanceof RefusedError ? Number(error.facts?.['seconds'] ?? 0) : 0;
    setNow(performance.now());
    setUntil(performance.now() + seconds * 1000);
    return error;
  };
  return { secondsLeft, waitAfter };
}

/**
 * The seconds left, in words. Its changes are not spoken, as a timer's are not (WAI-ARIA): the refusal says how long, and the
 * end of the wait is announced.
 */
export function WaitToTry({ secondsLeft }: Pick<Turn, 'secondsLeft'>) {
  if (secondsLeft === 0) return null;
  return (
    <p role="timer">You can try again in {secondsLeft === 1 ? '1 second' : `${secondsLeft} seconds`}.</p>
  );
}
