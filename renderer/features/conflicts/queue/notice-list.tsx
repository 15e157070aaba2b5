import { useState } from 'react';
import { Link } from 'react-router';
import type { NoticeView } from '../../../../contract/conflicts.ts';
import { CONFLICT_KIND_LABELS, RECEIVED_HOW_LABELS } from '../../../../contract/conflicts.ts';
import { useAsk } from '../../../lib/asking.ts';
import { formatDate, formatDateTime } from '../../../lib/format.ts';
import { Answer } from '../../../ui/answer.tsx';
import { Card } from '../../../ui/card.tsx';
import { Pagination } from '../../../ui/pagination.tsx';
import styles from '../conflicts.module.css';
import { NoticeTag } from '../notice-tag.tsx';
import { peopleInWords } from '../words.ts';
import { Assignee } from './assignee.tsx';

const LIMIT = 20;

interface NoticeListProps {
  readonly isOpen: boolean;
  readonly title: string;
  /** Instead of the list while nothing is in it. */
  readonly none: string;
}

/** One of the two lists: open notices, or reviewed ones. */
export function NoticeList({ isOpen, title, none }: NoticeListProps) {
  const [offset, setOffset] = useState(0);
  const found = useAsk('conflicts', 'list', { isOpen, offset, limit: LIMIT }, { keepsPrevious: true });
  return (
    <Card title={title}>
      <Answer of={found} rows={2}>
        {({ total, rows }) =>
          total === 0 ? (
            <p className={styles.quiet}>{none}</p>
          ) : (
            <>
              <ul className={styles.lines} aria-label={title}>
                {rows.map((notice) => (
                  <Line key={notice.id} notice={notice} />
                ))}
              </ul>
              {total > LIMIT && (
                <Pagination offset={offset} limit={LIMIT} total={total} onChange={setOffset} />
              )}
            </>
          )
        }
      </Answer>
    </Card>
  );
}

function Line({ notice }: { readonly notice: NoticeView }) {
  return (
    <li className={styles.line}>
      <span className={styles.about}>
        <Link to={`/conflicts/${notice.id}`} className={styles.people}>
          {peopleInWords(notice)}
        </Link>
        <span className={styles.small}>{factsOf(notice)}</span>
      </span>
      <NoticeTag notice={notice} />
      {notice.state === 'open' && <Assignee notice={notice} />}
    </li>
  );
}

function factsOf({ kind, receivedAt, receivedHow, loggedBy, reviewedAt, reviewedBy }: NoticeView): string {
  const received = `received ${formatDateTime(receivedAt)}, ${RECEIVED_HOW_LABELS[receivedHow].toLowerCase()}`;
  const reviewed = reviewedBy && `reviewed ${formatDate(reviewedAt)} by ${reviewedBy.name}`;
  return [CONFLICT_KIND_LABELS[kind], received, `logged by ${loggedBy.name}`, reviewed]
    .filter((part) => part !== null)
    .join(' · ');
}
