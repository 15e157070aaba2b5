import { Link } from 'react-router';
import { type PlainDate, addDays } from '../../../contract/domain/dates.ts';
import { ANY_MEETING, MEETING_STATE_LABELS, type MeetingRow } from '../../../contract/meetings.ts';
import { useAsk } from '../../lib/asking.ts';
import type { Input } from '../../lib/desk.ts';
import { formatDate, plural } from '../../lib/format.ts';
import { clockInWords } from '../../lib/hours-words.ts';
import { officeToday } from '../../lib/wall-time.ts';
import { Answer } from '../../ui/answer.tsx';
import { Card } from '../../ui/card.tsx';
import styles from './venues.module.css';

const MOST = 20;
/** As far ahead as one question may reach. */
const DAYS_AHEAD = 400;

/** What stands in the calendar for a place from today on. */
const toCome = (venueId: string, from: PlainDate): Input<'meetings', 'list'> => ({
  from,
  to: addDays(from, DAYS_AHEAD),
  ...ANY_MEETING,
  states: ['planned', 'on-hold'],
  venueId,
  offset: 0,
  limit: MOST,
});

/** The meetings planned at a venue from today on, the next first. */
export function PlannedMeetings({ venueId }: { readonly venueId: string }) {
  const found = useAsk('meetings', 'list', toCome(venueId, officeToday()));
  return (
    <Card title="Meetings planned here">
      <Answer of={found}>
        {({ total, rows }) => (
          <>
            {total === 0 ? (
              <p className={styles.quiet}>None from today on.</p>
            ) : (
              <ul className={styles.meetings}>
                {rows.map((meeting) => (
                  <Line key={meeting.id} meeting={meeting} />
                ))}
              </ul>
            )}
            {total > rows.length && (
              <p className={styles.quiet}>And {plural(total - rows.length, 'more', 'more')} after these.</p>
            )}
          </>
        )}
      </Answer>
    </Card>
  );
}

function Line({ meeting: { id, starts, ends, liaison, state } }: { readonly meeting: MeetingRow }) {
  return (
    <li className={styles.meeting}>
      <Link to={`/meetings/${id}`}>
        {formatDate(starts.slice(0, 10))}, {clockInWords(starts.slice(11))} to {clockInWords(ends.slice(11))}
      </Link>
      <span className={styles.quiet}>
        {liaison.name} · {MEETING_STATE_LABELS[state]}
      </span>
    </li>
  );
}
