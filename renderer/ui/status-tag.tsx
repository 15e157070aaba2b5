import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { classes } from '../lib/classes.ts';
import { formatCount } from '../lib/format.ts';
import { Icon } from './icon.tsx';
import styles from './status-tag.module.css';

export type Tone = 'neutral' | 'good' | 'attention' | 'danger' | 'brand';

interface StatusTagProps {
  readonly tone: Tone;
  readonly icon?: LucideIcon;
  readonly children: ReactNode;
}

/** A state: its word, its picture, its colour; the word alone says it. */
export function StatusTag({ tone, icon, children }: StatusTagProps) {
  return (
    <span className={classes(styles.tag, styles[tone])}>
      {icon && <Icon of={icon} />}
      {children}
    </span>
  );
}

interface BadgeProps {
  readonly count: number;
  /** What is counted, for those who hear it: "copies". */
  readonly label: string;
}

/** A small count after a word; nothing for zero. */
export function Badge({ count, label }: BadgeProps) {
  if (count === 0) return null;
  return (
    <span className={styles.badge}>
      {formatCount(count)}
      <span className={styles.spoken}> {label}</span>
    </span>
  );
}
