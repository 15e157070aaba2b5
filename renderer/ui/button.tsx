import type { LucideIcon } from 'lucide-react';
import { LoaderCircle } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { Link } from 'react-router';
import { classes } from '../lib/classes.ts';
import { Icon } from './icon.tsx';
import { KeyboardHint } from './keyboard-hint.tsx';
import styles from './button.module.css';

export type ButtonTone = 'primary' | 'secondary' | 'quiet' | 'danger';

export interface ButtonProps {
  readonly children: ReactNode;
  /** What is spoken where many buttons have the same words; it begins with them: "Leave out Ann Example, row 4". */
  readonly spoken?: string | undefined;
  readonly tone?: ButtonTone | undefined;
  readonly icon?: LucideIcon | undefined;
  readonly onPress?: (() => void) | undefined;
  readonly type?: 'button' | 'submit';
  /** Work is under way: the button stays focusable, says so, and does nothing. */
  readonly isPending?: boolean | undefined;
  readonly isDisabled?: boolean | undefined;
  /** Has the focus when it appears. */
  readonly takesFocus?: boolean | undefined;
  /** The keys that do the same. */
  readonly keys?: string | undefined;
  readonly form?: string | undefined;
  /** For the button of a dialog that closes it: 'close'. */
  readonly slot?: string | undefined;
}

/** A button with a verb on it. */
export function Button(props: ButtonProps) {
  const {
    children,
    tone = 'secondary',
    icon,
    isPending = false,
    isDisabled = false,
    keys,
    type = 'button',
  } = props;
  return (
    <AriaButton
      type={isPending ? 'button' : type}
      className={classes(styles.button, styles[tone], isPending && styles.pending)}
      {...(isPending ? { 'aria-disabled': true } : {})}
      isDisabled={isDisabled}
      {...(props.spoken === undefined ? {} : { 'aria-label': props.spoken })}
      {...(props.takesFocus === true ? { autoFocus: true } : {})}
      {...(props.onPress && !isPending ? { onPress: props.onPress } : {})}
      {...(props.form === undefined ? {} : { form: props.form })}
      {...(props.slot === undefined ? {} : { slot: props.slot })}
    >
      {isPending ? <Turning /> : icon && <Icon of={icon} />}
      <span className={styles.label}>{children}</span>
      {keys !== undefined && <KeyboardHint keys={keys} />}
    </AriaButton>
  );
}

function Turning() {
  return (
    <span className={styles.turning}>
      <Icon of={LoaderCircle} />
    </span>
  );
}

interface ButtonLinkProps {
  readonly to: string;
  readonly children: ReactNode;
  readonly tone?: ButtonTone;
  readonly icon?: LucideIcon;
  /** What is spoken where many links have the same words; it begins with them. */
  readonly spoken?: string;
}

/** A link to another screen that looks like a button. */
export function ButtonLink({ to, children, tone = 'secondary', icon, spoken }: ButtonLinkProps) {
  return (
    <Link
      to={to}
      className={classes(styles.button, styles[tone])}
      {...(spoken === undefined ? {} : { 'aria-label': spoken })}
    >
      {icon && <Icon of={icon} />}
      <span className={styles.label}>{children}</span>
    </Link>
  );
}
