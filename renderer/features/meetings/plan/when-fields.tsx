import { useWatch } from 'react-hook-form';
import { REPEATED_HOURS } from '../../../../contract/domain/office-time.ts';
import type { DeskFormOf } from '../../../lib/form.ts';
import { DateField } from '../../../ui/date-field.tsx';
import { Field } from '../../../ui/form.tsx';
import { RadioGroup } from '../../../ui/radio-group.tsx';
import { TimeField } from '../../../ui/time-field.tsx';
import { isShownTwice, movedEnd } from './entry.ts';
import type { PlanEntry } from './entry.ts';
import styles from './plan.module.css';

const HOURS = REPEATED_HOURS.map((id) => ({
  id,
  label: id === 'first' ? 'The first, before it is set back' : 'The second, after it was set back',
}));

interface WhenFieldsProps {
  readonly form: DeskFormOf<PlanEntry>;
}

/** Day and time as the office's wall shows them. When the start moves, the end moves along. */
export function WhenFields({ form }: WhenFieldsProps) {
  const [day, starts, ends] = useWatch({ control: form.control, name: ['day', 'starts', 'ends'] });
  const moveEnd = (start: string) =>
    form.setValue('ends', movedEnd({ starts, ends }, start), { shouldDirty: true });
  return (
    <>
      <div className={styles.times}>
        <Field form={form} name="day">
          {(field) => <DateField label="Day" {...field} />}
        </Field>
        <Field form={form} name="starts">
          {(field) => (
            <TimeField
              label="From"
              {...field}
              onChange={(start) => {
                moveEnd(start);
                field.onChange(start);
              }}
            />
          )}
        </Field>
        <Field form={form} name="ends">
          {(field) => <TimeField label="To" {...field} />}
        </Field>
      </div>
      {isShownTwice({ day, starts, ends }) && (
        <Field form={form} name="repeatedHour">
          {(field) => (
            <RadioGroup label="The clock shows this hour twice. Which is meant?" options={HOURS} {...field} />
          )}
        </Field>
      )}
    </>
  );
}
