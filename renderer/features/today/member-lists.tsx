import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { FORM_LABELS } from '../../../contract/domain/forms.ts';
import type { TodayView } from '../../../contract/today.ts';
import { formatDate, plural } from '../../lib/format.ts';
import { Card } from '../../ui/card.tsx';
import styles from './today.module.css';

interface Line {
  readonly id: string;
  readonly name: string;
  readonly to: string;
  readonly detail: ReactNode;
}

/** A short list of people, with how many more there are and where to see them all. */
function People({
  title,
  lines,
  total,
}: {
  readonly title: string;
  readonly lines: readonly Line[];
  readonly total: number;
}) {
  if (total === 0) return null;
  const more = total - lines.length;
  return (
    <Card title={`${title} (${total})`}>
      <ul className={styles.people}>
        {lines.map(({ id, name, to, detail }) => (
          <li key={id}>
            <Link to={to}>{name}</Link>
            <span className={styles.detail}>{detail}</span>
          </li>
        ))}
      </ul>
      {more > 0 && (
        <p className={styles.more}>
          And {plural(more, 'more', 'more')}; the Members list finds them by its filters.
        </p>
      )}
    </Card>
  );
}

export function FormsEnding({ ending }: { readonly ending: TodayView['formsEnding'] }) {
  const lines = ending.rows.map(({ id, name, endsOn }) => ({
    id,
    name,
    to: `/members/${id}/forms`,
    detail: `until ${formatDate(endsOn)}`,
  }));
  return <People title="Releases ending soon" lines={lines} total={ending.total} />;
}

export function FormsMissing({ missing }: { readonly missing: TodayView['formsMissing'] }) {
  const lines = missing.rows.map((row) => ({
    ...row,
    to: `/members/${row.id}/forms`,
    detail: row.missing.map((kind) => FORM_LABELS[kind]).join(', '),
  }));
  return <People title="Forms missing" lines={lines} total={missing.total} />;
}

export function ContactsToConfirm({ due }: { readonly due: TodayView['contactsToConfirm'] }) {
  const lines = due.rows.map(({ id, name, methods }) => ({
    id,
    name,
    to: `/members/${id}/contacts`,
    detail: plural(methods, 'method'),
  }));
  return <People title="Safe contact to confirm" lines={lines} total={due.total} />;
}
