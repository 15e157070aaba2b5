import { CircleCheck } from 'lucide-react';
import type { MeetingView } from '../../../../contract/meetings.ts';
import { Card } from '../../../ui/card.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { FindingList } from '../finding-list.tsx';
import { namesIn } from '../names-in.ts';
import styles from './meeting.module.css';

interface StandingCardProps {
  readonly meeting: MeetingView;
  readonly now: string;
}

/** What is found now, at every look anew; nothing once the meeting is over. */
export function StandingCard({ meeting, now }: StandingCardProps) {
  const { state, endsAt, findings } = meeting;
  if ((state !== 'planned' && state !== 'on-hold') || now >= endsAt) return null;
  return (
    <Card title="What stands against it now">
      {findings.length === 0 ? (
        <p className={styles.good}>
          <Icon of={CircleCheck} />
          Nothing.
        </p>
      ) : (
        <FindingList findings={findings} names={namesIn(meeting)} />
      )}
    </Card>
  );
}
