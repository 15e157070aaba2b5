import { TriangleAlert } from 'lucide-react';
import { TextArea as AriaTextArea, TextField as AriaTextField } from 'react-aria-components';
import { classes } from '../lib/classes.ts';
import { plural } from '../lib/format.ts';
import type { FieldProps } from './field-parts.tsx';
import { ariaField, FieldDescription, FieldLabel, FieldProblem } from './field-parts.tsx';
import { Icon } from './icon.tsx';
import styles from './field.module.css';

interface TextAreaProps extends Omit<FieldProps<string>, 'value'> {
  readonly value: string | null | undefined;
  readonly rows?: number;
  /** Shows how much room is left. */
  readonly maxLength?: number;
}

/** Several lines of text. */
export function TextArea(props: TextAreaProps) {
  const { label, description, value, onChange, errorMessage, rows = 3, maxLength } = props;
  const text = value ?? '';
  return (
    <AriaTextField
      className={styles.field ?? ''}
      {...ariaField(props)}
      value={text}
      onChange={onChange}
      {...(maxLength === undefined ? {} : { maxLength })}
    >
      <FieldLabel>{label}</FieldLabel>
      <FieldDescription>{description}</FieldDescription>
      <AriaTextArea className={classes(styles.control, styles.area)} rows={rows} spellCheck={false} />
      {maxLength !== undefined && (
        <span className={styles.counter}>{plural(maxLength - text.length, 'character')} left</span>
      )}
      <FieldProblem>{errorMessage}</FieldProblem>
    </AriaTextField>
  );
}

interface FreeTextProps extends TextAreaProps {
  readonly hint?: string;
}

/** R1: short free text, with the reminder beside it of what does not belong there. */
export function FreeText({
  hint = 'Nothing about a crime, an offender or a case belongs here.',
  ...props
}: FreeTextProps) {
  const reminder = (
    <>
      {props.description}
      <span className={styles.hint}>
        <Icon of={TriangleAlert} />
        {hint}
      </span>
    </>
  );
  return <TextArea {...props} maxLength={props.maxLength ?? 280} description={reminder} />;
}
