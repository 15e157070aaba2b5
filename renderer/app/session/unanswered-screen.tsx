import { findPhase } from '../../lib/session.ts';
import { RefusalNotice } from '../../ui/notice.tsx';
import { GateLayout } from './gate-layout.tsx';

/** The program did not say where things stand. */
export function UnansweredScreen({ error }: { readonly error: unknown }) {
  return (
    <GateLayout title="The program is not ready">
      <RefusalNotice error={error} onRetry={() => void findPhase()} />
    </GateLayout>
  );
}
