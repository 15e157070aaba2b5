import { Check, Minus } from 'lucide-react';
import { RIGHTS, ROLES } from '../../../../contract/rights.ts';
import { Card } from '../../../ui/card.tsx';
import { StatusTag } from '../../../ui/status-tag.tsx';
import { Table } from '../../../ui/table.tsx';
import { ROLE_LABELS } from './words.ts';

const ROWS = Object.entries(RIGHTS).map(([id, { label, roles }]) => ({
  id,
  label,
  roles: roles as readonly string[],
}));

/** Who may do what: the very table by which every call is let through or refused. */
export function RightsTable() {
  return (
    <Card title="What each role may do">
      <p>
        No role can show a member without three current forms, or bring members together who are kept apart.
      </p>
      <Table
        label="Rights by role"
        rows={ROWS}
        rowKey={({ id }) => id}
        columns={[
          { id: 'right', label: 'May', width: '3fr', cell: ({ label }) => label },
          ...ROLES.map((role) => ({
            id: role,
            label: ROLE_LABELS[role],
            cell: ({ roles }: (typeof ROWS)[number]) =>
              roles.includes(role) ? (
                <StatusTag tone="good" icon={Check}>
                  Yes
                </StatusTag>
              ) : (
                <StatusTag tone="neutral" icon={Minus}>
                  No
                </StatusTag>
              ),
          })),
        ]}
      />
    </Card>
  );
}
