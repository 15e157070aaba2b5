import { ProgressBar } from 'react-aria-components';
import type { ReactNode } from 'react';
import { formatCount, formatDuration } from '../lib/format.ts';
import { Button } from './button.tsx';
import styles from './progress-panel.module.css';

interface ProgressPanelProps {
  /** What is being done: "Producing packets". */
  readonly title: string;
  readonly done: number;
  readonly total: number;
  /** What is counted: "copies". */
  readonly unit: string;
  /** Milliseconds left; null when it is too early to say. */
  readonly leftMs: number | null;
  readonly state: 'running' | 'done' | 'cancelled' | 'failed';
  readonly onCancel?: (() => void) | undefined;
  /** Afterwards: what was done and what was not. */
  readonly outcome?: ReactNode;
}

const HEADINGS = { running: '', done: 'Finished: ', cancelled: 'Cancelled: ', failed: 'Stopped: ' } as const;

/** What is being done, how far, how long yet, Cancel; afterwards what was done. */
export function ProgressPanel(props: ProgressPanelProps) {
  const { title, done, total, unit, leftMs, state, onCancel, outcome } = props;
  const left = leftMs === null ? 'Working out how long it takes' : `${capital(formatDuration(leftMs))} left`;
  const words = `${formatCount(done)} of ${formatCount(total)} ${unit}`;
  return (
    <section className={styles.panel} aria-label={title}>
      <p className={styles.title}>
        {HEADINGS[state]}
        {title}
      </p>
      <ProgressBar aria-label={title} value={done} maxValue={Math.max(total, 1)} valueLabel={words}>
        {({ percentage }) => (
          <span className={styles.track}>
            <span className={styles.bar} style={{ inlineSize: `${percentage ?? 0}%` }} />
          </span>
        )}
      </ProgressBar>
      <p className={styles.words}>
        <span>{words}</span>
        {state === 'running' && <span>{left}</span>}
      </p>
      {state !== 'running' && outcome}
      {state === 'running' && onCancel && <Button onPress={onCancel}>Cancel</Button>}
    </section>
  );
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
