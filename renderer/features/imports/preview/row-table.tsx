import { CircleAlert, Info, TriangleAlert } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import { Link } from 'react-router';
import type { Duplicate, PreviewRow, RowProblem } from '../../../../contract/imports.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Icon } from '../../../ui/icon.tsx';
import type { Decisions, Plan } from '../wizard.ts';
import { DUPLICATE_WORDS, fieldLabel, problemWords } from './words.ts';
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

const ICONS: Readonly<Record<RowProblem['severity'], LucideIcon>> = {
  refused: CircleAlert,
  warning: TriangleAlert,
  changed: Info,
};

function Findings({ row: { problems, duplicates } }: { readonly row: PreviewRow }) {
  if (problems.length + duplicates.length === 0) return <span className={styles.fact}>Nothing to note</span>;
  return (
    <ul className={styles.findings}>
      {duplicates.map((duplicate) => (
        <li key={`${duplicate.memberId ?? ''} ${duplicate.line ?? ''}`} className={styles.warning}>
          <Icon of={TriangleAlert} />
          <span>
            <Twin duplicate={duplicate} />
          </span>
        </li>
      ))}
      {problems.map((problem) => (
        <li key={`${problem.field} ${problem.code} ${problem.was}`} className={styles[problem.severity]}>
          <Icon of={ICONS[problem.severity]} />
          <span>
            {fieldLabel(problem.field)}: {problemWords(problem.code)}
            {problem.was !== '' && <span className={styles.was}>In the file: “{problem.was}”</span>}
            {problem.now !== '' && <span className={styles.was}>Becomes: “{problem.now}”</span>}
          </span>
        </li>
      ))}
    </ul>
  );
}

function Twin({ duplicate: { memberId, line, name, because } }: { readonly duplicate: Duplicate }) {
  const reasons = because.map((reason) => DUPLICATE_WORDS[reason]).join(', ');
  if (memberId === null)
    return (
      <>
        May be the same as row {line}, {name}: {reasons}.
      </>
    );
  return (
    <>
      May be <Link to={`/members/${memberId}`}>{name}</Link>, who is there already: {reasons}.
    </>
  );
}
