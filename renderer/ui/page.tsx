import { ArrowLeft } from 'lucide-react';
import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { Link, useLocation } from 'react-router';
import { classes } from '../lib/classes.ts';
import { SaidNote } from './announce.tsx';
import { hasMovedOn } from './arrival.ts';
import { Icon } from './icon.tsx';
import styles from './page.module.css';

interface PageHeaderProps {
  readonly title: string;
  /** Tags or a line under the title: what it is, what is missing. */
  readonly status?: ReactNode;
  /** Buttons at the right; the one that comes next last. */
  readonly actions?: ReactNode;
  readonly back?: { readonly to: string; readonly label: string };
}

/** The head of a screen: stays in sight, holds its one `h1`, and takes the focus after navigation. */
export function PageHeader({ title, status, actions, back }: PageHeaderProps) {
  const { key } = useLocation();
  return (
    <header className={styles.header}>
      <div className={styles.said}>
        <SaidNote />
      </div>
      {back && (
        <Link to={back.to} className={styles.back}>
          <Icon of={ArrowLeft} />
          {back.label}
        </Link>
      )}
      <div className={styles.line}>
        <div className={styles.heading}>
          <Heading key={key}>{title}</Heading>
          {status}
        </div>
        {actions !== undefined && <div className={styles.actions}>{actions}</div>}
      </div>
    </header>
  );
}

/** Takes the focus each time a place is reached, so that its name is spoken. */
function Heading({ children }: { readonly children: string }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const { activeElement } = document;
    // Whatever still has the focus inside the screen (a tab, a row, a field that asked for it) keeps it.
    const isInside = activeElement !== null && activeElement.closest('main') !== null;
    if (!isInside && !hasMovedOn()) heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <h1 ref={heading} tabIndex={-1}>
      {children}
    </h1>
  );
}

interface PageProps {
  readonly children: ReactNode;
  /** A form reads best in a narrow column. */
  readonly width?: 'column' | 'form';
}

/** The body of a screen: one column. */
export function Page({ children, width = 'column' }: PageProps) {
  return <div className={classes(styles.page, width === 'form' && styles.form)}>{children}</div>;
}
