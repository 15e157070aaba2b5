import { useId, useState } from 'react';
import type { ReactNode } from 'react';
import type { MemberId } from '../../contract/domain/ids.ts';
import type { MemberRow } from '../../contract/members.ts';
import { GroupProblem } from './field-parts.tsx';
import { MemberPicker } from './member-picker.tsx';
import styles from './people-picker.module.css';
import { PersonChip } from './person-chip.tsx';

interface PeoplePickerProps {
  readonly legend: string;
  /** What the list of those who were chosen is called. */
  readonly label: string;
  /** Stands where the members found will stand, before anything is typed. */
  readonly hint: string;
  readonly people: readonly { readonly id: MemberId; readonly name: string; readonly detail: string }[];
  readonly most: number;
  readonly onAdd: (member: MemberRow) => void;
  readonly onTakeAway: (id: MemberId) => void;
  /** Whether the first search takes the focus; each after it does. */
  readonly takesFocus?: boolean;
  /** What is wrong with the choice. */
  readonly problem?: string;
  readonly children?: ReactNode;
}

/** Several members, found one after the other; the search is ready again after each. */
export function PeoplePicker(props: PeoplePickerProps) {
  const { legend, people, most, takesFocus = true, problem, children } = props;
  // Each choice or removal gives an empty search that has the focus.
  const [round, setRound] = useState(0);
  const problemId = useId();
  const then = (change: () => void) => {
    change();
    setRound(round + 1);
  };
  return (
    <fieldset
      className={styles.group}
      {...(problem === undefined ? {} : { 'data-invalid': true, 'aria-describedby': problemId })}
    >
      <legend className={styles.legend}>{legend}</legend>
      {people.length > 0 && (
        <ul className={styles.chips} aria-label={props.label} aria-live="polite">
          {people.map(({ id, name, detail }) => (
            <PersonChip
              key={id}
              as="li"
              name={name}
              detail={detail}
              awayLabel={`Take ${name} away`}
              onAway={() => then(() => props.onTakeAway(id))}
            />
          ))}
        </ul>
      )}
      {people.length < most && (
        <MemberPicker
          key={round}
          label={people.length === 0 ? 'Find a member' : 'Find another member'}
          hint={props.hint}
          without={people.map(({ id }) => id)}
          chosen={null}
          takesFocus={round > 0 || takesFocus}
          onChoose={(member) => {
            if (member !== null) then(() => props.onAdd(member));
          }}
        />
      )}
      {children}
      {problem !== undefined && <GroupProblem id={problemId}>{problem}</GroupProblem>}
    </fieldset>
  );
}
