import { useEffect, useRef } from 'react';
import { classes } from '../../lib/classes.ts';
import type { WizardState } from './wizard.ts';
import styles from './imports.module.css';

const STEPS: readonly { readonly at: WizardState['at']; readonly label: string }[] = [
  { at: 'choose', label: 'Choose the list' },
  { at: 'map', label: 'Say what the columns are' },
  { at: 'preview', label: 'Look at the rows' },
  { at: 'applying', label: 'Import' },
];

/** Where the person is on the way. A new step is shown from its top and has the focus, which its button took along. */
export function StepTrail({ at }: { readonly at: WizardState['at'] }) {
  const present = STEPS.findIndex((step) => step.at === at);
  const here = useRef<HTMLLIElement>(null);
  const before = useRef(at);
  useEffect(() => {
    if (before.current === at) return;
    before.current = at;
    here.current?.focus({ preventScroll: true });
    here.current?.scrollIntoView({ block: 'start' });
  }, [at]);
  return (
    <ol className={styles.trail} aria-label="Steps of the import">
      {STEPS.map((step, index) => (
        <li
          key={step.at}
          className={classes(styles.step, index < present && styles.past)}
          {...(index === present ? { 'aria-current': 'step' as const, tabIndex: -1, ref: here } : {})}
        >
          <span className={styles.number}>{index + 1}</span>
          {step.label}
        </li>
      ))}
    </ol>
  );
}
