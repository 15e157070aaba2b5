import { Check, Minus } from 'lucide-react';
import type { ReactNode } from 'react';
import { Checkbox as AriaCheckbox, CheckboxGroup as AriaCheckboxGroup } from 'react-aria-components';
import type { FieldProps } from './field-parts.tsx';
import { ariaField, FieldDescription, FieldLabel, FieldProblem } from './field-parts.tsx';
import { Icon } from './icon.tsx';
import type { Option } from './option.ts';
import fieldStyles from './field.module.css';
import styles from './toggles.module.css';

interface CheckboxProps extends Omit<
  FieldProps<boolean>,
  'label' | 'description' | 'errorMessage' | 'value'
> {
  readonly children: ReactNode;
  readonly value: boolean | null | undefined;
  readonly detail?: string;
  readonly isIndeterminate?: boolean;
}

/** Yes or no, with its sentence beside it; the whole line can be clicked. */
export function Checkbox({
  children,
  value,
  onChange,
  detail,
  isIndeterminate = false,
  ...props
}: CheckboxProps) {
  return (
    <AriaCheckbox
      className={styles.line ?? ''}
      {...ariaField(props)}
      isSelected={value ?? false}
      onChange={onChange}
      isIndeterminate={isIndeterminate}
    >
      <Box sign={isIndeterminate ? 'some' : 'all'} />
      <Words label={children} detail={detail} />
    </AriaCheckbox>
  );
}

function Box({ sign }: { readonly sign: 'some' | 'all' }) {
  return (
    <span className={styles.box}>
      <Icon of={sign === 'some' ? Minus : Check} />
    </span>
  );
}

function Words({ label, detail }: { readonly label: ReactNode; readonly detail: string | undefined }) {
  return (
    <span className={styles.words}>
      {label}
      {detail !== undefined && <span className={styles.detail}>{detail}</span>}
    </span>
  );
}

interface CheckboxGroupProps<Id extends string> extends Omit<FieldProps<Id[]>, 'value'> {
  readonly options: readonly Option<Id>[];
  readonly value: readonly Id[] | null | undefined;
}

/** Any of a few. */
export function CheckboxGroup<Id extends string>(props: CheckboxGroupProps<Id>) {
  const { label, description, options, value, onChange, errorMessage } = props;
  return (
    <AriaCheckboxGroup
      className={fieldStyles.field ?? ''}
      {...ariaField(props)}
      value={[...(value ?? [])]}
      onChange={(chosen) => onChange(options.filter(({ id }) => chosen.includes(id)).map(({ id }) => id))}
    >
      <FieldLabel>{label}</FieldLabel>
      <FieldDescription>{description}</FieldDescription>
      {options.map((option) => (
        <AriaCheckbox
          key={option.id}
          value={option.id}
          className={styles.line ?? ''}
          isDisabled={option.isDisabled ?? false}
        >
          <Box sign="all" />
          <Words label={option.label} detail={option.detail} />
        </AriaCheckbox>
      ))}
      <FieldProblem>{errorMessage}</FieldProblem>
    </AriaCheckboxGroup>
  );
}
