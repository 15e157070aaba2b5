import { useId } from 'react';
import type { ReactNode } from 'react';
import { classes } from '../lib/classes.ts';
import styles from './card.module.css';

interface CardProps {
  readonly title?: string;
  /** Buttons at the right of the title. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
  readonly tone?: 'plain' | 'attention' | 'danger';
}

/** A part of a screen with its own heading. */
export function Card({ title, actions, children, tone = 'plain' }: CardProps) {
  const id = useId();
  return (
    <section
      className={classes(styles.card, styles[tone])}
      {...(title === undefined ? {} : { 'aria-labelledby': id })}
    >
      {(title !== undefined || actions !== undefined) && (
        <header className={styles.header}>
          {title !== undefined && (
            <h2 id={id} className={styles.title}>
              {title}
            </h2>
          )}
          {actions !== undefined && <div className={styles.actions}>{actions}</div>}
        </header>
      )}
      {children}
    </section>
  );
}
