import { useMemo } from 'react';
import { useAsk } from '../../lib/asking.ts';

/** The ids of the meetings that nobody has heard from. */
export function useOverdue(): ReadonlySet<string> {
  const { data } = useAsk('meetings', 'overdue', {});
  return useMemo(() => new Set<string>(data?.map(({ id }) => id)), [data]);
}
