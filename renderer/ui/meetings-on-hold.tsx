import { Link } from 'react-router';
import type { HeldMeeting } from '../../contract/domain/held-meeting.ts';
import { wallOf } from '../../contract/domain/office-time.ts';
import { formatWallDate, formatWallTime } from '../lib/wall-time.ts';
import { Card } from './card.tsx';
import { Checklist } from './checklist.tsx';

interface MeetingsOnHoldProps {
  readonly onHold: readonly HeldMeeting[];
}

/** Meetings that would have brought them together: somebody must cancel each, or plan it anew. */
export function MeetingsOnHold({ onHold }: MeetingsOnHoldProps) {
  if (onHold.length === 0) return null;
  const items = onHold.map(({ meetingId, startsAt }) => {
    const starts = wallOf(startsAt);
    return {
      id: meetingId,
      label: `${formatWallDate(starts)}, ${formatWallTime(starts)}`,
      detail: 'Cancel it or plan it anew, and tell each member by themselves. Say neither who nor why.',
      state: 'next' as const,
      action: <Link to={`/meetings/${meetingId}`}>Open the meeting</Link>,
    };
  });
  return (
    <Card title="Meetings on hold">
      <Checklist items={items} />
    </Card>
  );
}
