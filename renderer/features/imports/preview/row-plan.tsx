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
  if (row.plan === 'refused') return <StatusTag tone="danger">Cannot be imported</StatusTag>;
  const usual: Plan = row.plan === 'import' ? 'import' : 'skip';
  const present = decision ?? usual;
  const other: Plan = present === 'import' ? 'skip' : 'import';
  const words = other === 'skip' ? 'Leave out' : usual === 'skip' ? 'Import anyway' : 'Import';
  return (
    <span className={styles.plan}>
      <StatusTag tone={present === 'import' ? 'good' : 'neutral'}>
        {present === 'import' ? 'Will be imported' : 'Left out'}
      </StatusTag>
      <Button
        spoken={`${words}: ${row.name}, row ${row.line}`}
        onPress={() => onDecide(other === usual ? null : other)}
      >
        {words}
      </Button>
    </span>
  );
}
