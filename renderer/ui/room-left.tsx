import type { ReactNode } from 'react';
import styles from './room-left.module.css';

/** Gives a long table the room that is left on its screen, so that only the table scrolls. */
export const RoomLeft = ({ children }: { readonly children: ReactNode }) => (
  <div className={styles.room}>{children}</div>
);
