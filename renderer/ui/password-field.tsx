import { Eye, EyeOff } from 'lucide-react';
import { useState } from 'react';
import { Group, Input, TextField as AriaTextField, ToggleButton } from 'react-aria-components';
import { classes } from '../lib/classes.ts';
import { ariaField, FieldDescription, FieldLabel, FieldProblem } from './field-parts.tsx';
import { Icon } from './icon.tsx';
import type { TextFieldProps } from './text-field.tsx';
import styles from './field.module.css';
import own from './password-field.module.css';

/** A password, hidden until "Show" is pressed. Pasting is allowed: password keepers depend on it (NIST 800-63B-4). */
export function PasswordField(props: TextFieldProps) {
  const [isShown, setShown] = useState(false);
  const { label, description, value, onChange, errorMessage } = props;
  return (
    <AriaTextField
      className={styles.field ?? ''}
      {...ariaField(props)}
      type={isShown ? 'text' : 'password'}
      value={value ?? ''}
      onChange={onChange}
      autoComplete={props.autoComplete ?? 'off'}
    >
      <FieldLabel>{label}</FieldLabel>
      <FieldDescription>{description}</FieldDescription>
      <Group className={classes(styles.control, styles.group)} isInvalid={props.isInvalid ?? false}>
        <Input spellCheck={false} autoCapitalize="off" />
        <ToggleButton
          className={own.show ?? ''}
          isSelected={isShown}
          onChange={setShown}
          aria-label="Show password"
        >
          <Icon of={isShown ? EyeOff : Eye} />
          <span aria-hidden>{isShown ? 'Hide' : 'Show'}</span>
        </ToggleButton>
      </Group>
      <FieldProblem>{errorMessage}</FieldProblem>
    </AriaTextField>
  );
}
