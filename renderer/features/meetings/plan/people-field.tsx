import { X } from 'lucide-react';
import { useState } from 'react';
import { MOST_PEOPLE } from '../../../../contract/domain/meeting-plan.ts';
import { IconButton } from '../../../ui/icon-button.tsx';
import { MemberPicker, memberDetail } from '../../../ui/member-picker.tsx';
import type { Person } from './entry.ts';
import styles from './plan.module.css';

interface PeopleFieldProps {
  readonly value: readonly Person[];
  readonly onChange: (people: readonly Person[]) => void;
}

/** Who is to meet, found one after the other; the search is ready again after each. */
export function PeopleField({ value: people, onChange }: PeopleFieldProps) {
  // Each choice or removal gives an empty search that has the focus.
  const [round, setRound] = useState(0);
  const set = (next: readonly Person[]) => {
    onChange(next);
    setRound(round + 1);
  };
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>Who is to meet?</legend>
      {people.length > 0 && (
        <ul className={styles.chips} aria-label="Members of this meeting" aria-live="polite">
          {people.map((person) => (
            <li key={person.id} className={styles.chip}>
              <span className={styles.name}>
                {person.name}
                {person.detail !== '' && <span className={styles.small}>{person.detail}</span>}
              </span>
              <IconButton
                label={`Take ${person.name} away`}
                icon={X}
                onPress={() => set(people.filter(({ id }) => id !== person.id))}
              />
            </li>
          ))}
        </ul>
      )}
      {people.length < MOST_PEOPLE && (
        <MemberPicker
          key={round}
          label={people.length === 0 ? 'Find a member' : 'Find another member'}
          hint="Two to six members meet."
          without={people.map(({ id }) => id)}
          chosen={null}
          takesFocus={round > 0 || people.length === 0}
          onChoose={(member) => {
            if (member === null) return;
            set([...people, { id: member.id, name: member.name, detail: memberDetail(member) }]);
          }}
        />
      )}
    </fieldset>
  );
}
