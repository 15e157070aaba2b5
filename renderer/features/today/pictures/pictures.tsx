import { useAsk } from '../../../lib/asking.ts';
import { Answer } from '../../../ui/answer.tsx';
import { Columns, Stack } from '../../../ui/stack.tsx';
import { CopiesInHand } from './copies-in-hand.tsx';
import { MembersByMonth } from './members-by-month.tsx';
import { MeetingsByCounty } from './meetings-by-county.tsx';

/** How the network went the last twelve months, for the office alone (R4). */
export function Pictures() {
  const found = useAsk('today', 'pictures', {});
  return (
    <Answer of={found} rows={6}>
      {(pictures) => (
        <Columns>
          <Stack gap={16}>
            <MembersByMonth months={pictures.months} />
            <CopiesInHand copies={pictures.copies} />
          </Stack>
          <MeetingsByCounty held={pictures.meetingsHeld} from={pictures.from} />
        </Columns>
      )}
    </Answer>
  );
}
