import { useSyncExternalStore } from 'react';

/** The width below which a list and its detail no longer stand side by side (renderer/ui/page.module.css). */
const query = window.matchMedia('(width < 60rem)');

const subscribe = (onChange: () => void): (() => void) => {
  query.addEventListener('change', onChange);
  return () => query.removeEventListener('change', onChange);
};

/** Whether the window has little room: small, or zoomed to 200 %. */
export const useNarrow = (): boolean => useSyncExternalStore(subscribe, () => query.matches);
