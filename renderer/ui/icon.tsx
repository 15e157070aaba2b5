import type { LucideIcon } from 'lucide-react';
import { classes } from '../lib/classes.ts';
import styles from './icon.module.css';

interface IconProps {
  readonly of: LucideIcon;
  readonly size?: 'normal' | 'large';
}

/** A picture beside a word; a screen reader hears the word only. */
export function Icon({ of: Picture, size = 'normal' }: IconProps) {
  return (
    <Picture
      aria-hidden
      focusable={false}
      className={classes(styles.icon, size === 'large' && styles.large)}
    />
  );
}
