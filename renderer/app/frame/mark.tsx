import styles from './mark.module.css';

/** The program's neutral name and sign: it says nothing about whom the office serves. */
export function Mark() {
  return (
    <span className={styles.mark}>
      <svg viewBox="0 0 24 24" aria-hidden className={styles.sign}>
        <rect x="1" y="1" width="22" height="22" rx="6" fill="currentColor" />
        <path d="M7 7v10h10" fill="none" stroke="var(--on-brand)" strokeWidth="2.6" strokeLinecap="round" />
        <circle cx="15.5" cy="9" r="2.4" fill="var(--on-brand)" />
      </svg>
      Liaison Desk
    </span>
  );
}
