import type { VenueView } from '../../../contract/venues.ts';
import { formatDate } from '../../lib/format.ts';
import type { VenueStanding } from './venue-question.ts';

/** Which standing each filter shows. */
export const STANDING_LABELS: Readonly<Record<VenueStanding, string>> = {
  'in-use': 'In use',
  'look-due': 'Due for another look',
  retired: 'Retired',
};

/** "1 Main Street, Lewistown". */
export const addressOf = ({ street, town }: Pick<VenueView, 'street' | 'town'>): string =>
  `${street}, ${town}`;

/** "Nov 24, 2026, by Ada Birdsong". */
export const lookedAt = ({ vettedOn, vettedBy }: Pick<VenueView, 'vettedOn' | 'vettedBy'>): string =>
  `${formatDate(vettedOn)}, by ${vettedBy.name}`;
