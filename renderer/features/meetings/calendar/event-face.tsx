import { Users } from 'lucide-react';
import type { MeetingRow } from '../../../../contract/meetings.ts';
import { classes } from '../../../lib/classes.ts';
import { plural } from '../../../lib/format.ts';
import { formatWallSpan } from '../../../lib/wall-time.ts';
import { Icon } from '../../../ui/icon.tsx';
import { MeetingTag } from '../meeting-tag.tsx';
import { lookOf } from '../words.ts';
import styles from './event-face.module.css';

interface FaceProps {
  readonly meeting: MeetingRow;
  readonly isOverdue: boolean;
}

interface EventFaceProps extends FaceProps {
  /** "2:00 PM": where it is dragged to, while it is. */
  readonly starts: string;
  /** There is room for one line only. */
  readonly isShort: boolean;
}

/**
 * A meeting on the calendar: when, where, with whom of the office, how many, and its mark. A calendar stands open on a
 * desk, so nobody's name is on it: those are one step further, on the meeting's own screen.
 */
export function EventFace({ meeting, isOverdue, starts, isShort }: EventFaceProps) {
  const { icon, label } = lookOf(meeting, isOverdue);
  return (
    <div className={classes(styles.face, isShort && styles.short)}>
      <span className={styles.time}>
        {starts}
        <span className={styles.mark}>
          <Icon of={icon} />
          <span className={styles.word}>{label}</span>
        </span>
      </span>
      <span className={styles.line}>{meeting.venue.town}</span>
      <span className={styles.people}>
        <span className={styles.line}>{meeting.liaison.name}</span>
        <span className={styles.count}>
          <Icon of={Users} />
          {meeting.people.length}
          <span className={styles.spoken}> members</span>
        </span>
      </span>
    </div>
  );
}

/** A meeting on the agenda, where there is room for a whole line. */
export function AgendaFace({ meeting, isOverdue }: FaceProps) {
  const { starts, ends, venue, liaison, people } = meeting;
  return (
    <div className={styles.row}>
      <span className={styles.when}>{formatWallSpan(starts, ends)}</span>
      <span className={styles.where}>
        {venue.name}, {venue.town}
      </span>
      <span className={styles.who}>
        {liaison.name} · {plural(people.length, 'member')}
      </span>
      <MeetingTag meeting={meeting} isOverdue={isOverdue} />
    </div>
  );
}
