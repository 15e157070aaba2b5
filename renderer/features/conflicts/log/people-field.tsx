import { X } from 'lucide-react';
import { useId, useState } from 'react';
import { MOST_PEOPLE } from '../../../../contract/conflicts.ts';
import { Checkbox } from '../../../ui/checkbox.tsx';
import { GroupProblem } from '../../../ui/field-parts.tsx';
import type { BoundField } from '../../../ui/form.tsx';
import { IconButton } from '../../../ui/icon-button.tsx';
import { MemberPicker, memberDetail } from '../../../ui/member-picker.tsx';
import styles from '../conflicts.module.css';
import type { About } from './entry.ts';

/** The members a notice is about, found one after the other; the search is ready again after each. */
export function PeopleField({ value, onChange, isInvalid, errorMessage }: BoundField<About>) {
  const { people } = value;
  // Each choice or removal gives an empty search that has the focus.
  const [round, setRound] = useState(0);
  const problem = useId();
  const set = (next: Partial<About>) => onChange({ ...value, ...next });
  return (
    <fieldset
      className={styles.group}
      {...(isInvalid ? { 'data-invalid': true, 'aria-describedby': problem } : {})}
    >
      <legend className={styles.legend}>Who is it about?</legend>
      {people.length > 0 && (
        <ul className={styles.chips} aria-label="It is about" aria-live="polite">
          {people.map((member) => (
            <li key={member.id} className={styles.chip}>
              <span className={styles.about}>
                {member.name}
                <span className={styles.small}>{memberDetail(member)}</span>
              </span>
              <IconButton
                label={`Take ${member.name} away`}
                icon={X}
                onPress={() => {
                  set({ people: people.filter(({ id }) => id !== member.id) });
                  setRound(round + 1);
                }}
              />
            </li>
          ))}
        </ul>
      )}
      {people.length < MOST_PEOPLE && (
        <MemberPicker
          key={round}
          label={people.length === 0 ? 'Find a member' : 'Find another member'}
          hint="Every two of those you choose are kept apart."
          without={people.map(({ id }) => id)}
          chosen={null}
          onChoose={(member) => {
            if (member === null) return;
            set({ people: [...people, member] });
            setRound(round + 1);
          }}
        />
      )}
      <Checkbox
        value={value.hasOutsider}
        onChange={(hasOutsider) => set({ hasOutsider })}
        detail="They are not named."
      >
        Someone outside the network is involved
      </Checkbox>
      {isInvalid && <GroupProblem id={problem}>{errorMessage}</GroupProblem>}
    </fieldset>
  );
}
