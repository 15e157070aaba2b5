import { COPY_STATE_LABELS } from '../../../contract/domain/copies.ts';
import type { CopyView } from '../../../contract/packets.ts';
import type { Column } from '../../ui/column.ts';
import { CopyTag } from './copy-tags.tsx';
import styles from './packets.module.css';
import type { Room } from './use-room.ts';
import { dateOf } from './words.ts';

const FULL: readonly Column<CopyView>[] = [
  {
    id: 'recipient',
    label: 'Recipient',
    width: 'minmax(0, 2fr)',
    isRowHeader: true,
    cell: ({ recipient }) => <span className={styles.twoLines}>{recipient.name}</span>,
  },
  {
    id: 'number',
    label: 'Copy',
    width: 'minmax(11rem, 1fr)',
    cell: ({ numberText, edition, pages }) => (
      <span className={styles.lines}>
        <span>{numberText}</span>
        <span className={styles.small}>
          {edition === 'large' ? 'Large print' : 'Standard'}, {pages} pages
        </span>
      </span>
    ),
  },
  { id: 'state', label: 'State', width: '17rem', cell: (copy) => <CopyTag copy={copy} /> },
  {
    id: 'since',
    label: 'Since',
    width: '9rem',
    cell: (copy) => <span className={styles.unbroken}>{dateOf(copy)}</span>,
  },
];

const NARROW: readonly Column<CopyView>[] = [
  {
    id: 'recipient',
    label: 'Copy',
    cell: ({ recipient, numberText, state, isOutOfDate }) => (
      <span className={styles.lines}>
        <span className={styles.line}>{recipient.name}</span>
        <span className={`${styles.line} ${styles.small}`}>
          {numberText} · {isOutOfDate ? 'Out of date' : COPY_STATE_LABELS[state]}
        </span>
      </span>
    ),
  },
];

/** The columns of a list of copies, as many as there is room for. */
export function copyColumns(room: Room): readonly Column<CopyView>[] {
  if (room === 'little') return NARROW;
  return room === 'some' ? FULL.filter(({ id }) => id !== 'since') : FULL;
}
