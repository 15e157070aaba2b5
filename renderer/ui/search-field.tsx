import { Search, X } from 'lucide-react';
import { Button, Group, Input, SearchField as AriaSearchField } from 'react-aria-components';
import { classes } from '../lib/classes.ts';
import { Icon } from './icon.tsx';
import fieldStyles from './field.module.css';
import styles from './choices.module.css';

interface SearchFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly placeholder?: string;
  readonly onEnter?: () => void;
  readonly takesFocus?: boolean;
}

/** Finds while typing; Escape empties it. */
export function SearchField({
  label,
  value,
  onChange,
  placeholder,
  onEnter,
  takesFocus = false,
}: SearchFieldProps) {
  return (
    <AriaSearchField
      aria-label={label}
      className={classes(fieldStyles.field, fieldStyles.searching)}
      value={value}
      onChange={onChange}
      {...(takesFocus ? { autoFocus: true } : {})}
      {...(onEnter ? { onSubmit: onEnter } : {})}
    >
      <Group className={classes(fieldStyles.control, fieldStyles.group)}>
        <Icon of={Search} />
        <Input spellCheck={false} placeholder={placeholder ?? label} className={fieldStyles.search ?? ''} />
        {value !== '' && (
          <Button className={styles.arrow ?? ''} aria-label="Clear">
            <Icon of={X} />
          </Button>
        )}
      </Group>
    </AriaSearchField>
  );
}
