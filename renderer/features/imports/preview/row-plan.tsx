import { Button } from '../../../ui/button.tsx';
import { StatusTag } from '../../../ui/status-tag.tsx';
import type { PreviewRow } from '../../../../contract/imports.ts';
import type { Plan } from '../wizard.ts';
import styles from '../imports.module.css';

interface RowPlanProps {
  readonly row: PreviewRow;
  readonly decision: Plan | null;
  readonly onDecide: (plan: Plan | null) => void;
}

/** What will happen with one row, and the way to have it otherwise. */
export function RowPlan({ row, decision, onDecide }: RowPlanProps) {
  if (row.plan === 'refused') return <StatusTag tone="danger">Not imported</StatusTag>;
  const usual: Plan = row.plan === 'import' ? 'import' : 'skip';
  const present = decision ?? usual;
  const other: Plan = present === 'import' ? 'skip' : 'import';
  return (
    <span className={styles.plan}>
      <StatusTag tone={present === 'import' ? 'good' : 'neutral'}>
        {present === 'import' ? 'Imported' : 'Left out'}
      </StatusTag>
      <Button tone="quiet" onPress={() => onDecide(other === usual ? null : other)}>
        {WORDS[other]}
      </Button>
    </span>
  );
}

const WORDS: Readonly<Record<Plan, string>> = { import: 'Import anyway', skip: 'Leave out' };
