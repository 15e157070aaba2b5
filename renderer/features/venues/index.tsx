import type { Feature } from '../../lib/features.ts';
import { ChangeVenue } from './change-venue.tsx';
import { NewVenue } from './new-venue.tsx';
import { VenueScreen } from './venue-screen.tsx';
import { VenuesScreen } from './venues-screen.tsx';

export const feature: Feature = {
  routes: [
    { path: '/meetings/venues', element: <VenuesScreen /> },
    { path: '/meetings/venues/new', element: <NewVenue /> },
    { path: '/meetings/venues/:venueId', element: <VenueScreen /> },
    { path: '/meetings/venues/:venueId/change', element: <ChangeVenue /> },
  ],
  actions: [
    {
      id: 'venues.list',
      label: 'Venues',
      to: '/meetings/venues',
      words: 'place meeting library café where opening hours',
      needs: 'meetings.view',
    },
    {
      id: 'venues.add',
      label: 'Add a venue',
      to: '/meetings/venues/new',
      words: 'place meeting new',
      needs: 'venues.keep',
    },
  ],
};
