import { MOST_PEOPLE } from '../../../../contract/domain/meeting-plan.ts';
import { memberDetail } from '../../../ui/member-picker.tsx';
import { PeoplePicker } from '../../../ui/people-picker.tsx';
import type { Person } from './entry.ts';

interface PeopleFieldProps {
  readonly value: readonly Person[];
  readonly onChange: (people: readonly Person[]) => void;
}

/** Who is to meet. */
export const PeopleField = ({ value: people, onChange }: PeopleFieldProps) => (
  <PeoplePicker
    legend="Who is to meet?"
    label="Members of this meeting"
    hint="Two to six members meet."
    people={people}
    most={MOST_PEOPLE}
    takesFocus={people.length === 0}
    onAdd={(member) =>
      onChange([...people, { id: member.id, name: member.name, detail: memberDetail(member) }])
    }
    onTakeAway={(taken) => onChange(people.filter(({ id }) => id !== taken))}
  />
);
