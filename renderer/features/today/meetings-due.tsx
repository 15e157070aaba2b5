import { CalendarClock } from 'lucide-react';
import { Link } from 'react-router';
import type { MeetingDue, TodayView } from '../../../contract/today.ts';
import { formatDate, plural } from '../../lib/format.ts';
import { clockInWords } from '../../lib/hours-words.ts';
import { Card } from '../../ui/card.tsx';
import { Icon } from '../../ui/icon.tsx';
import styles from './today.module.css';

interface DueProps {
  readonly view: TodayView;
}

const times = ({ starts, ends }: MeetingDue): string =>
  `${clockInWords(starts.slice(11))} to ${clockInWords(ends.slice(11))}`;

/** Meetings that nobody has heard from after the grace: before everything else. */
export function MeetingsOverdue({ view: { meetings, meetingsOverdue } }: DueProps) {
  if (meetings.overdue === 0) return null;
  return (
    <Card title={`Not heard from (${meetings.overdue})`} tone="danger">
      <Lines
        rows={meetingsOverdue}
        total={meetings.overdue}
        all="/meetings?view=day"
        detail={(row) => `${formatDate(row.starts.slice(0, 10))}, ${times(row)} · ${row.venue}`}
        name={({ liaison, why }) =>
          `${liaison} has not checked ${why === 'not-checked-in' ? 'in' : 'out'}: open the meeting for the next step`
        }
      />
    </Card>
  );
}

/** Today's meetings, in the order of their times. */
export function MeetingsToday({ view: { meetings, meetingsToday } }: DueProps) {
  if (meetings.today === 0) return null;
  return (
    <Card title={`Meetings today (${meetings.today})`}>
      <Lines
        rows={meetingsToday}
        total={meetings.today}
        all="/meetings?view=day"
        name={(row) => `${times(row)}, ${row.liaison}`}
        detail={({ venue }) => venue}
      />
    </Card>
  );
}

/** Meetings that were stopped because two of their members are apart (R4). */
export function MeetingsOnHold({ view: { meetings, meetingsOnHold } }: DueProps) {
  if (meetings.onHold === 0) return null;
  return (
    <Card title={`Meetings on hold (${meetings.onHold})`} tone="attention">
      <Coming rows={meetingsOnHold} total={meetings.onHold} all="/meetings/list?state=on-hold" />
    </Card>
  );
}

/** Planned meetings that something stands against by now: a member left or declined, the liaison is away, the venue is retired. */
export function MeetingsBlocked({ view: { meetingsBlocked } }: DueProps) {
  const { total, rows } = meetingsBlocked;
  if (total === 0) return null;
  return (
    <Card title={`Meetings that cannot take place like this (${total})`} tone="attention">
      <Coming rows={rows} total={total} all="/meetings/list?state=planned" />
    </Card>
  );
}

/** Meetings with members who have not been asked yet. */
export function MeetingsToAsk({ view: { meetings, meetingsToAsk } }: DueProps) {
  if (meetings.toAsk === 0) return null;
  return (
    <Card title={`Members to ask whether they agree (${plural(meetings.toAsk, 'meeting')})`}>
      <Coming rows={meetingsToAsk} total={meetings.toAsk} all="/meetings/list?state=planned" />
    </Card>
  );
}

interface ComingProps {
  readonly rows: readonly MeetingDue[];
  readonly total: number;
  readonly all: string;
}

const Coming = (props: ComingProps) => (
  <Lines
    {...props}
    name={(row) => `${formatDate(row.starts.slice(0, 10))}, ${times(row)}`}
    detail={({ liaison, venue }) => `${liaison} · ${venue}`}
  />
);

interface LinesProps<T extends MeetingDue> extends ComingProps {
  readonly rows: readonly T[];
  readonly name: (row: T) => string;
  readonly detail: (row: T) => string;
}

function Lines<T extends MeetingDue>({ rows, total, all, name, detail }: LinesProps<T>) {
  const more = total - rows.length;
  return (
    <>
      <ul className={styles.people}>
        {rows.map((row) => (
          <li key={row.id}>
            <Link to={`/meetings/${row.id}`} className={styles.paper}>
              <Icon of={CalendarClock} />
              {name(row)}
            </Link>
            <span className={styles.detail}>{detail(row)}</span>
          </li>
        ))}
      </ul>
      {more > 0 && (
        <p className={styles.more}>
          <Link to={all}>And {plural(more, 'more', 'more')}</Link>
        </p>
      )}
    </>
  );
}
