import type { VenueFields } from '../../contract/venues.ts';

const span = (opens: string, closes: string) => [{ opens, closes }];
const day = span('09:00', '18:00');
const weekdays = { mon: day, tue: day, wed: day, thu: day, fri: day };
const withSaturday = { ...weekdays, sat: span('10:00', '16:00'), sun: [] };

/** Public places of the sample office; all are fictional. */
export const VENUES: readonly VenueFields[] = [
  {
    kind: 'library',
    name: 'Sample Public Library',
    street: '12 Sample Street',
    town: 'Browning',
    county: 'Glacier',
    phone: '406-555-0171',
    hours: withSaturday,
    accessibility: ['step-free', 'restroom', 'quiet'],
  },
  {
    kind: 'cafe',
    name: 'The Sample Cup',
    street: '40 Idaho Street',
    town: 'Dillon',
    county: 'Beaverhead',
    phone: '406-555-0172',
    hours: withSaturday,
    accessibility: ['step-free', 'parking'],
  },
  {
    kind: 'community-center',
    name: 'Sample Community Center',
    street: '7 Front Street',
    town: 'Missoula',
    county: 'Missoula',
    phone: '406-555-0173',
    hours: withSaturday,
    accessibility: ['step-free', 'restroom', 'parking', 'bus'],
  },
];
