import { useEffect } from 'react';
import { desk } from '../../lib/desk.ts';

/** How often the program is told that a person is at the desk, in milliseconds; the idle time is counted in minutes. */
const TELL_EVERY = 20_000;

/** Tells the program that keys or the pointer are in use, so that the idle time starts again. */
export function useActivity(): void {
  useEffect(() => {
    let toldAt = 0;
    const tell = () => {
      const now = performance.now();
      if (now - toldAt < TELL_EVERY) return;
      toldAt = now;
      // A refusal needs no answer here: the program locks by itself and says so.
      void desk().session.touch({});
    };
    const kinds = ['pointerdown', 'keydown', 'wheel'] as const;
    for (const kind of kinds) window.addEventListener(kind, tell, { passive: true, capture: true });
    return () => {
      for (const kind of kinds) window.removeEventListener(kind, tell, { capture: true });
    };
  }, []);
}
