import type { CopyView } from '../../../../contract/packets.ts';

/** As much as a person can look through at the printer, and about what its paper tray holds. */
const MOST_COPIES = 10;
const MOST_PAGES = 200;

/** The copies in the order of their numbers, in stacks of at most 10 copies and about 200 pages; one long copy goes alone. */
export function batchesOf(copies: readonly CopyView[]): readonly (readonly CopyView[])[] {
  const batches: CopyView[][] = [];
  let pages = 0;
  for (const copy of copies.toSorted((a, b) => a.number - b.number)) {
    const last = batches.at(-1);
    const isFull = last === undefined || last.length >= MOST_COPIES || pages + copy.pages > MOST_PAGES;
    if (isFull) batches.push([copy]);
    else last.push(copy);
    pages = isFull ? copy.pages : pages + copy.pages;
  }
  return batches;
}
