import { setImmediate } from 'node:timers/promises';

/** Items worked on without a pause: a few milliseconds, well under the 50 in which the window may stand still. */
const TURN = 50;
/** The same for items that each write to the database. */
const WRITING_TURN = 10;

/** Maps a long list with pauses in between, in which the window's other calls are taken. */
export async function mapInTurns<T, R>(items: readonly T[], map: (item: T) => R): Promise<R[]> {
  const mapped: R[] = [];
  for (let start = 0; start < items.length; start += TURN) {
    await setImmediate();
    for (const item of items.slice(start, start + TURN)) mapped.push(map(item));
  }
  return mapped;
}

/** Does something in the database with each item, one after the other, with the same pauses. */
export async function eachInTurns<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  for (const [index, item] of items.entries()) {
    if (index % WRITING_TURN === WRITING_TURN - 1) await setImmediate();
    await work(item);
  }
}
