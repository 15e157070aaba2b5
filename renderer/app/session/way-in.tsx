import { ChevronRight } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { Icon } from '../../ui/icon.tsx';
import styles from './way-in.module.css';

interface WayInProps {
  readonly icon: LucideIcon;
  readonly label: string;
  readonly detail: string;
  readonly onPress: () => void;
  readonly isDisabled?: boolean;
  /** Instead of the arrow. */
  readonly end?: ReactNode;
}

/** A large choice: what it is, what it means. */
export function WayIn({ icon, label, detail, onPress, isDisabled = false, end }: WayInProps) {
  return (
    <button type="button" className={styles.way} disabled={isDisabled} onClick={onPress}>
      <Icon of={icon} />
      <span className={styles.words}>
        <span className={styles.name}>{label}</span>
        <span className={styles.detail}>{detail}</span>
      </span>
      {end ?? <Icon of={ChevronRight} />}
    </button>
  );
}
