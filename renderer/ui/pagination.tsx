import { ChevronLeft, ChevronRight } from 'lucide-react';
import { formatCount } from '../lib/format.ts';
import { IconButton } from './icon-button.tsx';
import styles from './pagination.module.css';

interface PaginationProps {
  readonly offset: number;
  readonly limit: number;
  readonly total: number;
  readonly onChange: (offset: number) => void;
}

/** Which part of a list is shown, and the way to the next. */
export function Pagination({ offset, limit, total, onChange }: PaginationProps) {
  const last = Math.min(offset + limit, total);
  return (
    <nav className={styles.pages} aria-label="Pages of the list">
      <span>
        {total === 0 ? 'None' : `${formatCount(offset + 1)} to ${formatCount(last)} of ${formatCount(total)}`}
      </span>
      <IconButton
        label="Earlier"
        icon={ChevronLeft}
        isDisabled={offset === 0}
        onPress={() => onChange(Math.max(0, offset - limit))}
      />
      <IconButton
        label="Later"
        icon={ChevronRight}
        isDisabled={last >= total}
        onPress={() => onChange(offset + limit)}
      />
    </nav>
  );
}
