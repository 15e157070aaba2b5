import { useLayoutEffect } from 'react';

/** The place on screen, and what had the focus when it was reached. */
let arrival: { readonly key: string; readonly focused: Element | null } = { key: '', focused: null };

/** Notes what has the focus each time another place is reached; `key` is the place's. For the frame around all screens. */
export function useArrival(key: string): void {
  useLayoutEffect(() => {
    arrival = { key, focused: document.activeElement };
  }, [key]);
}

/** Whether somebody has moved the focus since the place was reached: then no screen that comes late takes it from them. */
export function hasMovedOn(): boolean {
  const { activeElement, body } = document;
  return activeElement !== null && activeElement !== body && activeElement !== arrival.focused;
}
