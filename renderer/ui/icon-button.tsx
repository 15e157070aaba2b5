import type { LucideIcon } from 'lucide-react';
import { Button as AriaButton } from 'react-aria-components';
import { classes } from '../lib/classes.ts';
import { Icon } from './icon.tsx';
import { Tooltip } from './tooltip.tsx';
import styles from './icon-button.module.css';

interface IconButtonProps {
  /** What it does: spoken, and shown as its tooltip. */
  readonly label: string;
  readonly icon: LucideIcon;
  readonly onPress?: (() => void) | undefined;
  readonly tone?: 'quiet' | 'danger';
  readonly isDisabled?: boolean;
  readonly slot?: string;
}

/** A small button with a picture; its word is always a hover or a focus away. */
export function IconButton({
  label,
  icon,
  onPress,
  tone = 'quiet',
  isDisabled = false,
  slot,
}: IconButtonProps) {
  return (
    <Tooltip text={label}>
      <AriaButton
        aria-label={label}
        className={classes(styles.button, styles[tone])}
        isDisabled={isDisabled}
        {...(onPress ? { onPress } : {})}
        {...(slot === undefined ? {} : { slot })}
      >
        <Icon of={icon} />
      </AriaButton>
    </Tooltip>
  );
}
