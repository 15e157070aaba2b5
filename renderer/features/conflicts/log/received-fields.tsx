import { RECEIVED_HOW, RECEIVED_HOW_LABELS } from '../../../../contract/conflicts.ts';
import type { ReceivedHow } from '../../../../contract/conflicts.ts';
import { officeToday } from '../../../lib/wall-time.ts';
import { DateField } from '../../../ui/date-field.tsx';
import type { BoundField } from '../../../ui/form.tsx';
import { RadioGroup } from '../../../ui/radio-group.tsx';
import { Columns } from '../../../ui/stack.tsx';
import { TimeField } from '../../../ui/time-field.tsx';
import type { When } from './entry.ts';

const HOW = RECEIVED_HOW.map((id) => ({ id, label: RECEIVED_HOW_LABELS[id] }));

/** When somebody told the office: the promise is counted from there. */
export function WhenField({ value, onChange, isInvalid, errorMessage }: BoundField<When>) {
  return (
    <Columns of="fields">
      <DateField
        label="Received on"
        maxValue={officeToday()}
        value={value.day}
        onChange={(day) => onChange({ ...value, day })}
        isInvalid={isInvalid}
        errorMessage={errorMessage}
      />
      <TimeField label="At" value={value.time} onChange={(time) => onChange({ ...value, time })} />
    </Columns>
  );
}

export function HowField(field: BoundField<ReceivedHow>) {
  return <RadioGroup label="It came" options={HOW} isInRow {...field} />;
}
