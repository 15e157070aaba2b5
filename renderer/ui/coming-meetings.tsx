import { Link } from 'react-router';
import { addDays } from '../../contract/domain/dates.ts';
import type { MemberId } from '../../contract/domain/ids.ts';
import { ANY_MEETING } from '../../contract/meetings.ts';
import { useAsk } from '../lib/asking.ts';
import { plural } from '../lib/format.ts';
import { formatWallDate, formatWallSpan, officeNow, officeToday } from '../lib/wall-time.ts';
import { Notice } from './notice.tsx';

const AHEAD_DAYS = 365;
const FEW = 4;

/** The meetings to come of a member who is about to be out of them; nothing when there are none. */
export function ComingMeetings({ memberId }: { readonly memberId: MemberId }) {
  const today = officeToday();
  const found = useAsk('meetings', 'list', {
    from: today,
    to: addDays(today, AHEAD_DAYS),
    ...ANY_MEETING,
    states: ['planned'],
    memberId,
    offset: 0,
    limit: 50,
  });
  const now = officeNow();
  const coming = (found.data?.rows ?? []).filter(({ ends }) => ends > now);
  if (coming.length === 0) return null;
  return (
    <Notice
      tone="attention"
      title={`${plural(coming.length, 'meeting')} to come cannot take place like this`}
    >
      Cancel or change each afterwards: Today lists them.{' '}
      {coming.slice(0, FEW).map(({ id, starts, ends }) => (
        <Link key={id} to={`/meetings/${id}`}>
          {formatWallDate(starts)}, {formatWallSpan(starts, ends)}{' '}
        </Link>
      ))}
    </Notice>
  );
}
