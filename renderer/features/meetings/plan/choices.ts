import { useQuery } from '@tanstack/react-query';
import type { AccountView } from '../../../../contract/accounts.ts';
import type { LiaisonView } from '../../../../contract/liaisons.ts';
import type { VenueView } from '../../../../contract/venues.ts';
import { useAsk } from '../../../lib/asking.ts';
import { call } from '../../../lib/desk.ts';

/** All that a plan can be made of. */
export interface PlanChoices {
  readonly liaisons: readonly LiaisonView[];
  /** Everyone who can sign in: any of them may be the buddy. */
  readonly accounts: readonly AccountView[];
  /** Those in use, by county and name. */
  readonly venues: readonly VenueView[];
}

const PAGE = 200;

/** Every venue in use, however many pages of them there are. */
async function everyVenue(): Promise<readonly VenueView[]> {
  const rows: VenueView[] = [];
  for (;;) {
    const asked = { text: '', standings: ['in-use' as const], kinds: [], counties: [] };
    const page = await call('venues', 'list', { ...asked, offset: rows.length, limit: PAGE });
    rows.push(...page.rows);
    if (page.rows.length === 0 || rows.length >= page.total) return rows;
  }
}

/** Asks for them, all at once. */
export function useChoices() {
  const liaisons = useAsk('liaisons', 'hours', {});
  const accounts = useAsk('accounts', 'list', {});
  const venues = useQuery({ queryKey: ['venues', 'every in use'], queryFn: everyVenue });
  const all = [liaisons, accounts, venues];
  const data: PlanChoices | undefined =
    liaisons.data && accounts.data && venues.data
      ? {
          liaisons: liaisons.data,
          accounts: accounts.data.filter(({ removedAt }) => removedAt === null),
          venues: venues.data,
        }
      : undefined;
  return {
    data,
    error: all.find(({ error }) => error !== null)?.error ?? null,
    isPending: data === undefined,
    refetch: () => Promise.all(all.map((one) => one.refetch())),
  };
}
