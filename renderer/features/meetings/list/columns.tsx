import type { MeetingRow } from '../../../../contract/meetings.ts';
import { formatCount, plural } from '../../../lib/format.ts';
import { formatWallDate, formatWallSpan } from '../../../lib/wall-time.ts';
import type { Column } from '../../../ui/column.ts';
import { MeetingTag } from '../meeting-tag.tsx';
import { KIND_LABELS } from '../words.ts';
import styles from './list.module.css';

const lines = (first: string, second: string) => (
  <span className={styles.lines}>
    <span className={styles.line}>{first}</span>
    <span className={`${styles.line} ${styles.small}`}>{second}</span>
  </span>
);

/** The columns of the list of meetings, as many as there is room for. Members are counted, not named: see event-face.tsx. */
export function meetingColumns(
  overdue: ReadonlySet<string>,
  isNarrow: boolean,
): readonly Column<MeetingRow>[] {
  const when: Column<MeetingRow> = {
    id: 'when',
    label: 'When',
    width: 'minmax(10rem, 1.2fr)',
    isRowHeader: true,
    cell: ({ starts, ends }) => lines(formatWallDate(starts), formatWallSpan(starts, ends)),
  };
  const state: Column<MeetingRow> = {
    id: 'state',
    label: 'State',
    width: '11rem',
    cell: (meeting) => <MeetingTag meeting={meeting} isOverdue={overdue.has(meeting.id)} />,
  };
  const venue: Column<MeetingRow> = {
    id: 'venue',
    label: 'Venue',
    width: 'minmax(0, 1.6fr)',
    cell: ({ venue: { name, town, county } }) => lines(name, `${town}, ${county} County`),
  };
  if (isNarrow) return [when, venue, state];
  return [
    when,
    venue,
    {
      id: 'liaison',
      label: 'Liaison',
      width: 'minmax(0, 1.2fr)',
      cell: ({ liaison, kind }) => lines(liaison.name, KIND_LABELS[kind]),
    },
    {
      id: 'members',
      label: 'Members',
      align: 'end',
      width: '6rem',
      cell: ({ people }) => formatCount(people.length),
    },
    state,
  ];
}

/** "1 meeting", "12 meetings". */
export const meetingCount = (count: number): string => plural(count, 'meeting');
