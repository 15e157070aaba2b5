import { COUNTIES } from '../../../contract/domain/counties.ts';
import type { County } from '../../../contract/domain/counties.ts';
import { VENUE_KINDS, VENUE_KIND_LABELS, VENUE_STANDINGS } from '../../../contract/venues.ts';
import type { VenueKind } from '../../../contract/venues.ts';
import type { Option } from '../../ui/option.ts';
import { SearchField } from '../../ui/search-field.tsx';
import { Select } from '../../ui/select.tsx';
import { askVenues, useVenueQuestion } from './venue-question.ts';
import type { VenueStanding } from './venue-question.ts';
import styles from './venues.module.css';
import { STANDING_LABELS } from './words.ts';

const ANY = 'any';
type OrAny<T extends string> = T | typeof ANY;
const orNull = <T extends string>(chosen: OrAny<T>): T | null => (chosen === ANY ? null : chosen);

const STANDING_OPTIONS: readonly Option<OrAny<VenueStanding>>[] = [
  ...VENUE_STANDINGS.map((standing) => ({ id: standing, label: STANDING_LABELS[standing] })),
  { id: ANY, label: 'All, retired too' },
];
const KIND_OPTIONS: readonly Option<OrAny<VenueKind>>[] = [
  { id: ANY, label: 'Any kind' },
  ...VENUE_KINDS.map((kind) => ({ id: kind, label: VENUE_KIND_LABELS[kind] })),
];
const COUNTY_OPTIONS: readonly Option<OrAny<County>>[] = [
  { id: ANY, label: 'Any county' },
  ...COUNTIES.map((county) => ({ id: county, label: county })),
];

/** Search and filters of the list of venues. */
export function VenueFilters() {
  const { text, standing, kind, county } = useVenueQuestion();
  return (
    <div className={styles.filters}>
      <div className={styles.search}>
        <SearchField
          label="Search venues"
          placeholder="Name, street or town"
          value={text}
          onChange={(typed) => askVenues({ text: typed })}
        />
      </div>
      <Select
        label="Standing"
        options={STANDING_OPTIONS}
        value={standing ?? ANY}
        onChange={(id) => askVenues({ standing: orNull(id) })}
      />
      <Select
        label="Kind"
        options={KIND_OPTIONS}
        value={kind ?? ANY}
        onChange={(id) => askVenues({ kind: orNull(id) })}
      />
      <Select
        label="County"
        options={COUNTY_OPTIONS}
        value={county ?? ANY}
        onChange={(id) => askVenues({ county: orNull(id) })}
      />
    </div>
  );
}
