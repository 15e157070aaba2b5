import type { PreviewRow } from '../../../../contract/imports.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import type { Decisions, Plan } from '../wizard.ts';
import { Findings } from './findings.tsx';
import { RowPlan } from './row-plan.tsx';
import styles from '../imports.module.css';

interface RowTableProps {
  readonly rows: readonly PreviewRow[];
  readonly decisions: Decisions;
  readonly onDecide: (line: number, plan: Plan | null) => void;
}

/** Rows as they would be taken in. */
export function RowTable({ rows, decisions, onDecide }: RowTableProps) {
  if (rows.length === 0) return <EmptyState title="None">No row is of this kind.</EmptyState>;
  return (
    <table className={styles.rows}>
      <thead>
        <tr>
          <th scope="col">Row</th>
          <th scope="col">Member</th>
          <th scope="col">What to know</th>
          <th scope="col">What happens</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.line}>
            <td>{row.line}</td>
            <th scope="row">
              <Person row={row} />
            </th>
            <td>
              <Findings row={row} />
            </td>
            <td>
              <RowPlan
                row={row}
                decision={decisions.get(row.line) ?? null}
                onDecide={(plan) => onDecide(row.line, plan)}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Person({ row: { name, town, contacts, forms } }: { readonly row: PreviewRow }) {
  return (
    <>
      <span className={styles.name}>{name || 'No name'}</span>
      {[town, ...contacts, ...forms]
        .filter((part) => part !== '')
        .map((part) => (
          <span key={part} className={styles.fact}>
            {part}
          </span>
        ))}
    </>
  );
}
