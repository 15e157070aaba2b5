import type { ReactNode } from 'react';
import { FieldError, Label, Text } from 'react-aria-components';
import { CircleAlert } from 'lucide-react';
import { Icon } from './icon.tsx';
import styles from './field.module.css';

/** What every field takes. */
export interface FieldProps<T> {
  readonly label: string;
  readonly description?: ReactNode;
  readonly value: T;
  readonly onChange: (value: T) => void;
  readonly onBlur?: (() => void) | undefined;
  readonly name?: string | undefined;
  readonly isInvalid?: boolean | undefined;
  readonly errorMessage?: string | undefined;
  readonly isRequired?: boolean | undefined;
  readonly isDisabled?: boolean | undefined;
  /** Has the focus when it appears. */
  readonly takesFocus?: boolean | undefined;
}

/** The label, with "optional" where a field may stay empty only if told so. */
export function FieldLabel({ children }: { readonly children: ReactNode }) {
  return <Label className={styles.label ?? ''}>{children}</Label>;
}

/** What to enter, between the label and the control, so that it is read before typing. */
export function FieldDescription({ children }: { readonly children: ReactNode }) {
  if (children === undefined || children === null || children === '') return null;
  return (
    <Text slot="description" className={styles.description ?? ''}>
      {children}
    </Text>
  );
}

/** What is wrong and what to do: word and sign, under the control. */
export function FieldProblem({ children }: { readonly children: string | undefined }) {
  return (
    <FieldError className={styles.problem ?? ''}>
      <ProblemWords>{children}</ProblemWords>
    </FieldError>
  );
}

/** The same under a group of controls, which is described by its `id`. */
export function GroupProblem({
  id,
  children,
}: {
  readonly id: string;
  readonly children: string | undefined;
}) {
  return (
    <p id={id} className={styles.problem}>
      <ProblemWords>{children}</ProblemWords>
    </p>
  );
}

function ProblemWords({ children }: { readonly children: string | undefined }) {
  return (
    <>
      <Icon of={CircleAlert} />
      <span>{children ?? 'Check this entry.'}</span>
    </>
  );
}

type AriaShared = Pick<
  FieldProps<unknown>,
  'isInvalid' | 'isRequired' | 'isDisabled' | 'name' | 'onBlur' | 'takesFocus'
>;

/** The properties that React Aria's fields share, from ours; absent ones stay absent. */
export function ariaField(props: AriaShared) {
  return {
    validationBehavior: 'aria' as const,
    isInvalid: props.isInvalid ?? false,
    isRequired: props.isRequired ?? false,
    isDisabled: props.isDisabled ?? false,
    ...(props.name === undefined ? {} : { name: props.name }),
    ...(props.onBlur ? { onBlur: props.onBlur } : {}),
    ...(props.takesFocus === true ? { autoFocus: true } : {}),
  };
}
