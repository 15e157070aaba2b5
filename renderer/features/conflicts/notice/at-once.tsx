import type { NoticeEffects } from '../../../../contract/conflicts.ts';
import { formatDateTime, plural } from '../../../lib/format.ts';
import { Card } from '../../../ui/card.tsx';
import { Checklist } from '../../../ui/checklist.tsx';
import type { CheckItem } from '../../../ui/checklist.tsx';

interface AtOnceProps {
  readonly effects: NoticeEffects;
  /** Whether it was logged just now. */
  readonly isNew: boolean;
}

/** What the program did the instant the notice was logged (R4). */
export function AtOnce({ effects, isNew }: AtOnceProps) {
  const { notice, pairs } = effects;
  if (notice.state === 'lifted')
    return (
      <Card title="This notice keeps nobody apart any more">
        <p>
          It was lifted {formatDateTime(notice.reviewedAt ?? notice.loggedAt)}. Two of them may still be kept
          apart for another cause: their pages say so.
        </p>
      </Card>
    );
  const done: readonly CheckItem[] = [
    ...pairs.map(([one, other]): CheckItem => ({
      id: `${one.id} ${other.id}`,
      label: `${one.name} and ${other.name} are kept apart`,
      detail: `In every packet, welcome and meeting from ${formatDateTime(notice.loggedAt)} on, both ways. Nobody is told.`,
      state: 'done',
    })),
    ...(pairs.length === 0
      ? [
          {
            id: 'none',
            label: 'Written down; nobody else in the network is concerned',
            state: 'done' as const,
          },
        ]
      : []),
    ...holdLine(effects),
    ...spoiledLine(effects, isNew),
  ];
  return (
    <Card title="Done at once">
      <Checklist items={done} />
    </Card>
  );
}

/** Meetings that would have brought two of them together. */
function holdLine({ onHold }: NoticeEffects): readonly CheckItem[] {
  if (onHold.length === 0) return [];
  return [{ id: 'hold', label: `${plural(onHold.length, 'meeting')} on hold`, state: 'done' }];
}

/** Copies that had not left the office. That there were none is worth a line to whoever has just logged it. */
function spoiledLine({ spoiled, pairs }: NoticeEffects, isNew: boolean): readonly CheckItem[] {
  if (pairs.length === 0 || (spoiled.length === 0 && !isNew)) return [];
  const numbers = [...new Set(spoiled.map(({ numberText }) => numberText))];
  if (numbers.length === 0)
    return [{ id: 'spoiled', label: 'No copy in the office showed them to each other', state: 'done' }];
  const label = `${plural(numbers.length, 'copy', 'copies')} in the office spoiled`;
  return [{ id: 'spoiled', label, detail: `Shred if printed: ${numbers.join(', ')}`, state: 'done' }];
}
