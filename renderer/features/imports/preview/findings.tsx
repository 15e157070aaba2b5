import { CircleAlert, Info, TriangleAlert } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import type { Duplicate, PreviewRow, RowProblem } from '../../../../contract/imports.ts';
import { Icon } from '../../../ui/icon.tsx';
import { fieldLabel, problemWords, quotedWords, twinWords } from './words.ts';
import styles from '../imports.module.css';

type Severity = RowProblem['severity'];

const ICONS: Readonly<Record<Severity, LucideIcon>> = {
  refused: CircleAlert,
  warning: TriangleAlert,
  changed: Info,
};
const ORDER: Readonly<Record<Severity, number>> = { refused: 0, warning: 1, changed: 2 };

/** Who a row may be a second record of, and everything found in it: what a person must look at comes first. */
export function Findings({ row: { problems, duplicates } }: { readonly row: PreviewRow }) {
  if (problems.length + duplicates.length === 0) return <span className={styles.fact}>Nothing to note</span>;
  const inOrder = problems.toSorted((one, other) => ORDER[one.severity] - ORDER[other.severity]);
  return (
    <ul className={styles.findings}>
      {duplicates.map((duplicate) => (
        <Twin key={`${duplicate.memberId ?? ''} ${duplicate.line ?? ''}`} duplicate={duplicate} />
      ))}
      {inOrder.map((problem, index) => (
        <Problem key={`${index} ${problem.field} ${problem.code}`} problem={problem} />
      ))}
    </ul>
  );
}

function Twin({ duplicate }: { readonly duplicate: Duplicate }) {
  return (
    <li className={styles.warning}>
      <Icon of={TriangleAlert} />
      <span>{twinWords(duplicate)}</span>
    </li>
  );
}

function Problem({ problem }: { readonly problem: RowProblem }) {
  const quoted = quotedWords(problem);
  return (
    <li className={styles[problem.severity]}>
      <Icon of={ICONS[problem.severity]} />
      <span>
        {fieldLabel(problem.field)}: {problemWords(problem.code)}
        {quoted !== '' && <span className={styles.was}> {quoted}</span>}
      </span>
    </li>
  );
}
