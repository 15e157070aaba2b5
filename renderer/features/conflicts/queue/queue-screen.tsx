import { ShieldAlert } from 'lucide-react';
import { useAsk } from '../../../lib/asking.ts';
import { useCan } from '../../../lib/session.ts';
import { Answer } from '../../../ui/answer.tsx';
import { ButtonLink } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Page, PageHeader } from '../../../ui/page.tsx';
import { Stack } from '../../../ui/stack.tsx';
import { Kept } from './kept.tsx';
import { NoticeList } from './notice-list.tsx';

/** Conflict notices: the open ones, the longest waiting first, then those reviewed, and how the promise was kept. */
export function QueueScreen() {
  const canLog = useCan('conflicts.log');
  const figures = useAsk('conflicts', 'figures', {});
  const log = canLog && (
    <ButtonLink to="/conflicts/new" tone="primary" icon={ShieldAlert}>
      Log a notice
    </ButtonLink>
  );
  return (
    <>
      <PageHeader title="Conflicts" actions={log} />
      <Page>
        <Answer of={figures} rows={6}>
          {(kept) =>
            kept.count === 0 ? (
              <EmptyState title="No conflict notice yet" icon={ShieldAlert} action={log}>
                When someone tells you of a conflict of interest between members, log it here. From that
                instant they are kept apart in everything the program does.
              </EmptyState>
            ) : (
              <Stack gap={16}>
                <NoticeList isOpen title="To review" none="Every notice is reviewed." />
                <NoticeList isOpen={false} title="Reviewed" none="None yet." />
                <Kept figures={kept} />
              </Stack>
            )
          }
        </Answer>
      </Page>
    </>
  );
}
