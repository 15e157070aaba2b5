import { useLayoutEffect } from 'react';

/** The place on screen, and what had the focus when it was reached. */
let arrival: { readonly key: string; readonly focused: Element | null } = { key: '', focused: null };

const note = (key: string): void => void (arrival = { key, focused: document.activeElement });

/** Notes what has the focus each time another place is reached; `key` is the place's. For the frame around all screens. */
export function useArrival(key: string): void {
  useLayoutEffect(() => {
    note(key);
    // A dialog that led here gives the focus back to its button a frame later: nobody has moved it.
    const again = () => arrival.key === key && note(key);
    const frame = requestAnimationFrame(() => requestAnimationFrame(again));
    return () => cancelAnimationFrame(frame);
  }, [key]);
}

/** Whether somebody has moved the focus since the place was reached: then no screen that comes late takes it from them. */
export function hasMovedOn(): boolean {
  const { activeElement, body } = document;
  return activeElement !== null && activeElement !== body && activeElement !== arrival.focused;
}
