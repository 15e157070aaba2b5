import { Check } from 'lucide-react';
import { classes } from '../../lib/classes.ts';
import { Icon } from '../../ui/icon.tsx';
import styles from './steps.module.css';

interface StepsProps {
  readonly labels: readonly string[];
  readonly current: number;
}

/** Where one stands among a few steps. */
export function Steps({ labels, current }: StepsProps) {
  return (
    <ol className={styles.steps} aria-label="Steps">
      {labels.map((label, index) => (
        <li
          key={label}
          className={classes(
            styles.step,
            index === current && styles.current,
            index < current && styles.done,
          )}
          {...(index === current ? { 'aria-current': 'step' as const } : {})}
        >
          <span className={styles.sign}>{index < current ? <Icon of={Check} /> : index + 1}</span>
          {label}
        </li>
      ))}
    </ol>
  );
}
