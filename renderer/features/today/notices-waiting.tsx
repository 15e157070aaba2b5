import { ShieldAlert } from 'lucide-react';
import { Link } from 'react-router';
import type { TodayView } from '../../../contract/today.ts';
import { formatSpan, plural, since } from '../../lib/format.ts';
import { Card } from '../../ui/card.tsx';
import { Icon } from '../../ui/icon.tsx';
import styles from './today.module.css';

interface NoticesWaitingProps {
  readonly waiting: TodayView['noticesToReview'];
}

/** Conflict notices that nobody has reviewed, with how long the oldest waits. */
export function NoticesWaiting({ waiting: { total, oldestReceivedAt } }: NoticesWaitingProps) {
  if (total === 0 || oldestReceivedAt === null) return null;
  return (
    <Card title="Conflicts">
      <ul className={styles.people}>
        <li>
          <Link to="/conflicts" className={styles.paper}>
            <Icon of={ShieldAlert} />
            {plural(total, 'notice')} to review, {total === 1 ? 'waiting' : 'the oldest waiting'}{' '}
            {formatSpan(since(oldestReceivedAt))}
          </Link>
        </li>
      </ul>
    </Card>
  );
}
