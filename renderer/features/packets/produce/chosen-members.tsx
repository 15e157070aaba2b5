import { UserPlus, X } from 'lucide-react';
import { useState } from 'react';
import type { MemberId } from '../../../../contract/domain/ids.ts';
import { useAsk } from '../../../lib/asking.ts';
import { plural } from '../../../lib/format.ts';
import { Button } from '../../../ui/button.tsx';
import { IconButton } from '../../../ui/icon-button.tsx';
import { MemberPicker } from '../../../ui/member-picker.tsx';
import { Stack } from '../../../ui/stack.tsx';
import styles from '../packets.module.css';

interface ChosenMembersProps {
  readonly ids: readonly MemberId[];
  readonly onChange: (ids: readonly MemberId[]) => void;
}

/** Members found one after the other; each can be taken away again. */
export function ChosenMembers({ ids, onChange }: ChosenMembersProps) {
  const [names, setNames] = useState<Readonly<Record<string, string>>>({});
  // Zero until asked for: the search takes the focus. Each choice empties it, ready for the next name.
  const [round, setRound] = useState(0);
  return (
    <Stack gap={12}>
      {round === 0 ? (
        <div>
          <Button icon={UserPlus} onPress={() => setRound(1)}>
            Add members
          </Button>
        </div>
      ) : (
        <MemberPicker
          key={round}
          label="Add a member"
          without={ids}
          chosen={null}
          onChoose={(member) => {
            if (member === null) return;
            setNames({ ...names, [member.id]: member.name });
            onChange([...ids, member.id]);
            setRound(round + 1);
          }}
        />
      )}
      {ids.length > 0 && (
        <Stack gap={8}>
          <p aria-live="polite">{plural(ids.length, 'member')} chosen</p>
          <ul className={styles.people} aria-label="Chosen members">
            {ids.map((id) => (
              <Chosen
                key={id}
                id={id}
                name={names[id]}
                onTakeAway={() => onChange(ids.filter((each) => each !== id))}
              />
            ))}
          </ul>
        </Stack>
      )}
    </Stack>
  );
}

interface ChosenProps {
  readonly id: MemberId;
  /** Known when the member was just picked; else asked for. */
  readonly name: string | undefined;
  readonly onTakeAway: () => void;
}

function Chosen({ id, name, onTakeAway }: ChosenProps) {
  const found = useAsk('members', 'get', { id }, { isEnabled: name === undefined });
  const shown = name ?? found.data?.name ?? '…';
  return (
    <li className={styles.person}>
      <span className={styles.words}>{shown}</span>
      <IconButton label={`Take ${shown} away`} icon={X} onPress={onTakeAway} />
    </li>
  );
}
