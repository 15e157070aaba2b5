import { ChevronDown } from 'lucide-react';
import { useContext } from 'react';
import type { KeyboardEvent } from 'react';
import {
  Button,
  ComboBox as AriaComboBox,
  ComboBoxStateContext,
  Group,
  Input,
  ListBox,
  Popover,
} from 'react-aria-components';
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
        <TypedPart {...(placeholder === undefined ? {} : { placeholder })} />
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

/** Where a part of it is typed. Enter takes the only one that is found. */
function TypedPart({ placeholder }: { readonly placeholder?: string }) {
  const state = useContext(ComboBoxStateContext);
  const takeOnlyOne = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !state?.isOpen || state.selectionManager.focusedKey !== null) return;
    const [only, ...others] = state.collection.getKeys();
    if (only === undefined || others.length > 0) return;
    event.preventDefault();
    event.stopPropagation();
    state.setSelectedKey(only);
    state.close();
  };
  return (
    <Input
      spellCheck={false}
      onKeyDownCapture={takeOnlyOne}
      {...(placeholder === undefined ? {} : { placeholder })}
    />
  );
}
