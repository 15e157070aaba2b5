import { useSyncExternalStore } from 'react';

/** The width below which the frame puts its rail on top (renderer/app/frame): no room for columns. */
const NARROW = '(width < 60rem)';

function subscribe(onChange: () => void): () => void {
  const query = matchMedia(NARROW);
  query.addEventListener('change', onChange);
  return () => query.removeEventListener('change', onChange);
}

/** Whether the window is so narrow, or so enlarged, that a table of several columns does not fit. */
export const useIsNarrow = (): boolean => useSyncExternalStore(subscribe, () => matchMedia(NARROW).matches);
