import { Input, TextField as AriaTextField } from 'react-aria-components';
import type { FieldProps } from './field-parts.tsx';
import { ariaField, FieldDescription, FieldLabel, FieldProblem } from './field-parts.tsx';
import styles from './field.module.css';

export interface TextFieldProps extends Omit<FieldProps<string>, 'value'> {
  readonly value: string | null | undefined;
  readonly type?: 'text' | 'email' | 'tel';
  readonly placeholder?: string;
  readonly maxLength?: number;
  readonly autoComplete?: string;
  readonly isReadOnly?: boolean;
}

/** One line of text. */
export function TextField(props: TextFieldProps) {
  const { label, description, value, onChange, errorMessage, placeholder, maxLength } = props;
  return (
    <AriaTextField
      className={styles.field ?? ''}
      {...ariaField(props)}
      type={props.type ?? 'text'}
      value={value ?? ''}
      onChange={onChange}
      isReadOnly={props.isReadOnly ?? false}
      autoComplete={props.autoComplete ?? 'off'}
      {...(maxLength === undefined ? {} : { maxLength })}
    >
      <FieldLabel>{label}</FieldLabel>
      <FieldDescription>{description}</FieldDescription>
      <Input
        className={styles.control ?? ''}
        spellCheck={false}
        {...(placeholder === undefined ? {} : { placeholder })}
      />
      <FieldProblem>{errorMessage}</FieldProblem>
    </AriaTextField>
  );
}
