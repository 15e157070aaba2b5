import { QueryClientProvider } from '@tanstack/react-query';
import { I18nProvider } from 'react-aria-components';
import type { Phase } from '../lib/session.ts';
import { useSessionStore } from '../lib/session.ts';
import { queryClient } from '../lib/query-client.ts';
import { LiveRegion } from '../ui/announce.tsx';
import { OpenDesk } from './frame/open-desk.tsx';
import { RecoveryKeyScreen } from './session/recovery-key-screen.tsx';
import { StartScreen } from './session/start-screen.tsx';
import { UnansweredScreen } from './session/unanswered-screen.tsx';
import { UnlockScreen } from './session/unlock-screen.tsx';

/** The window: what it shows follows from where the person stands. */
export function App() {
  const phase = useSessionStore((store) => store.phase);
  return (
    <I18nProvider locale="en-US">
      <QueryClientProvider client={queryClient}>
        <LiveRegion />
        <Screen phase={phase} />
      </QueryClientProvider>
    </I18nProvider>
  );
}

function Screen({ phase }: { readonly phase: Phase }) {
  switch (phase.kind) {
    case 'starting':
      return null;
    case 'unanswered':
      return <UnansweredScreen error={phase.error} />;
    case 'no-office':
      return <StartScreen known={phase.known} />;
    case 'locked':
      return <UnlockScreen reason={phase.reason} />;
    case 'recovery-key':
      return <RecoveryKeyScreen recoveryKey={phase.recoveryKey} session={phase.session} />;
    case 'open':
    default:
      return <OpenDesk key={phase.session.account.id} session={phase.session} />;
  }
}
