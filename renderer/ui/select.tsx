import { Check, ChevronDown } from 'lucide-react';
import {
  Button,
  ListBox,
  ListBoxItem,
  Popover,
  Select as AriaSelect,
  SelectValue,
} from 'react-aria-components';
import { classes } from '../lib/classes.ts';
import type { FieldProps } from './field-parts.tsx';
import { ariaField, FieldDescription, FieldLabel, FieldProblem } from './field-parts.tsx';
import { Icon } from './icon.tsx';
import type { Option } from './option.ts';
import fieldStyles from './field.module.css';
import styles from './choices.module.css';

interface SelectProps<Id extends string> extends Omit<FieldProps<Id>, 'value'> {
  readonly options: readonly Option<Id>[];
  readonly value: Id | null | undefined;
  readonly placeholder?: string;
  /** The label is spoken only: for a choice in a table, whose column and row name it already. */
  readonly isLabelSpoken?: boolean;
}

/** One of a few, from a list that opens. */
export function Select<Id extends string>(props: SelectProps<Id>) {
  const { label, description, options, value, onChange, errorMessage, placeholder = 'Choose' } = props;
  const { isInvalid, isRequired, isDisabled, name, isLabelSpoken = false } = props;
  return (
    <AriaSelect
      className={fieldStyles.field ?? ''}
      {...ariaField({ isInvalid, isRequired, isDisabled, name, onBlur: props.onBlur })}
      placeholder={placeholder}
      {...(isLabelSpoken ? { 'aria-label': label } : {})}
      value={value ?? null}
      onChange={(key) => {
        const chosen = options.find((option) => option.id === key);
        if (chosen) onChange(chosen.id);
      }}
    >
      {!isLabelSpoken && <FieldLabel>{label}</FieldLabel>}
      <FieldDescription>{description}</FieldDescription>
      <Button className={classes(fieldStyles.control, styles.opener)}>
        <SelectValue className={styles.chosen ?? ''} />
        <Icon of={ChevronDown} />
      </Button>
      <FieldProblem>{errorMessage}</FieldProblem>
      <Popover className={styles.popover ?? ''} offset={4}>
        <ListBox className={styles.list ?? ''} items={options}>
          {(option) => <Choice option={option} />}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}

/** One line of an open list: its word, a quieter second line, and a tick if it is the one chosen. */
export function Choice({ option }: { readonly option: Option }) {
  return (
    <ListBoxItem
      id={option.id}
      textValue={option.label}
      className={styles.choice ?? ''}
      isDisabled={option.isDisabled ?? false}
    >
      {({ isSelected }) => (
        <>
          <span className={styles.words}>
            {option.label}
            {option.detail !== undefined && <span className={styles.detail}>{option.detail}</span>}
          </span>
          {isSelected && <Icon of={Check} />}
        </>
      )}
    </ListBoxItem>
  );
}
