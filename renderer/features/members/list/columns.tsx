import { Check, CircleAlert, Minus } from 'lucide-react';
import { STATUS_LABELS } from '../../../../contract/domain/members.ts';
import type { MemberRow } from '../../../../contract/members.ts';
import type { Column } from '../../../ui/column.ts';
import { Icon } from '../../../ui/icon.tsx';
import { StatusTag } from '../../../ui/status-tag.tsx';
import { STATUS_LOOK, compactWords, formsInWords } from '../words.ts';
import styles from './list.module.css';

/** The member's status, as a tag. */
export function MemberStatus({ status }: Pick<MemberRow, 'status'>) {
  const { tone, icon } = STATUS_LOOK[status];
  return (
    <StatusTag tone={tone} icon={icon}>
      {STATUS_LABELS[status]}
    </StatusTag>
  );
}

function Name({ name, preferredName }: MemberRow) {
  return (
    <span className={styles.name}>
      {name}
      {preferredName !== '' && <span className={styles.second}> goes by {preferredName}</span>}
    </span>
  );
}

function Place({ town, county }: MemberRow) {
  return (
    <span className={styles.place}>
      <span className={styles.line}>{town}</span>
      {county !== null && <span className={styles.second}>{county}</span>}
    </span>
  );
}

function Forms({ member }: { readonly member: MemberRow }) {
  const words = formsInWords(member);
  if (member.formsState === 'complete') return <span>{words}</span>;
  return (
    <span className={styles.wanting}>
      <Icon of={CircleAlert} />
      {words}
    </span>
  );
}

function Listed({ isListed }: MemberRow) {
  return (
    <span className={isListed ? styles.listed : styles.notListed}>
      <Icon of={isListed ? Check : Minus} />
      {isListed ? 'Yes' : 'No'}
    </span>
  );
}

/** The list over the whole width. */
export const FULL_COLUMNS: readonly Column<MemberRow>[] = [
  {
    id: 'name',
    label: 'Name',
    width: 'minmax(0, 2.5fr)',
    isSortable: true,
    cell: (row) => <Name {...row} />,
  },
  {
    id: 'town',
    label: 'Town',
    width: 'minmax(0, 1.8fr)',
    isSortable: true,
    cell: (row) => <Place {...row} />,
  },
  {
    id: 'status',
    label: 'Status',
    width: 'minmax(8rem, 1fr)',
    isSortable: true,
    cell: (row) => <MemberStatus {...row} />,
  },
  {
    id: 'forms-until',
    label: 'Forms',
    width: 'minmax(10.5rem, 1.5fr)',
    isSortable: true,
    cell: (row) => <Forms member={row} />,
  },
  { id: 'listed', label: 'In packets', width: '6rem', cell: (row) => <Listed {...row} /> },
];

/** The list beside a member's page: who, where, and whether something is missing. */
export const COMPACT_COLUMNS: readonly Column<MemberRow>[] = [
  {
    id: 'name',
    label: 'Name',
    isSortable: true,
    cell: (row) => (
      <span className={styles.compact}>
        <span className={styles.line}>{row.name}</span>
        <span className={styles.second}>{compactWords(row)}</span>
      </span>
    ),
  },
];
