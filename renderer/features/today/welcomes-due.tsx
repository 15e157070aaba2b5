import { HeartHandshake } from 'lucide-react';
import { Link } from 'react-router';
import type { TodayView } from '../../../contract/today.ts';
import { formatDate, plural } from '../../lib/format.ts';
import { Card } from '../../ui/card.tsx';
import { Icon } from '../../ui/icon.tsx';
import styles from './today.module.css';

/** Newcomers whom nobody was asked to welcome, and welcomes past their day. */
export function WelcomesDue({
  view,
}: {
  readonly view: Pick<TodayView, 'newcomersWaiting' | 'welcomesOverdue'>;
}) {
  const { newcomersWaiting, welcomesOverdue } = view;
  if (newcomersWaiting + welcomesOverdue.total === 0) return null;
  const more = welcomesOverdue.total - welcomesOverdue.rows.length;
  return (
    <Card title="Welcomes">
      <ul className={styles.people}>
        {newcomersWaiting > 0 && (
          <li>
            <Link to="/welcomes" className={styles.paper}>
              <Icon of={HeartHandshake} />
              {plural(newcomersWaiting, 'newcomer')} without a welcome
            </Link>
          </li>
        )}
        {welcomesOverdue.rows.map(({ welcomeId, name, dueOn }) => (
          <li key={welcomeId}>
            <Link to={`/welcomes/${welcomeId}`}>{name}</Link>
            <span className={styles.detail}>was due {formatDate(dueOn)}</span>
          </li>
        ))}
      </ul>
      {more > 0 && (
        <p className={styles.more}>And {plural(more, 'more', 'more')}, on the screen of the welcomes.</p>
      )}
    </Card>
  );
}
