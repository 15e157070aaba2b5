import { useQueries } from '@tanstack/react-query';
import type { MemberId } from '../../../../contract/domain/ids.ts';
import { call } from '../../../lib/desk.ts';
import { mailable } from './safe-mail.tsx';

/** Which of some members have an address that mail may be sent to (R7); null while their contact methods are looked up. */
export function useMailable(members: readonly MemberId[]): ReadonlySet<MemberId> | null {
  const found = useQueries({
    queries: [...new Set(members)].map((memberId) => ({
      queryKey: ['contacts', 'list', { memberId }],
      queryFn: () => call('contacts', 'list', { memberId }),
    })),
  });
  if (found.some(({ isPending }) => isPending)) return null;
  return new Set(found.flatMap(({ data }) => (data ?? []).filter(mailable).map(({ memberId }) => memberId)));
}
