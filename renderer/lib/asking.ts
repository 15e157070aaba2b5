import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { UseMutationResult, UseQueryResult } from '@tanstack/react-query';
import { call } from './desk.ts';
import type { Feature, Input, Name, Output } from './desk.ts';

interface AskOptions {
  /** False while the question cannot be asked yet. */
  readonly isEnabled?: boolean;
  /** Shows the previous answer while the next one comes (search as you type, pages). */
  readonly keepsPrevious?: boolean;
  /** Asked again whenever a part that shows it comes up, however young the answer is. */
  readonly isFresh?: boolean;
}

/** Asks the office and keeps the answer under `[feature, name, input]`. */
export function useAsk<F extends Feature, N extends Name<F>>(
  feature: F,
  name: N,
  input: Input<F, N>,
  options: AskOptions = {},
): UseQueryResult<Output<F, N>> {
  return useQuery<Output<F, N>>({
    queryKey: [feature, name, input],
    queryFn: () => call(feature, name, input),
    enabled: options.isEnabled ?? true,
    ...(options.keepsPrevious === true ? { placeholderData: keepPreviousData } : {}),
    ...(options.isFresh === true ? { refetchOnMount: 'always' as const } : {}),
  });
}

interface TellOptions {
  /** Features whose answers are asked again afterwards, besides the one that was told. */
  readonly refreshes?: readonly Feature[];
  /** True when the answer only says that work has begun: nothing is asked again, as it would wait until the work is done. */
  readonly beginsWork?: boolean;
}

/** Tells the office to change something, then asks again for what the change may have touched. */
export function useTell<F extends Feature, N extends Name<F>>(
  feature: F,
  name: N,
  options: TellOptions = {},
): UseMutationResult<Output<F, N>, Error, Input<F, N>> {
  const client = useQueryClient();
  const refreshed: readonly Feature[] = [feature, ...(options.refreshes ?? [])];
  return useMutation({
    mutationFn: (input: Input<F, N>) => call(feature, name, input),
    onSuccess: async () => {
      if (options.beginsWork === true) return;
      await Promise.all(refreshed.map((each) => client.invalidateQueries({ queryKey: [each] })));
    },
  });
}
