import type { CopyState } from '../../../../contract/domain/copies.ts';
import type { CopyView } from '../../../../contract/packets.ts';

const NEXT: Readonly<Record<CopyState, string>> = {
  produced: 'Next: print it.',
  printed: 'Next: issue it.',
  issued: '',
  returned: 'Next: destroy the paper.',
  destroyed: '',
  unaccounted: 'Next: look for it.',
  spoiled: '',
};

/** What comes next for a copy, as a sentence; empty when nothing does. */
export function nextInWords({ state, isOutOfDate }: Pick<CopyView, 'state' | 'isOutOfDate'>): string {
  if (!isOutOfDate) return NEXT[state];
  return state === 'issued' ? 'Next: ask for it back.' : 'Next: spoil it.';
}
