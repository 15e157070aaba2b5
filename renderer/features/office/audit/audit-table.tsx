import { Link } from 'react-router';
import { AUDIT_KIND_LABELS } from '../../../../contract/audit.ts';
import type { AuditEntry } from '../../../../contract/audit.ts';
import { auditWords } from '../../../../contract/audit-words/audit-words.ts';
import { detailsInWords } from '../../../lib/audit-words/details.ts';
import { formatDateTime } from '../../../lib/format.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { StatusTag } from '../../../ui/status-tag.tsx';
import { Table } from '../../../ui/table.tsx';
import styles from './audit.module.css';
import { KIND_TONES } from './words.ts';

interface AuditTableProps {
  readonly entries: readonly AuditEntry[];
  readonly label?: string;
}

/** Records of a trail, with the names that their ids stand for now; a member's leads to the member's page. */
export function AuditTable({ entries, label = 'Audit trail' }: AuditTableProps) {
  return (
    <Table
      label={label}
      rows={entries}
      rowKey={({ seq }) => String(seq)}
      empty={<EmptyState title="Nothing found">Nothing in the trail fits these filters.</EmptyState>}
      columns={[
        { id: 'seq', label: 'No.', align: 'end', cell: ({ seq }) => seq },
        {
          id: 'at',
          label: 'When',
          isRowHeader: true,
          cell: ({ at }) => <span className={styles.when}>{formatDateTime(at)}</span>,
        },
        {
          id: 'by',
          label: 'By',
          cell: ({ by }) => <span className={styles.by}>{by || 'Nobody signed in'}</span>,
        },
        {
          id: 'kind',
          label: 'What',
          cell: ({ kind }) => <StatusTag tone={KIND_TONES[kind]}>{AUDIT_KIND_LABELS[kind]}</StatusTag>,
        },
        { id: 'action', label: 'Action and record', cell: (entry) => <Done entry={entry} /> },
      ]}
    />
  );
}

/** What was done in words; below it, small, to which record and with which figures. */
function Done({ entry }: { readonly entry: AuditEntry }) {
  const details = detailsInWords(entry);
  return (
    <span className={styles.done}>
      {auditWords(entry)}
      <Subject entry={entry} />
      {details !== '' && <span className={styles.facts}>{details}</span>}
    </span>
  );
}

function Subject({ entry }: { readonly entry: AuditEntry }) {
  const named = entry.subject === null ? undefined : entry.names[entry.subject];
  if (named === undefined) return null;
  if (named.what !== 'member') return <span className={styles.code}>{capital(named.name)}</span>;
  return (
    <Link to={`/members/${entry.subject ?? ''}`} className={styles.code}>
      {named.name}
    </Link>
  );
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
