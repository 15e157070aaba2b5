import { parseTime } from '@internationalized/date';
import type { Time } from '@internationalized/date';
import { DateInput, DateSegment, TimeField as AriaTimeField } from 'react-aria-components';
import { classes } from '../lib/classes.ts';
import type { FieldProps } from './field-parts.tsx';
import { ariaField, FieldDescription, FieldLabel, FieldProblem } from './field-parts.tsx';
import styles from './date-field.module.css';
import fieldStyles from './field.module.css';

interface TimeFieldProps extends Omit<FieldProps<string>, 'value'> {
  /** 'HH:MM' of 24 hours, or empty. */
  readonly value: string | null | undefined;
  /** The label is spoken only: for a time in a grid, whose column and row name it already. */
  readonly isLabelSpoken?: boolean;
}

function timeOf(value: string | null | undefined): Time | null {
  if (value === null || value === undefined || value === '') return null;
  try {
    return parseTime(value);
  } catch {
    return null;
  }
}

/** A time of day, typed part by part. */
export function TimeField(props: TimeFieldProps) {
  const { label, description, value, onChange, errorMessage, isLabelSpoken = false } = props;
  return (
    <AriaTimeField
      className={fieldStyles.field ?? ''}
      {...ariaField(props)}
      {...(isLabelSpoken ? { 'aria-label': label } : {})}
      value={timeOf(value)}
      onChange={(time) => onChange(time === null ? '' : time.toString().slice(0, 5))}
    >
      {!isLabelSpoken && <FieldLabel>{label}</FieldLabel>}
      <FieldDescription>{description}</FieldDescription>
      <DateInput className={classes(fieldStyles.control, fieldStyles.narrow, styles.input, styles.alone)}>
        {(segment) => <DateSegment segment={segment} className={styles.segment ?? ''} />}
      </DateInput>
      {!isLabelSpoken && <FieldProblem>{errorMessage}</FieldProblem>}
    </AriaTimeField>
  );
}
