import { create } from 'zustand';
import type { County } from '../../../contract/domain/counties.ts';
import type { ListVenues, VENUE_STANDINGS, VenueKind } from '../../../contract/venues.ts';
import { useSessionStore } from '../../lib/session.ts';

export type VenueStanding = (typeof VENUE_STANDINGS)[number];

/** What the list is asked for. It stays while other screens are looked at, and is forgotten when the office locks. */
interface VenueQuestion {
  readonly text: string;
  readonly standing: VenueStanding | null;
  readonly kind: VenueKind | null;
  readonly county: County | null;
  readonly offset: number;
}

const IN_USE: VenueQuestion = { text: '', standing: 'in-use', kind: null, county: null, offset: 0 };

export const useVenueQuestion = create<VenueQuestion>(() => IN_USE);

/** Narrows or widens the list, which then begins anew; or turns its page. */
export const askVenues = (part: Partial<VenueQuestion>): void =>
  useVenueQuestion.setState({ offset: 0, ...part });

/** Takes away the search and every filter. */
export const showAllVenues = (): void => askVenues({ ...IN_USE, standing: null });

useSessionStore.subscribe(({ phase }) => {
  if (phase.kind !== 'open') useVenueQuestion.setState(IN_USE);
});

const only = <T>(chosen: T | null): T[] => (chosen === null ? [] : [chosen]);

/** Venues on one page of the list. */
export const PAGE_ROWS = 50;

/** The question to the office. */
export const venueInput = ({ text, standing, kind, county, offset }: VenueQuestion): ListVenues => ({
  text: text.trim(),
  standings: only(standing),
  kinds: only(kind),
  counties: only(county),
  offset,
  limit: PAGE_ROWS,
});

/** Whether something other than all places in use is asked for. */
export const isNarrowed = ({ text, standing, kind, county }: VenueQuestion): boolean =>
  text.trim() !== '' || standing === 'look-due' || standing === 'retired' || kind !== null || county !== null;
