import { X } from 'lucide-react';
import type { BoundField } from '../../../ui/form.tsx';
import { IconButton } from '../../../ui/icon-button.tsx';
import { MemberPicker, memberDetail } from '../../../ui/member-picker.tsx';
import { RadioGroup } from '../../../ui/radio-group.tsx';
import { Stack } from '../../../ui/stack.tsx';
import styles from '../conflicts.module.css';
import { REPORTER_OPTIONS } from '../words.ts';
import type { Said } from './entry.ts';

/** Who told the office (R8). Nobody has to say who they are. */
export function ReporterField({ value, onChange, name, isInvalid, errorMessage }: BoundField<Said>) {
  const { kind, member } = value;
  return (
    <Stack gap={8}>
      <RadioGroup
        label="Reported by"
        description="Only administrators and you will see this."
        options={REPORTER_OPTIONS}
        isInRow
        name={name}
        value={kind}
        onChange={(chosen) => onChange({ kind: chosen, member: null })}
        isInvalid={isInvalid}
        errorMessage={errorMessage}
      />
      {kind === 'member' && member === null && (
        <MemberPicker
          label="Find the member who reported it"
          takesFocus={false}
          chosen={null}
          onChoose={(found) => onChange({ kind, member: found })}
        />
      )}
      {member !== null && (
        <div className={styles.chip}>
          <span className={styles.about}>
            {member.name}
            <span className={styles.small}>{memberDetail(member)}</span>
          </span>
          <IconButton
            label={`Not ${member.name}`}
            icon={X}
            onPress={() => onChange({ kind, member: null })}
          />
        </div>
      )}
    </Stack>
  );
}
