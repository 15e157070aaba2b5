import type { JobView } from './jobs.ts';

/** Why the program locked itself or was locked. */
export type LockReason = 'request' | 'idle' | 'screen-locked' | 'suspend' | 'damage';

/** What the program tells the window without being asked. */
export type DeskEvent =
  { readonly kind: 'locked'; readonly reason: LockReason } | { readonly kind: 'job'; readonly job: JobView };
