import { CalendarSearch } from 'lucide-react';
import { useState } from 'react';
import type { MeetingId } from '../../../../contract/domain/ids.ts';
import { FEWEST_PEOPLE } from '../../../../contract/domain/meeting-plan.ts';
import { SLOT_MINUTES } from '../../../../contract/meetings.ts';
import type { SlotView } from '../../../../contract/meetings.ts';
import { useAsk } from '../../../lib/asking.ts';
import type { Input } from '../../../lib/desk.ts';
import { plural } from '../../../lib/format.ts';
import { Answer } from '../../../ui/answer.tsx';
import { Button } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { Select } from '../../../ui/select.tsx';
import { Stack } from '../../../ui/stack.tsx';
import type { FindingNames } from '../findings.ts';
import { minutesOf } from './entry.ts';
import type { PlanEntry } from './entry.ts';
import { SlotList } from './slot-list.tsx';
import styles from './plan.module.css';

type Question = Input<'meetings', 'alternatives'>;

const DAYS = [7, 14, 30, 60] as const;
const MINUTES = [30, 45, 60, 90, 120, 180, 240] as const;
const MOST = 8;

const dayOptions = DAYS.map((days) => ({ id: String(days), label: `${days} days` }));

function lengthWords(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  const parts = [hours > 0 ? plural(hours, 'hour') : '', rest > 0 ? plural(rest, 'minute') : ''];
  return parts.filter((part) => part !== '').join(' ');
}

/** The usual lengths, and that of the plan. */
const minuteOptions = (planned: number) =>
  [...new Set([...MINUTES, planned])]
    .filter((minutes) => minutes >= SLOT_MINUTES.least && minutes <= SLOT_MINUTES.most)
    .toSorted((one, other) => one - other)
    .map((minutes) => ({ id: String(minutes), label: lengthWords(minutes) }));

interface FreeTimesProps {
  readonly entry: PlanEntry;
  readonly id: MeetingId | null;
  readonly names: FindingNames;
  readonly onUse: (slot: SlotView) => void;
}

/** The next free times of suitable liaisons and venues near the members, looked for on request. */
export function FreeTimes({ entry, id, names, onUse }: FreeTimesProps) {
  const planned = minutesOf(entry);
  const [minutes, setMinutes] = useState<number | null>(null);
  const [days, setDays] = useState<number>(14);
  const [asked, setAsked] = useState<Question | null>(null);
  const isEnough = entry.people.length >= FEWEST_PEOPLE;
  const find = () =>
    setAsked({
      id,
      kind: entry.kind,
      memberIds: entry.people.map((person) => person.id),
      liaisonId: entry.liaisonId,
      minutes: minutes ?? planned,
      from: entry.day === '' ? null : entry.day,
      days,
      limit: MOST,
    });
  return (
    <Card title="Free times">
      <Stack gap={16}>
        <p className={styles.quiet}>
          When a liaison and a venue near the members are free, from the day of the plan on.
        </p>
        <div className={styles.times}>
          <Select
            label="Length"
            options={minuteOptions(planned)}
            value={String(minutes ?? planned)}
            onChange={(chosen) => setMinutes(Number(chosen))}
          />
          <Select
            label="Within"
            options={dayOptions}
            value={String(days)}
            onChange={(chosen) => setDays(Number(chosen))}
          />
        </div>
        <div>
          <Button icon={CalendarSearch} isDisabled={!isEnough} onPress={find}>
            Find free times
          </Button>
        </div>
        {!isEnough && <p className={styles.quiet}>Choose at least two members first.</p>}
        {asked !== null && isEnough && <Found asked={asked} names={names} onUse={onUse} />}
      </Stack>
    </Card>
  );
}

interface FoundProps {
  readonly asked: Question;
  readonly names: FindingNames;
  readonly onUse: (slot: SlotView) => void;
}

function Found({ asked, names, onUse }: FoundProps) {
  const found = useAsk('meetings', 'alternatives', asked, { isFresh: true });
  return (
    <Answer of={found} rows={3}>
      {({ slots, findings }) => (
        <SlotList
          slots={slots}
          findings={findings}
          asked={{ days: asked.days, members: asked.memberIds.length }}
          names={names}
          onUse={onUse}
        />
      )}
    </Answer>
  );
}
