import { ListFilter } from 'lucide-react';
import { useState } from 'react';
import { COUNTIES } from '../../../../contract/domain/counties.ts';
import type { County } from '../../../../contract/domain/counties.ts';
import { STATUSES, STATUS_LABELS } from '../../../../contract/domain/members.ts';
import type { FormsState, Status } from '../../../../contract/domain/members.ts';
import type { MemberSort } from '../../../../contract/members.ts';
import { Button } from '../../../ui/button.tsx';
import type { Option } from '../../../ui/option.ts';
import { SearchField } from '../../../ui/search-field.tsx';
import { Select } from '../../../ui/select.tsx';
import { filterCount, setList, showEveryone, useListState } from './list-state.ts';
import styles from './list.module.css';

const ANY = 'any';
type OrAny<T extends string> = T | typeof ANY;

const STATUS_OPTIONS: readonly Option<OrAny<Status>>[] = [
  { id: ANY, label: 'Any status' },
  ...STATUSES.map((status) => ({ id: status, label: STATUS_LABELS[status] })),
];
const COUNTY_OPTIONS: readonly Option<OrAny<County>>[] = [
  { id: ANY, label: 'Any county' },
  ...COUNTIES.map((county) => ({ id: county, label: county })),
];
const FORMS_OPTIONS: readonly Option<OrAny<FormsState>>[] = [
  { id: ANY, label: 'Any state' },
  { id: 'complete', label: 'All three current' },
  { id: 'ending', label: 'Ending soon' },
  { id: 'missing', label: 'One or more missing' },
];
const SORT_OPTIONS: readonly Option<MemberSort>[] = [
  { id: 'name', label: 'Name' },
  { id: 'town', label: 'Town' },
  { id: 'county', label: 'County' },
  { id: 'status', label: 'Status' },
  { id: 'forms-until', label: 'End of forms' },
  { id: 'added', label: 'Newest first' },
];

const orNull = <T extends string>(chosen: OrAny<T>): T | null => (chosen === ANY ? null : chosen);

/** Search and filters. Beside a member's page there is little room: the filters then open under their button. */
export function FilterBar({ isCompact }: { readonly isCompact: boolean }) {
  const state = useListState();
  const [isOpen, setOpen] = useState(false);
  const count = filterCount(state);
  return (
    <div className={isCompact ? styles.compactBar : styles.bar}>
      <div className={styles.search}>
        <SearchField
          label="Search members"
          placeholder={isCompact ? 'Search members' : 'Name, town or phone number'}
          value={state.text}
          onChange={(text) => setList({ text })}
        />
        {isCompact && (
          <Button icon={ListFilter} onPress={() => setOpen(!isOpen)}>
            {isOpen ? 'Hide filters' : `Filters${count > 0 ? ` (${count})` : ''}`}
          </Button>
        )}
      </div>
      {(!isCompact || isOpen) && <Filters />}
      {count > 0 && (
        <div className={styles.clear}>
          <Button tone="quiet" onPress={showEveryone}>
            Show everyone
          </Button>
        </div>
      )}
    </div>
  );
}

function Filters() {
  const { status, county, forms, sort } = useListState();
  return (
    <div className={styles.filters}>
      <Select
        label="Status"
        options={STATUS_OPTIONS}
        value={status ?? ANY}
        onChange={(id) => setList({ status: orNull(id) })}
      />
      <Select
        label="County"
        options={COUNTY_OPTIONS}
        value={county ?? ANY}
        onChange={(id) => setList({ county: orNull(id) })}
      />
      <Select
        label="Forms"
        options={FORMS_OPTIONS}
        value={forms ?? ANY}
        onChange={(id) => setList({ forms: orNull(id) })}
      />
      <Select
        label="Order"
        options={SORT_OPTIONS}
        value={sort}
        onChange={(id) => setList({ sort: id, direction: id === 'added' ? 'down' : 'up' })}
      />
    </div>
  );
}
