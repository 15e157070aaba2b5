import { Radio, RadioGroup as AriaRadioGroup } from 'react-aria-components';
import { classes } from '../lib/classes.ts';
import type { FieldProps } from './field-parts.tsx';
import { ariaField, FieldDescription, FieldLabel, FieldProblem } from './field-parts.tsx';
import type { Option } from './option.ts';
import fieldStyles from './field.module.css';
import styles from './toggles.module.css';

interface RadioGroupProps<Id extends string> extends Omit<FieldProps<Id>, 'value'> {
  readonly options: readonly Option<Id>[];
  readonly value: Id | null | undefined;
  readonly isInRow?: boolean;
}

/** One of a few, all in sight. */
export function RadioGroup<Id extends string>(props: RadioGroupProps<Id>) {
  const { label, description, options, value, onChange, errorMessage, isInRow = false } = props;
  const { isInvalid, isRequired, isDisabled, name, onBlur } = props;
  return (
    <AriaRadioGroup
      className={fieldStyles.field ?? ''}
      {...ariaField({ isInvalid, isRequired, isDisabled, name, onBlur })}
      orientation={isInRow ? 'horizontal' : 'vertical'}
      value={value ?? null}
      onChange={(chosen) => {
        const option = options.find(({ id }) => id === chosen);
        if (option) onChange(option.id);
      }}
    >
      <FieldLabel>{label}</FieldLabel>
      <FieldDescription>{description}</FieldDescription>
      <div className={classes(styles.options, isInRow && styles.inRow)}>
        {options.map((option) => (
          <Radio
            key={option.id}
            value={option.id}
            className={styles.line ?? ''}
            isDisabled={option.isDisabled ?? false}
          >
            <span className={classes(styles.box, styles.round)} />
            <span className={styles.words}>
              {option.label}
              {option.detail !== undefined && <span className={styles.detail}>{option.detail}</span>}
            </span>
          </Radio>
        ))}
      </div>
      <FieldProblem>{errorMessage}</FieldProblem>
    </AriaRadioGroup>
  );
}
