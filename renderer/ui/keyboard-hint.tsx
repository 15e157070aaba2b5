import styles from './keyboard-hint.module.css';

interface KeyboardHintProps {
  /** As on the keys, with spaces between: "Ctrl K". */
  readonly keys: string;
}

/** The keys that do the same as what stands before them. */
export function KeyboardHint({ keys }: KeyboardHintProps) {
  return <kbd className={styles.keys}>{keys}</kbd>;
}
