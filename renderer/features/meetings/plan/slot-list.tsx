import type { Finding } from '../../../../contract/domain/findings.ts';
import type { SlotView } from '../../../../contract/meetings.ts';
import { Button } from '../../../ui/button.tsx';
import { FindingList } from '../finding-list.tsx';
import type { FindingNames } from '../findings.ts';
import { formatWallDate, formatWallSpan } from '../../../lib/wall-time.ts';
import styles from './plan.module.css';

interface SlotListProps {
  readonly slots: readonly SlotView[];
  /** What speaks against bringing these members together at all. */
  readonly findings: readonly Finding[];
  readonly asked: { readonly days: number; readonly members: number };
  readonly names: FindingNames;
  readonly onUse: (slot: SlotView) => void;
}

/** Free times to choose from; or why there are none, and what to do. */
export function SlotList({ slots, findings, asked: { days, members }, names, onUse }: SlotListProps) {
  const blocking = findings.filter(({ isBlocking }) => isBlocking);
  if (slots.length === 0 && blocking.length > 0)
    return (
      <>
        <output>No time will do while this stands against the members:</output>
        <FindingList findings={blocking} names={names} />
      </>
    );
  if (slots.length === 0)
    return (
      <output>
        None in these {days} days. Look over more days, make it shorter, or see whether liaisons and venues
        have hours.
      </output>
    );
  return (
    <ul className={styles.slots} aria-label="Free times">
      {slots.map((slot) => (
        <li key={`${slot.starts} ${slot.venue.id} ${slot.liaison.id}`} className={styles.slot}>
          <span className={styles.name}>
            {formatWallDate(slot.starts)}
            <span>{formatWallSpan(slot.starts, slot.ends)}</span>
            <span className={styles.small}>
              {slot.venue.name}, {slot.venue.town}
              {nearWords(slot.nearMembers, members)}
            </span>
            <span className={styles.small}>{slot.liaison.name}</span>
          </span>
          <Button
            spoken={`Use ${formatWallDate(slot.starts)}, ${formatWallSpan(slot.starts, slot.ends)}, ${slot.venue.name}`}
            onPress={() => onUse(slot)}
          >
            Use
          </Button>
        </li>
      ))}
    </ul>
  );
}

function nearWords(near: number, members: number): string {
  if (near === 0) return '';
  return near === members ? ', in their county' : `, in the county of ${near} of ${members} members`;
}
