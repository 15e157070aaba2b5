import { describe, expect, it } from 'vitest';
import { batchesOf } from '../../../renderer/features/packets/print/batches.ts';
import { copyView } from './copies.ts';

const numbers = (copies: Parameters<typeof batchesOf>[0]) =>
  batchesOf(copies).map((batch) => batch.map(({ number }) => number));

const copies = (count: number, pages: number) =>
  Array.from({ length: count }, (_, index) => copyView(index + 1, { pages }));

describe('batches for the printer', () => {
  it('hold at most ten copies, in the order of their numbers', () => {
    expect(numbers(copies(12, 4).toReversed())).toEqual([
      [1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
      [11, 12],
    ]);
  });

  it('hold at most 200 pages', () => {
    expect(numbers(copies(5, 80))).toEqual([[1, 2], [3, 4], [5]]);
  });

  it('take a copy that is longer than a batch alone', () => {
    expect(numbers([copyView(1), copyView(2, { pages: 400 }), copyView(3)])).toEqual([[1], [2], [3]]);
  });

  it('are none when there is nothing to print', () => {
    expect(batchesOf([])).toEqual([]);
  });
});
