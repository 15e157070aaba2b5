import { HeartHandshake } from 'lucide-react';
import { Outlet, useMatch } from 'react-router';
import type { OutputOf } from '../../../contract/endpoint.ts';
import type { welcomes } from '../../../contract/welcomes.ts';
import { useAsk } from '../../lib/asking.ts';
import { classes } from '../../lib/classes.ts';
import { Answer } from '../../ui/answer.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Page, PageHeader } from '../../ui/page.tsx';
import { OpenWelcomes, Waiting } from './queue-lists.tsx';
import styles from './welcomes.module.css';

/** Newcomers who wait for a welcome and those under way; beside them, what to do for the one chosen. */
export function WelcomesScreen() {
  const found = useAsk('welcomes', 'queue', {});
  const isAnyChosen = useMatch('/welcomes') === null;
  return (
    <>
      <PageHeader
        title="Welcomes"
        back={isAnyChosen ? { to: '/welcomes', label: 'All welcomes' } : { to: '/members', label: 'Members' }}
      />
      <Page>
        <Answer of={found} rows={6}>
          {(queue) => <Queue queue={queue} isAnyChosen={isAnyChosen} />}
        </Answer>
      </Page>
    </>
  );
}

interface QueueProps {
  readonly queue: OutputOf<typeof welcomes.queue>;
  readonly isAnyChosen: boolean;
}

function Queue({ queue: { waiting, open }, isAnyChosen }: QueueProps) {
  if (waiting.total + open.total === 0 && !isAnyChosen)
    return (
      <EmptyState title="Nobody waits for a welcome" icon={HeartHandshake}>
        Whoever becomes active in the network stands here until a member has reached out to them. Members
        taken in as active with a list are not newcomers.
      </EmptyState>
    );
  return (
    <div className={classes(styles.screen, isAnyChosen && styles.chosen)}>
      <div className={styles.queue}>
        <Waiting newcomers={waiting} />
        <OpenWelcomes welcomes={open} />
      </div>
      <Outlet />
    </div>
  );
}
