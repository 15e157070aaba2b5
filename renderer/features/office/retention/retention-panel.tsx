import { useAsk } from '../../../lib/asking.ts';
import { Answer } from '../../../ui/answer.tsx';
import { Stack } from '../../../ui/stack.tsx';
import { DueCard } from './due-card.tsx';
import { RequestsCard } from './requests-card.tsx';
import { ScheduleCard } from './schedule-card.tsx';

/** More than one request takes; the longest ago come first. */
const MOST = 200;

/** Records of people who left: the schedule, those due, and what was asked for. Nothing is destroyed by itself. */
export function RetentionPanel() {
  const due = useAsk('retention', 'due', { offset: 0, limit: MOST });
  return (
    <Answer of={due} rows={6}>
      {({ schedule, total, rows }) => (
        <Stack gap={16}>
          <ScheduleCard schedule={schedule} />
          {schedule.years > 0 && <DueCard total={total} records={rows} />}
          <RequestsCard />
        </Stack>
      )}
    </Answer>
  );
}
