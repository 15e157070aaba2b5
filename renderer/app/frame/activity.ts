import { useEffect, useState } from 'react';
import { desk } from '../../lib/desk.ts';

/** How often the program is told that a person is at the desk, in milliseconds; the idle time is counted in minutes. */
const TELL_EVERY = 20_000;
/** How long before the lock the window says so, in milliseconds. */
const WARN_BEFORE = 60_000;
const LOOK_EVERY = 2_000;
const MINUTE = 60_000;

/** Whether the office locks within a minute (half of the idle time, where that is a single one): the program counts from what it was told. */
export const isEndingSoon = (idleMs: number, idleMinutes: number): boolean =>
  idleMs >= idleMinutes * MINUTE - Math.min(WARN_BEFORE, (idleMinutes * MINUTE) / 2);

/** Tells the program that keys or the pointer are in use, so that the idle time starts again; gives whether it is about to end. */
export function useActivity(idleMinutes: number): boolean {
  const [isSoon, setSoon] = useState(false);
  useEffect(() => {
    let toldAt = -Infinity;
    const tell = () => {
      const now = performance.now();
      if (now - toldAt < TELL_EVERY) return;
      toldAt = now;
      setSoon(false);
      // A refusal needs no answer here: the program locks by itself and says so.
      void desk().session.touch({});
    };
    // Somebody has just come to the desk.
    tell();
    const look = () => setSoon(isEndingSoon(performance.now() - toldAt, idleMinutes));
    const kinds = ['pointerdown', 'keydown', 'wheel'] as const;
    for (const kind of kinds) window.addEventListener(kind, tell, { passive: true, capture: true });
    const timer = setInterval(look, LOOK_EVERY);
    return () => {
      clearInterval(timer);
      for (const kind of kinds) window.removeEventListener(kind, tell, { capture: true });
    };
  }, [idleMinutes]);
  return isSoon;
}
