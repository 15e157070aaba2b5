import { COPY_STATE_LABELS } from '../../../contract/domain/copies.ts';
import type { CopyView } from '../../../contract/packets.ts';
import type { Column } from '../../ui/column.ts';
import { CopyTag } from './copy-tags.tsx';
import styles from './packets.module.css';
import { EDITION_LABELS, dateOf } from './words.ts';

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
    width: 'minmax(12rem, 1fr)',
    cell: ({ numberText, edition, pages }) => (
      <span className={styles.lines}>
        <span>{numberText}</span>
        <span className={styles.small}>
          {EDITION_LABELS[edition]}, {pages} pages
        </span>
      </span>
    ),
  },
  { id: 'state', label: 'State', width: '17rem', cell: (copy) => <CopyTag copy={copy} /> },
  { id: 'since', label: 'Since', width: '9rem', cell: dateOf },
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

/** A list of copies: over the whole width, or where there is little room. */
export const copyColumns = (isNarrow: boolean): readonly Column<CopyView>[] => (isNarrow ? NARROW : FULL);
