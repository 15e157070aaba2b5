import type { JobView } from './jobs.ts';

/** Why the program locked itself or was locked. */
export type LockReason = 'request' | 'idle' | 'screen-locked' | 'suspend' | 'damage';

/** What the program tells the window without being asked. */
export type DeskEvent =
  | { readonly kind: 'locked'; readonly reason: LockReason }
  /** Somebody has to look at the locked office now. It says no more than that: anybody may stand before the screen. */
  | { readonly kind: 'needed' }
  | { readonly kind: 'job'; readonly job: JobView };
