import { useSyncExternalStore } from 'react';

/**
 * How much room a list has: `little` where it no longer stands beside its detail (renderer/ui/page.module.css) or at 200 % zoom,
 * `some` on a small window, else `enough`.
 */
export type Room = 'little' | 'some' | 'enough';

const little = window.matchMedia('(width < 60rem)');
const some = window.matchMedia('(width < 80rem)');

const subscribe = (onChange: () => void): (() => void) => {
  for (const query of [little, some]) query.addEventListener('change', onChange);
  return () => {
    for (const query of [little, some]) query.removeEventListener('change', onChange);
  };
};

const room = (): Room => (little.matches ? 'little' : some.matches ? 'some' : 'enough');

/** How much room the window leaves for a list; follows its size. */
export const useRoom = (): Room => useSyncExternalStore(subscribe, room);
