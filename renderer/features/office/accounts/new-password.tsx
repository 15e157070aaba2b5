import type { PasswordContext } from '../../../../contract/domain/passwords.ts';
import { PasswordField } from '../../../ui/password-field.tsx';
import { PasswordStrength } from '../../../ui/password-strength.tsx';
import type { BoundField } from '../../../ui/form.tsx';

interface NewPasswordFieldProps {
  readonly label?: string;
  readonly field: BoundField<string>;
  readonly context: PasswordContext;
}

/** A new password with its strength while it is typed. */
export function NewPasswordField({ label = 'Password', field, context }: NewPasswordFieldProps) {
  return (
    <>
      <PasswordField
        label={label}
        description="At least 15 characters. A few unrelated words are easy to remember; spaces are fine."
        autoComplete="new-password"
        {...field}
      />
      <PasswordStrength password={field.value} context={context} />
    </>
  );
}
