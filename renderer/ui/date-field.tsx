import { parseDate } from '@internationalized/date';
import type { CalendarDate } from '@internationalized/date';
import { CalendarDays, ChevronLeft, ChevronRight } from 'lucide-react';
import {
  Button,
  Calendar,
  CalendarCell,
  CalendarGrid,
  DateInput,
  DatePicker,
  DateSegment,
  Dialog,
  Group,
  Heading,
  Popover,
} from 'react-aria-components';
import { classes } from '../lib/classes.ts';
import type { FieldProps } from './field-parts.tsx';
import { ariaField, FieldDescription, FieldLabel, FieldProblem } from './field-parts.tsx';
import { Icon } from './icon.tsx';
import choices from './choices.module.css';
import fieldStyles from './field.module.css';
import styles from './date-field.module.css';

interface DateFieldProps extends Omit<FieldProps<string>, 'value'> {
  /** 'YYYY-MM-DD', or empty. */
  readonly value: string | null | undefined;
  readonly minValue?: string | undefined;
  readonly maxValue?: string | undefined;
}

/** The calendar's date for 'YYYY-MM-DD'; null for anything that is not one. */
export function toCalendarDate(value: string | null | undefined): CalendarDate | null {
  if (value === null || value === undefined || value === '') return null;
  try {
    return parseDate(value);
  } catch {
    return null;
  }
}

/** A day, typed part by part or picked from a calendar. */
export function DateField(props: DateFieldProps) {
  const { label, description, value, onChange, errorMessage, minValue, maxValue } = props;
  const least = toCalendarDate(minValue);
  const most = toCalendarDate(maxValue);
  return (
    <DatePicker
      className={fieldStyles.field ?? ''}
      {...ariaField(props)}
      value={toCalendarDate(value)}
      onChange={(date) => onChange(date === null ? '' : date.toString())}
      {...(least ? { minValue: least } : {})}
      {...(most ? { maxValue: most } : {})}
    >
      <FieldLabel>{label}</FieldLabel>
      <FieldDescription>{description}</FieldDescription>
      <Group className={classes(fieldStyles.control, fieldStyles.group, fieldStyles.narrow)}>
        <DateInput className={styles.input ?? ''}>
          {(segment) => <DateSegment segment={segment} className={styles.segment ?? ''} />}
        </DateInput>
        <Button className={choices.arrow ?? ''}>
          <Icon of={CalendarDays} />
        </Button>
      </Group>
      <FieldProblem>{errorMessage}</FieldProblem>
      <Popover className={classes(choices.popover, styles.popover)} offset={4}>
        <Dialog className={styles.dialog ?? ''}>
          <MonthView />
        </Dialog>
      </Popover>
    </DatePicker>
  );
}

function MonthView() {
  return (
    <Calendar>
      <header className={styles.header}>
        <Button slot="previous" className={choices.arrow ?? ''}>
          <Icon of={ChevronLeft} />
        </Button>
        <Heading className={styles.month ?? ''} />
        <Button slot="next" className={choices.arrow ?? ''}>
          <Icon of={ChevronRight} />
        </Button>
      </header>
      <CalendarGrid>{(date) => <CalendarCell date={date} className={styles.day ?? ''} />}</CalendarGrid>
    </Calendar>
  );
}
