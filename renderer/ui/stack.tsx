import type { ReactNode } from 'react';
import { classes } from '../lib/classes.ts';
import styles from './stack.module.css';

export type Gap = 4 | 8 | 12 | 16 | 24 | 32 | 48;

interface StackProps {
  readonly children: ReactNode;
  readonly gap?: Gap;
}

interface RowProps extends StackProps {
  readonly align?: 'start' | 'center' | 'end' | 'baseline';
  /** Pushes the first and the last part to the edges. */
  readonly isSpread?: boolean;
  readonly wraps?: boolean;
}

/** Parts under each other, with one gap. */
export function Stack({ children, gap = 16 }: StackProps) {
  return (
    <div className={styles.stack} style={{ gap: `var(--space-${gap})` }}>
      {children}
    </div>
  );
}

/** Parts beside each other; they wrap unless told not to. */
export function Row({ children, gap = 8, align = 'center', isSpread = false, wraps = true }: RowProps) {
  const name = classes(styles.row, styles[align], isSpread && styles.spread, wraps && styles.wraps);
  return (
    <div className={name} style={{ gap: `var(--space-${gap})` }}>
      {children}
    </div>
  );
}

interface ColumnsProps extends StackProps {
  /** Fields may be narrower than cards. */
  readonly of?: 'cards' | 'fields';
}

/** Cards or fields side by side where there is room, under each other where there is not. */
export function Columns({ children, gap = 16, of = 'cards' }: ColumnsProps) {
  return (
    <div className={classes(styles.columns, styles[of])} style={{ gap: `var(--space-${gap})` }}>
      {children}
    </div>
  );
}
