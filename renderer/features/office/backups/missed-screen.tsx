import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useParams } from 'react-router';
import type { BackupCredentials, KeptAside, Missed } from '../../../../contract/backups.ts';
import { useAsk } from '../../../lib/asking.ts';
import { ask, desk } from '../../../lib/desk.ts';
import { formatCount, formatDateTime } from '../../../lib/format.ts';
import { useCan, useSession, useSessionStore } from '../../../lib/session.ts';
import { Answer } from '../../../ui/answer.tsx';
import { Card } from '../../../ui/card.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Page, PageHeader } from '../../../ui/page.tsx';
import { CredentialsForm } from '../../../ui/restore/credentials-form.tsx';
import { Stack } from '../../../ui/stack.tsx';
import { AuditTable } from '../audit/audit-table.tsx';
import { missedKey, nameOf, whenOf } from './kept-aside.tsx';

/** What an office kept aside has since the backup that took its place: a person enters it again. */
export function MissedScreen() {
  const { name = '' } = useParams();
  const mayRestore = useCan('backups.restore');
  const found = useAsk('backups', 'list', {});
  return (
    <>
      <PageHeader title="What to enter again" back={{ to: '/office/backups', label: 'Backups' }} />
      <Answer of={found} rows={6}>
        {({ keptAside }) => {
          const aside = keptAside.find(({ folder }) => nameOf(folder) === name);
          return aside && mayRestore ? <MissedOf aside={aside} /> : <Gone />;
        }}
      </Answer>
    </>
  );
}

const Gone = () => (
  <Page>
    <EmptyState title="This office is no longer kept aside">
      Its folder was deleted, moved or renamed. Backups lists those that are there.
    </EmptyState>
  </Page>
);

/** Asks for the key, then shows the list; until the lock, going to a member and coming back does not ask again. */
function MissedOf({ aside }: { readonly aside: KeptAside }) {
  const cache = useQueryClient();
  const { account } = useSession();
  const key = missedKey(aside.folder);
  const { data } = useQuery<Missed>({
    queryKey: key,
    queryFn: () => Promise.reject(new Error('only with a key')),
    enabled: false,
    gcTime: Infinity,
  });
  const look = async (credentials: BackupCredentials) => {
    const missed = await ask(desk().backups.missed({ folder: aside.folder, credentials }));
    // Locked meanwhile: the window has forgotten everything, and keeps nothing of this.
    if (useSessionStore.getState().phase.kind === 'locked') return;
    cache.setQueryData(key, missed);
    await cache.invalidateQueries({ queryKey: ['today'] });
  };
  if (data)
    return (
      <Page>
        <MissedList missed={data} />
      </Page>
    );
  return (
    <Page width="form">
      <Card title={`Kept aside on ${whenOf(aside)}`}>
        <Stack gap={16}>
          <p>
            A backup took the place of this office. What was recorded in it after that backup is not in the
            office you work in. It is listed here from its audit trail; nothing changes in either of them.
          </p>
          <CredentialsForm
            submitLabel="List it"
            workingLabel="Reading"
            passwordHint="The one that was right just before the restore."
            username={account.username}
            onSubmit={look}
          />
        </Stack>
      </Card>
    </Page>
  );
}

const GROUPS = [
  { id: 'protecting', title: 'What protects people' },
  { id: 'paper', title: 'Paper that was made or handed out' },
  { id: 'other', title: 'Everything else' },
] as const;

function MissedList({ missed }: { readonly missed: Missed }) {
  const { since } = missed;
  const groups = GROUPS.filter(({ id }) => missed[id].total > 0);
  if (groups.length === 0)
    return (
      <EmptyState title="Nothing to enter again">
        Nothing was changed in this office after the backup that took its place.
      </EmptyState>
    );
  return (
    <Stack gap={16}>
      <Notice tone="attention" title="Nobody is protected by what is only listed here">
        {since === null ? 'Recorded' : `Recorded after ${formatDateTime(since)}`}, and not in the office you
        work in. Enter again what protects people first, before anything is printed or planned. What a line
        does not say stands on paper: forms, notes, ledger sheets.
      </Notice>
      {groups.map(({ id, title }) => (
        <Card key={id} title={`${title} (${formatCount(missed[id].total)})`}>
          <AuditTable label={title} entries={missed[id].records} />
          {missed[id].records.length < missed[id].total && (
            <p>The latest {formatCount(missed[id].records.length)} are shown.</p>
          )}
        </Card>
      ))}
    </Stack>
  );
}
