import { isOpen } from '../../../../contract/domain/meeting-watch.ts';
import type { Reachable } from '../../../../contract/domain/named.ts';
import { wallOf } from '../../../../contract/domain/office-time.ts';
import type { MeetingView } from '../../../../contract/meetings.ts';
import { formatDate } from '../../../lib/format.ts';
import { Card } from '../../../ui/card.tsx';
import { KeyValues } from '../../../ui/key-values.tsx';
import { formatWallDate, formatWallSpan, formatWallTime } from '../../../lib/wall-time.ts';

const KIND_WORDS = {
  accompanied: 'Accompanied: the liaison goes along',
  arranged: 'Only the venue is arranged: the members meet by themselves',
} as const;

/** Their number below the name; that there is none matters only while somebody may have to call it. */
function reachedAt({ name, workPhone }: Reachable, isOpen: boolean): string {
  if (workPhone !== '') return `${name}\n${workPhone}`;
  return isOpen ? `${name}\nNo work phone recorded` : name;
}

/** When, where, and who looks after it. */
export function FactsCard({ meeting }: { readonly meeting: MeetingView }) {
  const { kind, venue, liaison, buddy, codePhrase, checkedInAt, checkedOutAt } = meeting;
  const place = [venue.name, venue.town, `${venue.county} County`];
  return (
    <Card title="The plan">
      <KeyValues
        items={[
          {
            label: 'When',
            value: `${formatWallDate(meeting.starts)}\n${formatWallSpan(meeting.starts, meeting.ends)}`,
          },
          { label: 'Where', value: place.join('\n') },
          { label: 'Kind', value: KIND_WORDS[kind] },
          { label: 'Liaison', value: reachedAt(liaison, isOpen(meeting)) },
          { label: 'Buddy', value: buddy === null ? '' : reachedAt(buddy, isOpen(meeting)) },
          { label: 'Code phrase', value: codePhrase },
          ...(checkedInAt === null
            ? []
            : [{ label: 'Checked in', value: formatWallTime(wallOf(checkedInAt)) }]),
          ...(checkedOutAt === null
            ? []
            : [{ label: 'Checked out', value: formatWallTime(wallOf(checkedOutAt)) }]),
          { label: 'Planned', value: `${formatDate(meeting.createdAt)} by ${meeting.createdBy.name}` },
        ]}
      />
    </Card>
  );
}
