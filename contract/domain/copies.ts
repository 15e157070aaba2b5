import { z } from 'zod';

/** One numbered packet's life on paper. */
export const COPY_STATES = [
  'produced',
  'printed',
  'issued',
  'returned',
  'destroyed',
  'unaccounted',
  'spoiled',
] as const;
export const CopyState = z.enum(COPY_STATES);
export type CopyState = z.infer<typeof CopyState>;

export const COPY_STATE_LABELS: Readonly<Record<CopyState, string>> = {
  produced: 'Produced, not printed',
  printed: 'Printed, in the office',
  issued: 'Issued',
  returned: 'Returned',
  destroyed: 'Destroyed',
  unaccounted: 'Unaccounted for',
  spoiled: 'Spoiled',
};

/** What each state may become. An unaccounted copy may turn up again; nothing else comes back. */
const NEXT: Readonly<Record<CopyState, readonly CopyState[]>> = {
  produced: ['printed', 'spoiled'],
  printed: ['issued', 'spoiled', 'destroyed', 'unaccounted'],
  issued: ['returned', 'destroyed', 'unaccounted'],
  returned: ['destroyed'],
  destroyed: [],
  unaccounted: ['returned', 'destroyed'],
  spoiled: [],
};

export const copyMayBecome = (from: CopyState, to: CopyState): boolean => NEXT[from].includes(to);

/**
 * The states in which a copy may still be printed, issued or read by its recipient as the newest one: what it shows is
 * watched (R3, R4), and what it was typeset from is kept. All others are the end of it.
 */
export const LIVE_STATES = ['produced', 'printed', 'issued'] as const satisfies readonly CopyState[];

export const isLive = (state: CopyState): boolean => (LIVE_STATES as readonly CopyState[]).includes(state);

/** R13: whether the copy is on paper somewhere and may be read by someone. */
export const isOnPaper = (state: CopyState): boolean =>
  state === 'printed' || state === 'issued' || state === 'returned' || state === 'unaccounted';

/** The number that stands on every page: VSN-000123. */
export const copyNumberText = (number: number): string => `VSN-${String(number).padStart(6, '0')}`;

export const EDITIONS = ['standard', 'large'] as const;
export const Edition = z.enum(EDITIONS);
export type Edition = z.infer<typeof Edition>;

/** How a copy got to its recipient. */
export const IssuedHow = z.enum(['hand', 'mail']);
export type IssuedHow = z.infer<typeof IssuedHow>;
