import { CalendarPlus } from 'lucide-react';
import { Link } from 'react-router';
import { addDays } from '../../../../contract/domain/dates.ts';
import { ANY_MEETING, type MeetingRow } from '../../../../contract/meetings.ts';
import { useAsk } from '../../../lib/asking.ts';
import type { MemberPanelProps } from '../../../lib/features.ts';
import { useCan } from '../../../lib/session.ts';
import { Answer } from '../../../ui/answer.tsx';
import { ButtonLink } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { formatWallDate, formatWallSpan, officeToday } from '../../../lib/wall-time.ts';
import { MeetingTag } from '../meeting-tag.tsx';
import { useOverdue } from '../use-overdue.ts';
import styles from './meeting.module.css';

const BACK_DAYS = 30;
const AHEAD_DAYS = 365;

/** A member's meetings of the last month and those to come. */
export function MemberMeetings({ memberId }: MemberPanelProps) {
  const today = officeToday();
  const canPlan = useCan('meetings.plan');
  const overdue = useOverdue();
  const found = useAsk('meetings', 'list', {
    from: addDays(today, -BACK_DAYS),
    to: addDays(today, AHEAD_DAYS),
    ...ANY_MEETING,
    memberId,
    offset: 0,
    limit: 50,
  });
  return (
    <Card
      title="Meetings"
      {...(canPlan
        ? {
            actions: (
              <ButtonLink to={`/meetings/new?member=${memberId}`} icon={CalendarPlus}>
                Plan a meeting
              </ButtonLink>
            ),
          }
        : {})}
    >
      <Answer of={found} rows={1}>
        {({ rows }) =>
          rows.length === 0 ? (
            <p className={styles.quiet}>None in the last month, and none planned.</p>
          ) : (
            <ul className={styles.people} aria-label="Meetings">
              {rows.map((row) => (
                <MeetingLine key={row.id} meeting={row} isOverdue={overdue.has(row.id)} />
              ))}
            </ul>
          )
        }
      </Answer>
    </Card>
  );
}

interface MeetingLineProps {
  readonly meeting: MeetingRow;
  readonly isOverdue: boolean;
}

function MeetingLine({ meeting, isOverdue }: MeetingLineProps) {
  const { id, starts, ends, venue } = meeting;
  return (
    <li className={styles.line}>
      <span className={styles.who}>
        <Link to={`/meetings/${id}`}>
          {formatWallDate(starts)}, {formatWallSpan(starts, ends)}
        </Link>
        <span className={styles.quiet}>{venue.name}</span>
      </span>
      <MeetingTag meeting={meeting} isOverdue={isOverdue} />
    </li>
  );
}
