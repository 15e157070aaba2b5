import { Ellipsis, UserPlus } from 'lucide-react';
import { useState } from 'react';
import type { AccountLine, AccountView } from '../../../../contract/accounts.ts';
import { useAsk } from '../../../lib/asking.ts';
import { formatDate, formatDateTime } from '../../../lib/format.ts';
import { useCan, useSession } from '../../../lib/session.ts';
import { Answer } from '../../../ui/answer.tsx';
import { Button } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { Menu } from '../../../ui/menu.tsx';
import { Row, Stack } from '../../../ui/stack.tsx';
import { StatusTag } from '../../../ui/status-tag.tsx';
import { Table } from '../../../ui/table.tsx';
import { ChangeOwnPassword, ChangeRole, ReleaseAccount, ResetPassword } from './account-dialogs.tsx';
import styles from './accounts.module.css';
import { AddAccount } from './add-account.tsx';
import { ChangeWorkPhone } from './work-phone.tsx';
import { RemoveAccount } from './remove-account.tsx';
import { RightsTable } from './rights-table.tsx';
import { ROLE_LABELS } from './words.ts';

type Asked =
  | { readonly what: 'add' }
  | {
      readonly what: 'role' | 'work-phone' | 'password' | 'own-password' | 'release' | 'remove';
      readonly account: AccountView;
    };
type Ask = (asked: Asked) => void;

/** Who may sign in, and what each role may do. */
export function AccountsPanel() {
  const found = useAsk('accounts', 'list', {});
  const { account: own } = useSession();
  const mayManage = useCan('accounts.manage');
  const [asked, ask] = useState<Asked | null>(null);
  return (
    <Stack gap={16}>
      <Card
        title="Accounts"
        actions={
          <Row gap={8}>
            <Button onPress={() => ask({ what: 'own-password', account: own })}>Change your password</Button>
            {mayManage && (
              <Button tone="primary" icon={UserPlus} onPress={() => ask({ what: 'add' })}>
                Add an account
              </Button>
            )}
          </Row>
        }
      >
        <Answer of={found}>{(accounts) => <AccountsTable accounts={accounts} onAsk={ask} />}</Answer>
      </Card>
      <RightsTable />
      {asked && <AskedDialog asked={asked} onClose={() => ask(null)} />}
    </Stack>
  );
}

function AccountsTable({
  accounts,
  onAsk,
}: {
  readonly accounts: readonly AccountLine[];
  readonly onAsk: Ask;
}) {
  const { account: own } = useSession();
  const mayManage = useCan('accounts.manage');
  const canAct = (account: AccountView) => mayManage && account.removedAt === null;
  return (
    <Table
      label="Accounts"
      rows={accounts}
      rowKey={({ id }) => id}
      columns={[
        {
          id: 'name',
          label: 'Name and username',
          width: '2fr',
          cell: ({ fullName, username }) => (
            <span className={styles.who}>
              {fullName}
              <span className={styles.username}>{username}</span>
            </span>
          ),
        },
        { id: 'role', label: 'Role', cell: ({ role }) => ROLE_LABELS[role] },
        {
          id: 'phone',
          label: 'Work phone',
          cell: ({ workPhone }) => <span className={styles.phone}>{workPhone || '–'}</span>,
        },
        {
          id: 'seen',
          label: 'Last sign-in',
          cell: ({ lastSignInAt }) => (
            <span className={styles.seen}>
              {lastSignInAt === null ? 'Not yet' : formatDateTime(lastSignInAt)}
            </span>
          ),
        },
        {
          id: 'state',
          label: 'State',
          cell: (account) => <State account={account} isOwn={account.id === own.id} />,
        },
        {
          id: 'actions',
          label: 'Actions',
          align: 'end',
          cell: (account) =>
            canAct(account) ? (
              <Actions account={account} isOwn={account.id === own.id} onAsk={onAsk} />
            ) : null,
        },
      ]}
    />
  );
}

function State({ account, isOwn }: { readonly account: AccountLine; readonly isOwn: boolean }) {
  if (account.removedAt !== null)
    return <StatusTag tone="neutral">Removed {formatDate(account.removedAt)}</StatusTag>;
  if (account.lockedSince !== null) return <StatusTag tone="attention">Locked after failed tries</StatusTag>;
  return <StatusTag tone={isOwn ? 'brand' : 'good'}>{isOwn ? 'You' : 'Active'}</StatusTag>;
}

interface ActionsProps {
  readonly account: AccountLine;
  readonly isOwn: boolean;
  readonly onAsk: Ask;
}

/** Of one's own account only the phone is changed here: nobody takes away their own role or way in. */
function Actions({ account, isOwn, onAsk }: ActionsProps) {
  const asks = (what: Exclude<Asked['what'], 'add'>) => ({
    id: what,
    onAction: () => onAsk({ what, account }),
  });
  const phone = {
    ...asks('work-phone'),
    label: account.workPhone === '' ? 'Add a work phone' : 'Change work phone',
  };
  const others = [
    ...(account.lockedSince === null ? [] : [{ ...asks('release'), label: 'Release account' }]),
    { ...asks('role'), label: 'Change role' },
    phone,
    { ...asks('password'), label: 'Set a new password' },
    { ...asks('remove'), label: 'Remove account', tone: 'danger' as const },
  ];
  return (
    <Menu
      label="Change"
      spoken={`Change the account of ${account.fullName}`}
      icon={Ellipsis}
      tone="quiet"
      items={isOwn ? [phone] : others}
    />
  );
}

function AskedDialog({ asked, onClose }: { readonly asked: Asked; readonly onClose: () => void }) {
  switch (asked.what) {
    case 'add':
      return <AddAccount onClose={onClose} />;
    case 'role':
      return <ChangeRole account={asked.account} onClose={onClose} />;
    case 'work-phone':
      return <ChangeWorkPhone account={asked.account} onClose={onClose} />;
    case 'password':
      return <ResetPassword account={asked.account} onClose={onClose} />;
    case 'own-password':
      return <ChangeOwnPassword account={asked.account} onClose={onClose} />;
    case 'release':
      return <ReleaseAccount account={asked.account} onClose={onClose} />;
    case 'remove':
      return <RemoveAccount account={asked.account} onClose={onClose} />;
  }
}
