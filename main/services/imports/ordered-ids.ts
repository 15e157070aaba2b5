import type { IdSource } from '../../ports.ts';

/** Digits (hexadecimal) of an id that count up, and of those how many begin at random. */
const COUNTED = 8;
const RANDOM = 7;

/**
 * So many ids in ascending order: eight digits count up from a random beginning, the rest is the source's own, as
 * unguessable as ever. Rows written in the order of their ids go side by side into the indexes: a third of the time of
 * writing them here and there.
 */
export function orderedIds(source: IdSource): IdSource {
  let next = Number.parseInt(source.next().slice(0, RANDOM), 16) || 0;
  return { next: () => `${(next++).toString(16).padStart(COUNTED, '0')}${source.next().slice(COUNTED)}` };
}
