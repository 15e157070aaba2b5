import { Circle, CircleAlert, CircleArrowRight, CircleCheck } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { classes } from '../lib/classes.ts';
import { Icon } from './icon.tsx';
import styles from './checklist.module.css';

export type CheckState = 'done' | 'next' | 'open' | 'problem';

export interface CheckItem {
  readonly id: string;
  readonly label: string;
  readonly detail?: ReactNode;
  readonly state: CheckState;
  /** The button that brings this line further. */
  readonly action?: ReactNode;
}

const SIGNS: Readonly<Record<CheckState, { readonly icon: LucideIcon; readonly word: string }>> = {
  done: { icon: CircleCheck, word: 'Done' },
  next: { icon: CircleArrowRight, word: 'Next' },
  open: { icon: Circle, word: 'Open' },
  problem: { icon: CircleAlert, word: 'Needs attention' },
};

/** What is done, what comes next, what is open. */
export function Checklist({ items }: { readonly items: readonly CheckItem[] }) {
  return (
    <ul className={styles.list}>
      {items.map(({ id, label, detail, state, action }) => (
        <li key={id} className={classes(styles.item, styles[state])}>
          <span className={styles.sign}>
            <Icon of={SIGNS[state].icon} />
          </span>
          <span className={styles.words}>
            <span className={styles.label}>
              {label} <span className={styles.state}>{SIGNS[state].word}</span>
            </span>
            {detail !== undefined && <span className={styles.detail}>{detail}</span>}
          </span>
          {action}
        </li>
      ))}
    </ul>
  );
}
