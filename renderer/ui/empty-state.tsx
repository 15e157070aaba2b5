import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';
import styles from './empty-state.module.css';

interface EmptyStateProps {
  readonly title: string;
  /** What the list is for. */
  readonly children: ReactNode;
  readonly icon?: LucideIcon;
  /** The first thing to do. */
  readonly action?: ReactNode;
}

/** A list without rows yet: what it is for, and how it begins. */
export function EmptyState({ title, children, icon, action }: EmptyStateProps) {
  return (
    <div className={styles.empty}>
      {icon && <Icon of={icon} size="large" />}
      <h2 className={styles.title}>{title}</h2>
      <div className={styles.words}>{children}</div>
      {action}
    </div>
  );
}
