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

/** The offsets of the pages that hold the rows from first to last. The first page is always among them: it tells how many there are. */
export function offsetsFor(first: number, last: number, page = PAGE): readonly number[] {
  const from = Math.floor(first / page);
  const to = Math.floor(Math.max(first, last) / page);
  const inSight = Array.from({ length: to - from + 1 }, (_, index) => (from + index) * page);
  return [...new Set([0, ...inSight])];
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
  const onVisible = useCallback((first: number, last: number) => {
    const next = offsetsFor(first, last);
    setOffsets((present) => (present.join() === next.join() ? present : next));
  }, []);
  const pages = useQueries({
    queries: offsets.map((offset) => {
      const asked = { ...input, offset, limit: PAGE } as Input<F, N>;
      const query = { queryKey: [feature, name, asked], queryFn: () => call(feature, name, asked) };
      // Only the first page may show what it had: the rows of any other place would be the wrong ones.
      return offset === 0 ? { ...query, placeholderData: keepPreviousData } : query;
    }),
  });
  const answers = pages.map((page) => page.data as PageOf<RowOf<Output<F, N>>> | undefined);
  return {
    count: answers[0]?.total ?? 0,
    rowAt: (index) => answers[offsets.indexOf(Math.floor(index / PAGE) * PAGE)]?.rows[index % PAGE],
    onVisible,
    isPending: answers[0] === undefined,
    error: pages.find((page) => page.error !== null)?.error ?? null,
  };
}
