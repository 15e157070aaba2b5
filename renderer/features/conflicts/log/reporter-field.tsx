import type { BoundField } from '../../../ui/form.tsx';
import { MemberPicker, memberDetail } from '../../../ui/member-picker.tsx';
import { PersonChip } from '../../../ui/person-chip.tsx';
import { RadioGroup } from '../../../ui/radio-group.tsx';
import { Stack } from '../../../ui/stack.tsx';
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
        <PersonChip
          name={member.name}
          detail={memberDetail(member)}
          awayLabel={`Not ${member.name}`}
          onAway={() => onChange({ kind, member: null })}
        />
      )}
    </Stack>
  );
}
