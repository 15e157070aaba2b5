import type { ReactNode } from 'react';
import { Switch as AriaSwitch } from 'react-aria-components';
import styles from './toggles.module.css';

interface SwitchProps {
  readonly children: ReactNode;
  readonly value: boolean;
  readonly onChange: (value: boolean) => void;
  readonly isDisabled?: boolean;
}

/** A setting that acts at once. */
export function Switch({ children, value, onChange, isDisabled = false }: SwitchProps) {
  return (
    <AriaSwitch className={styles.line ?? ''} isSelected={value} onChange={onChange} isDisabled={isDisabled}>
      <span className={styles.track} />
      <span className={styles.words}>{children}</span>
      <span className={styles.state} aria-hidden>
        {value ? 'On' : 'Off'}
      </span>
    </AriaSwitch>
  );
}
