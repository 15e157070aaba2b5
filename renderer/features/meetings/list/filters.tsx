import { X } from 'lucide-react';
import { COUNTIES } from '../../../../contract/domain/counties.ts';
import { MEETING_KINDS } from '../../../../contract/domain/meeting-plan.ts';
import { addDays } from '../../../../contract/domain/dates.ts';
import { MEETING_STATES, MEETING_STATE_LABELS } from '../../../../contract/meetings.ts';
import { useAsk } from '../../../lib/asking.ts';
import { Button } from '../../../ui/button.tsx';
import { DateField } from '../../../ui/date-field.tsx';
import type { Option } from '../../../ui/option.ts';
import { Select } from '../../../ui/select.tsx';
import { KIND_LABELS } from '../words.ts';
import { ANY, MOST_DAYS } from './list-question.ts';
import type { StateChoice, useListQuestion } from './list-question.ts';
import styles from './list.module.css';

const STATES: readonly Option<StateChoice>[] = [
  { id: 'coming', label: 'To take place' },
  ...MEETING_STATES.map((state) => ({ id: state, label: MEETING_STATE_LABELS[state] })),
  { id: ANY, label: 'Any state' },
];
const KINDS: readonly Option[] = [
  { id: ANY, label: 'Any kind' },
  ...MEETING_KINDS.map((kind) => ({ id: kind, label: KIND_LABELS[kind] })),
];
const COUNTY_OPTIONS: readonly Option[] = [
  { id: ANY, label: 'Any county' },
  ...COUNTIES.map((county) => ({ id: county, label: county })),
];

type Asked = ReturnType<typeof useListQuestion>;

const orNothing = (chosen: string): string | null => (chosen === ANY ? null : chosen);

/** Which meetings the list shows. */
export function Filters({ asked }: { readonly asked: Asked }) {
  const { question, narrow } = asked;
  const { from, to, state, kind, county, member } = question;
  return (
    <div className={styles.filters}>
      <DateField label="From" value={from} onChange={(day) => narrow({ from: day })} />
      <DateField
        label="To"
        value={to}
        minValue={from}
        maxValue={addDays(from, MOST_DAYS)}
        onChange={(day) => narrow({ to: day })}
      />
      <Select
        label="State"
        options={STATES}
        value={state}
        onChange={(id) => narrow({ state: id === 'coming' ? null : id })}
      />
      <Select
        label="Kind"
        options={KINDS}
        value={kind ?? ANY}
        onChange={(id) => narrow({ kind: orNothing(id) })}
      />
      <Select
        label="County"
        options={COUNTY_OPTIONS}
        value={county ?? ANY}
        onChange={(id) => narrow({ county: orNothing(id) })}
      />
      <PeopleAndPlaces asked={asked} />
      {member !== null && (
        <Button icon={X} tone="quiet" onPress={() => narrow({ member: null })}>
          One member only: show all
        </Button>
      )}
    </div>
  );
}

const ALL_VENUES = { text: '', standings: [], kinds: [], counties: [], offset: 0, limit: 200 };

function PeopleAndPlaces({ asked: { question, narrow } }: { readonly asked: Asked }) {
  const liaisons = useAsk('liaisons', 'hours', {});
  const venues = useAsk('venues', 'list', ALL_VENUES);
  return (
    <>
      <Select
        label="Liaison"
        options={[
          { id: ANY, label: 'Any liaison' },
          ...(liaisons.data ?? []).map(({ id, name }) => ({ id, label: name })),
        ]}
        value={question.liaison ?? ANY}
        onChange={(id) => narrow({ liaison: orNothing(id) })}
      />
      <Select
        label="Venue"
        options={[
          { id: ANY, label: 'Any venue' },
          ...(venues.data?.rows ?? []).map(({ id, name, town }) => ({ id, label: name, detail: town })),
        ]}
        value={question.venue ?? ANY}
        onChange={(id) => narrow({ venue: orNothing(id) })}
      />
    </>
  );
}
