import type { ReactNode } from 'react';
import { RefusalNotice } from './notice.tsx';
import { Skeleton } from './skeleton.tsx';

/** The part of a query's answer that a screen shows. */
interface Asked<T> {
  readonly data: T | undefined;
  readonly error: Error | null;
  readonly refetch: () => unknown;
}

interface AnswerProps<T> {
  readonly of: Asked<T>;
  /** Lines of the skeleton while waiting. */
  readonly rows?: number;
  readonly children: (answer: T) => ReactNode;
}

/** Waiting, refused or answered: each shown as it should be. */
export function Answer<T>({ of: asked, rows = 4, children }: AnswerProps<T>) {
  if (asked.error !== null) return <RefusalNotice error={asked.error} onRetry={() => asked.refetch()} />;
  if (asked.data === undefined) return <Skeleton rows={rows} />;
  return <>{children(asked.data)}</>;
}
