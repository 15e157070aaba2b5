import { HeartHandshake } from 'lucide-react';
import { Outlet, useLocation } from 'react-router';
import type { OutputOf } from '../../../contract/endpoint.ts';
import type { welcomes } from '../../../contract/welcomes.ts';
import { useAsk } from '../../lib/asking.ts';
import { Answer } from '../../ui/answer.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Page, PageHeader } from '../../ui/page.tsx';
import { OpenWelcomes, Waiting } from './queue-lists.tsx';
import styles from './welcomes.module.css';

/** Newcomers who wait for a welcome and those under way; beside them, what to do for the one chosen. */
export function WelcomesScreen() {
  const found = useAsk('welcomes', 'queue', {});
  return (
    <>
      <PageHeader title="Welcomes" back={{ to: '/members', label: 'Members' }} />
      <Page>
        <Answer of={found} rows={6}>
          {(queue) => <Queue queue={queue} />}
        </Answer>
      </Page>
    </>
  );
}

function Queue({ queue: { waiting, open } }: { readonly queue: OutputOf<typeof welcomes.queue> }) {
  const { pathname } = useLocation();
  if (waiting.total + open.total === 0 && pathname === '/welcomes')
    return (
      <EmptyState title="Nobody waits for a welcome" icon={HeartHandshake}>
        Whoever becomes active in the network stands here until a member has reached out to them. Members
        taken in with a list are here already, and need none.
      </EmptyState>
    );
  return (
    <div className={styles.screen}>
      <div className={styles.queue}>
        <Waiting newcomers={waiting} />
        <OpenWelcomes welcomes={open} />
      </div>
      <Outlet />
    </div>
  );
}
