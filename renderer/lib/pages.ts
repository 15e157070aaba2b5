import { keepPreviousData, useQueries } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { call } from './desk.ts';
import type { Feature, Input, Name, Output } from './desk.ts';

/** What a list endpoint must answer with to be shown page by page. */
interface PageOf<T> {
  readonly total: number;
  readonly rows: readonly T[];
}

type RowOf<P> = P extends PageOf<infer T> ? T : never;

export interface Pages<T> {
  readonly count: number;
  readonly rowAt: (index: number) => T | undefined;
  readonly onVisible: (first: number, last: number) => void;
  readonly isPending: boolean;
  readonly error: Error | null;
}

const PAGE = 100;

/** The offsets of the pages that hold the rows from first to last. */
export function offsetsFor(first: number, last: number, page = PAGE): readonly number[] {
  const from = Math.floor(first / page);
  const to = Math.floor(Math.max(first, last) / page);
  return Array.from({ length: to - from + 1 }, (_, index) => (from + index) * page);
}

/**
 * A long list whose pages are fetched as they come into sight. The endpoint takes `offset` and `limit` beside what it is
 * asked, and answers `{ total, rows }`.
 */
export function usePages<F extends Feature, N extends Name<F>>(
  feature: F,
  name: N,
  input: Omit<Input<F, N>, 'offset' | 'limit'>,
): Pages<RowOf<Output<F, N>>> {
  const [offsets, setOffsets] = useState<readonly number[]>([0]);
  const onVisible = useCallback((first: number, last: number) => setOffsets(offsetsFor(first, last)), []);
  const pages = useQueries({
    queries: offsets.map((offset) => {
      const asked = { ...input, offset, limit: PAGE } as Input<F, N>;
      return {
        queryKey: [feature, name, asked],
        queryFn: () => call(feature, name, asked),
        placeholderData: keepPreviousData,
      };
    }),
  });
  const answers = pages.map((page) => page.data as PageOf<RowOf<Output<F, N>>> | undefined);
  return {
    count: answers.find((answer) => answer !== undefined)?.total ?? 0,
    rowAt: (index) => answers[offsets.indexOf(Math.floor(index / PAGE) * PAGE)]?.rows[index % PAGE],
    onVisible,
    isPending: pages.every((page) => page.isPending),
    error: pages.find((page) => page.error !== null)?.error ?? null,
  };
}
