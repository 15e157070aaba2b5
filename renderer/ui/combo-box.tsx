import { ChevronDown } from 'lucide-react';
import { Button, ComboBox as AriaComboBox, Group, Input, ListBox, Popover } from 'react-aria-components';
import { classes } from '../lib/classes.ts';
import type { FieldProps } from './field-parts.tsx';
import { ariaField, FieldDescription, FieldLabel, FieldProblem } from './field-parts.tsx';
import { Icon } from './icon.tsx';
import type { Option } from './option.ts';
import { Choice } from './select.tsx';
import fieldStyles from './field.module.css';
import styles from './choices.module.css';

interface ComboBoxProps<Id extends string> extends FieldProps<Id | null> {
  readonly options: readonly Option<Id>[];
  readonly placeholder?: string;
}

/** One of many, found by typing a part of it. */
export function ComboBox<Id extends string>(props: ComboBoxProps<Id>) {
  const { label, description, options, value, onChange, errorMessage, placeholder } = props;
  return (
    <AriaComboBox
      className={fieldStyles.field ?? ''}
      {...ariaField(props)}
      defaultItems={options}
      selectedKey={value}
      onSelectionChange={(key) => onChange(options.find((option) => option.id === key)?.id ?? null)}
      menuTrigger="focus"
    >
      <FieldLabel>{label}</FieldLabel>
      <FieldDescription>{description}</FieldDescription>
      <Group className={classes(fieldStyles.control, fieldStyles.group)} isInvalid={props.isInvalid ?? false}>
        <Input spellCheck={false} {...(placeholder === undefined ? {} : { placeholder })} />
        <Button className={styles.arrow ?? ''}>
          <Icon of={ChevronDown} />
        </Button>
      </Group>
      <FieldProblem>{errorMessage}</FieldProblem>
      <Popover className={styles.popover ?? ''} offset={4}>
        <ListBox
          className={styles.list ?? ''}
          renderEmptyState={() => <p className={styles.none}>Nothing found.</p>}
        >
          {(option: Option<Id>) => <Choice option={option} />}
        </ListBox>
      </Popover>
    </AriaComboBox>
  );
}
