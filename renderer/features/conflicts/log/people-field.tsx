import { MOST_PEOPLE } from '../../../../contract/conflicts.ts';
import { Checkbox } from '../../../ui/checkbox.tsx';
import type { BoundField } from '../../../ui/form.tsx';
import { memberDetail } from '../../../ui/member-picker.tsx';
import { PeoplePicker } from '../../../ui/people-picker.tsx';
import type { About } from './entry.ts';

/** The members a notice is about. */
export function PeopleField({ value, onChange, isInvalid, errorMessage }: BoundField<About>) {
  const { people } = value;
  const set = (next: Partial<About>) => onChange({ ...value, ...next });
  return (
    <PeoplePicker
      legend="Who is it about?"
      label="It is about"
      hint="Every two of those you choose are kept apart."
      people={people.map((member) => ({ id: member.id, name: member.name, detail: memberDetail(member) }))}
      most={MOST_PEOPLE}
      onAdd={(member) => set({ people: [...people, member] })}
      onTakeAway={(taken) => set({ people: people.filter(({ id }) => id !== taken) })}
      {...(isInvalid ? { problem: errorMessage ?? '' } : {})}
    >
      <Checkbox
        value={value.hasOutsider}
        onChange={(hasOutsider) => set({ hasOutsider })}
        detail="They are not named."
      >
        Someone outside the network is involved
      </Checkbox>
    </PeoplePicker>
  );
}
