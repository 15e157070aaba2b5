import { X } from 'lucide-react';
import { IconButton } from './icon-button.tsx';
import styles from './person-chip.module.css';

interface PersonChipProps {
  readonly name: string;
  /** What tells two people of one name apart. */
  readonly detail: string;
  /** What the button that takes the person away is called. */
  readonly awayLabel: string;
  readonly onAway: () => void;
  readonly as?: 'div' | 'li';
}

/** Somebody who was chosen, to be taken away again with one press. */
export function PersonChip({ name, detail, awayLabel, onAway, as: Tag = 'div' }: PersonChipProps) {
  return (
    <Tag className={styles.chip}>
      <span className={styles.name}>
        {name}
        {detail !== '' && <span className={styles.detail}>{detail}</span>}
      </span>
      <IconButton label={awayLabel} icon={X} onPress={onAway} />
    </Tag>
  );
}
