import { z } from 'zod';
import { PlainDate } from './domain/dates.ts';
import { CountyField, Moment, Offset, PageSize, SearchText, Town, oneLine } from './domain/fields.ts';
import { VenueId } from './domain/ids.ts';
import { Staff } from './domain/named.ts';
import { WeekHours } from './domain/week-hours.ts';
import { change, query } from './endpoint.ts';

/** Public, neutral and not isolated: nothing else is a venue (facts.md#practice-and-law). */
export const VENUE_KINDS = [
  'library',
  'cafe',
  'community-center',
  'government-office',
  'college',
  'museum',
  'hospital',
  'park',
] as const;
export const VenueKind = z.enum(VENUE_KINDS);
export type VenueKind = z.infer<typeof VenueKind>;
export const VENUE_KIND_LABELS: Readonly<Record<VenueKind, string>> = {
  library: 'Library',
  cafe: 'Café or restaurant',
  'community-center': 'Community center',
  'government-office': 'Government building',
  college: 'College or school',
  museum: 'Museum',
  hospital: 'Hospital or clinic lobby',
  park: 'Park',
};

export const ACCESSIBILITY = {
  'step-free': 'No steps on the way in',
  restroom: 'Accessible restroom',
  parking: 'Accessible parking',
  bus: 'Near a bus stop',
  quiet: 'A quiet corner',
  'hearing-loop': 'Hearing loop',
} as const;
export const Accessibility = z.enum(
  Object.keys(ACCESSIBILITY) as [keyof typeof ACCESSIBILITY, ...(keyof typeof ACCESSIBILITY)[]],
);
export type Accessibility = z.infer<typeof Accessibility>;

/** What the office writes down of a public place. */
export const VenueFields = z.strictObject({
  kind: VenueKind,
  name: oneLine(120).min(1),
  street: oneLine(120).min(1),
  town: Town.min(1),
  county: CountyField,
  /** The place's own number, ready to be read; empty when it has none. One that cannot be dialled is refused (`invalid-input`). */
  phone: oneLine(40),
  hours: WeekHours,
  accessibility: z.array(Accessibility).max(6),
});
export type VenueFields = z.infer<typeof VenueFields>;

export const VenueView = VenueFields.extend({
  id: VenueId,
  vettedOn: PlainDate,
  vettedBy: Staff,
  /** The day from which on somebody should look at it again; a setting says how long a look is good for. */
  lookDueOn: PlainDate,
  isLookDue: z.boolean(),
  retiredAt: Moment.nullable(),
});
export type VenueView = z.infer<typeof VenueView>;

const OneVenue = z.strictObject({ id: VenueId });

export const VENUE_STANDINGS = ['in-use', 'look-due', 'retired'] as const;

export const ListVenues = z.strictObject({
  /** Any part of name, street or town, in any case. */
  text: SearchText,
  /** In use takes in those due for another look; all when empty. */
  standings: z.array(z.enum(VENUE_STANDINGS)).max(3),
  kinds: z.array(VenueKind).max(VENUE_KINDS.length),
  counties: z.array(CountyField).max(56),
  offset: Offset,
  limit: PageSize,
});
export type ListVenues = z.infer<typeof ListVenues>;

/** Vetted public places; never deleted, so that an old meeting still has its place. */
export const venues = {
  /** By county, then by name. */
  list: query({
    needs: 'meetings.view',
    input: ListVenues,
    output: z.strictObject({ total: z.int(), rows: z.array(VenueView) }),
  }),
  get: query({ needs: 'meetings.view', input: OneVenue, output: VenueView }),
  /** Adds a place that whoever is signed in has looked at today, or on the day given. Refuses `date-in-future`. */
  add: change({
    needs: 'venues.keep',
    input: VenueFields.extend({ vettedOn: PlainDate.nullable() }),
    output: VenueView,
  }),
  /**
   * Another street, town or county is another place: it takes the day of the look at it (today when null), and every member
   * of the meetings to come there is asked again. Refuses `invalid-input` without that day, and `date-in-future`.
   */
  update: change({
    needs: 'venues.keep',
    input: VenueFields.extend({ id: VenueId, vettedOn: PlainDate.nullable().optional() }),
    output: VenueView,
  }),
  /** Somebody looked at it again. Refuses `date-in-future`, and `not-possible-now` for a day before the last look. */
  vet: change({
    needs: 'venues.keep',
    input: OneVenue.extend({ vettedOn: PlainDate.nullable() }),
    output: VenueView,
  }),
  /** Nothing is planned there any more. Meetings that are planned there stay, and say so. */
  retire: change({ needs: 'venues.keep', input: OneVenue, output: VenueView }),
  restore: change({ needs: 'venues.keep', input: OneVenue, output: VenueView }),
};
