import type { ReactNode } from 'react';
import styles from './key-values.module.css';

export interface KeyValue {
  readonly label: string;
  /** A dash stands for nothing, so that an empty fact is seen to be empty. */
  readonly value: ReactNode;
}

/** Facts with their names, in two columns. */
export function KeyValues({ items }: { readonly items: readonly KeyValue[] }) {
  return (
    <dl className={styles.list}>
      {items.map(({ label, value }) => (
        <div key={label} className={styles.item}>
          <dt className={styles.label}>{label}</dt>
          <dd className={styles.value}>
            {value === '' || value === null || value === undefined ? '–' : value}
          </dd>
        </div>
      ))}
    </dl>
  );
}
