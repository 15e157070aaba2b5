import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import type { ImportPreview } from '../../../../contract/imports.ts';
import { formatCount } from '../../../lib/format.ts';
import styles from '../imports.module.css';

export type Only = 'all' | 'warnings' | 'duplicates' | 'refused';

const KINDS: readonly {
  readonly only: Only;
  readonly label: string;
  readonly of: (counts: ImportPreview['counts']) => number;
}[] = [
  { only: 'all', label: 'Rows in all', of: ({ rows }) => rows },
  { only: 'warnings', label: 'To look at', of: ({ withWarnings }) => withWarnings },
  { only: 'duplicates', label: 'May be there already', of: ({ duplicates }) => duplicates },
  { only: 'refused', label: 'Cannot be imported', of: ({ refused }) => refused },
];

interface PreviewCountsProps {
  readonly counts: ImportPreview['counts'];
  readonly only: Only;
  readonly onShow: (only: Only) => void;
}

/** How many rows of each kind there are; each count shows its rows. */
export function PreviewCounts({ counts, only, onShow }: PreviewCountsProps) {
  return (
    <ToggleButtonGroup
      aria-label="Show"
      className={styles.counts ?? ''}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[only]}
      onSelectionChange={(keys) => onShow(KINDS.find((kind) => keys.has(kind.only))?.only ?? 'all')}
    >
      {KINDS.map((kind) => (
        <ToggleButton key={kind.only} id={kind.only} className={styles.count ?? ''}>
          <span className={styles.figure}>{formatCount(kind.of(counts))}</span>
          <span>{kind.label}</span>
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
