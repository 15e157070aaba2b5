import { QueryClient } from '@tanstack/react-query';

/**
 * What the window remembers of the office's answers, in memory only. Every view of a member is audited (R9), so nothing is
 * fetched again merely because the window got the focus; and the workstation counts as "online" without any network (R11).
 */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { networkMode: 'always', retry: false, refetchOnWindowFocus: false, staleTime: 2_000 },
    mutations: { networkMode: 'always', retry: false },
  },
});
