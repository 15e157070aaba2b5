import styles from './skeleton.module.css';

/** Where something will stand in a moment. Still, so that nothing blinks. */
export function Skeleton({ rows = 3 }: { readonly rows?: number }) {
  return (
    <output className={styles.skeleton} aria-label="Loading">
      {Array.from({ length: rows }, (_, index) => (
        <span key={index} className={styles.line} />
      ))}
    </output>
  );
}
