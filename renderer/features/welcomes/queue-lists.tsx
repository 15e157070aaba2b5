import type { ReactNode } from 'react';
import { NavLink } from 'react-router';
import type { NewcomerRow, WelcomeView } from '../../../contract/welcomes.ts';
import { formatDate, plural } from '../../lib/format.ts';
import { Card } from '../../ui/card.tsx';
import { Row } from '../../ui/stack.tsx';
import { OverdueTag } from './overdue-tag.tsx';
import styles from './welcomes.module.css';

interface Some<T> {
  readonly total: number;
  readonly rows: readonly T[];
}

/** Newcomers whom nobody was asked to welcome, the longest waiting first. */
export function Waiting({ newcomers }: { readonly newcomers: Some<NewcomerRow> }) {
  return (
    <Card title={`Waiting for a welcome (${newcomers.total})`}>
      <Lines of={newcomers} empty="Nobody: every newcomer has a welcome under way.">
        {({ id, name, town, since }) => (
          <NavLink to={`/welcomes/newcomers/${id}`} className={styles.line ?? ''}>
            <span className={styles.name}>{name}</span>
            <span className={styles.quiet}>
              {town === '' ? '' : `${town} · `}active since {formatDate(since)}
            </span>
          </NavLink>
        )}
      </Lines>
    </Card>
  );
}

/** Welcomes under way, the overdue first. */
export function OpenWelcomes({ welcomes }: { readonly welcomes: Some<WelcomeView> }) {
  return (
    <Card title={`Under way (${welcomes.total})`}>
      <Lines of={welcomes} empty="None: choose a newcomer to ask somebody.">
        {({ id, newcomer, welcomer, dueOn, isOverdue, tries }) => (
          <NavLink to={`/welcomes/${id}`} className={styles.line ?? ''}>
            <span className={styles.name}>{newcomer.name}</span>
            <span className={styles.quiet}>welcomed by {welcomer.name}</span>
            <Row gap={8}>
              <span className={styles.quiet}>
                due {formatDate(dueOn)}
                {tries > 0 && ` · ${plural(tries, 'try', 'tries')}`}
              </span>
              <OverdueTag welcome={{ isOverdue }} />
            </Row>
          </NavLink>
        )}
      </Lines>
    </Card>
  );
}

function Lines<T extends { readonly id: string }>({
  of: { total, rows },
  empty,
  children,
}: {
  readonly of: Some<T>;
  readonly empty: string;
  readonly children: (row: T) => ReactNode;
}) {
  if (total === 0) return <p className={styles.quiet}>{empty}</p>;
  const more = total - rows.length;
  return (
    <>
      <ul className={styles.lines}>
        {rows.map((row) => (
          <li key={row.id}>{children(row)}</li>
        ))}
      </ul>
      {more > 0 && <p className={styles.quiet}>And {plural(more, 'more', 'more')} after these.</p>}
    </>
  );
}
