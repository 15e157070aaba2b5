import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { Mark } from '../frame/mark.tsx';
import { classes } from '../../lib/classes.ts';
import { useSessionStore } from '../../lib/session.ts';
import { Notice } from '../../ui/notice.tsx';
import styles from './gate-layout.module.css';

interface GateLayoutProps {
  readonly title: string;
  readonly lead?: ReactNode;
  readonly children: ReactNode;
  /** What stands under the card: the way back, another way in. */
  readonly foot?: ReactNode;
  readonly width?: 'narrow' | 'wide';
}

/** The screens before the desk: one card in the middle, the program's neutral name above it, and nothing about the network. */
export function GateLayout({ title, lead, children, foot, width = 'narrow' }: GateLayoutProps) {
  return (
    <main className={styles.gate}>
      <div className={classes(styles.middle, styles[width])}>
        <Mark />
        <Needed />
        <section className={styles.card}>
          <header className={styles.header}>
            <Title key={title}>{title}</Title>
            {lead !== undefined && <div className={styles.lead}>{lead}</div>}
          </header>
          {children}
        </section>
        {foot !== undefined && <div className={styles.foot}>{foot}</div>}
      </div>
    </main>
  );
}

/** Neutral words: nobody before the lock learns what the office does. */
function Needed() {
  const isNeeded = useSessionStore(({ phase }) => phase.kind === 'locked' && phase.isNeeded === true);
  return isNeeded && <Notice tone="danger" title="Someone needs this desk now. Unlock." isUrgent />;
}

/** Takes the focus when the screen changes, unless a field asked for it. */
function Title({ children }: { readonly children: string }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (document.activeElement === document.body) heading.current?.focus();
  }, []);
  return (
    <h1 ref={heading} tabIndex={-1} className={styles.title}>
      {children}
    </h1>
  );
}
