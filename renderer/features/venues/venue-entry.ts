import { z } from 'zod';
import { PlainDate } from '../../../contract/domain/dates.ts';
import { CountyField } from '../../../contract/domain/fields.ts';
import { VenueFields } from '../../../contract/venues.ts';
import type { VenueView } from '../../../contract/venues.ts';
import type { DeskFormOf } from '../../lib/form.ts';
import { CLOSED_WEEK, TypedWeekHours, typedWeek } from '../../lib/typed-week.ts';

/** A venue as it is typed: the county may still be missing, and hours may be unfinished. */
export const VenueEntry = VenueFields.extend({
  county: CountyField.nullable().transform((county, context) => {
    if (county !== null) return county;
    context.addIssue({ code: 'custom', message: 'Choose one of Montana’s counties.' });
    return z.NEVER;
  }),
  hours: TypedWeekHours,
  /** The day of the first look; a later one is recorded on the venue's page. */
  vettedOn: PlainDate,
});
type VenueEntry = z.input<typeof VenueEntry>;
export type VenueForm = DeskFormOf<VenueEntry, z.output<typeof VenueEntry>>;

/** The kind is chosen, not guessed; the day of the look is today. */
export const EMPTY_VENUE: Omit<VenueEntry, 'kind' | 'vettedOn'> = {
  name: '',
  street: '',
  town: '',
  county: null,
  phone: '',
  hours: CLOSED_WEEK,
  accessibility: [],
};

/** A kept venue's entries of the form, and nothing else of it. */
export const entryOf = (venue: VenueView): VenueEntry => ({
  kind: venue.kind,
  name: venue.name,
  street: venue.street,
  town: venue.town,
  county: venue.county,
  phone: venue.phone,
  hours: typedWeek(venue.hours),
  accessibility: venue.accessibility,
  vettedOn: venue.vettedOn,
});
