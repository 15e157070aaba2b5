import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { WelcomeOutcome, WelcomeView } from '../../../contract/welcomes.ts';
import { useTell } from '../../lib/asking.ts';
import { announce } from '../../ui/announce.tsx';
import { Button } from '../../ui/button.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { RefusalNotice } from '../../ui/notice.tsx';
import { Row } from '../../ui/stack.tsx';
import { OUTCOME_SAID } from './words.ts';

/** A refusal stands under the buttons, or in the dialog. */
const shownBelow = (): void => undefined;

/** What became of a welcome; nobody is asked why (R5). */
export function OutcomeButtons({ welcome: { id, newcomer, welcomer } }: { readonly welcome: WelcomeView }) {
  const go = useNavigate();
  const [isReached, setReached] = useState(false);
  const close = useTell('welcomes', 'close', { refreshes: ['today'] });
  const act = (outcome: WelcomeOutcome) => void record(outcome).catch(shownBelow);
  const record = async (outcome: WelcomeOutcome) => {
    await close.mutateAsync({ id, outcome });
    announce(OUTCOME_SAID[outcome]);
    if (outcome === 'reached') await go('/welcomes');
    if (outcome === 'passed-on') await go(`/welcomes/newcomers/${newcomer.id}`);
  };
  return (
    <>
      <Row gap={8}>
        <Button onPress={() => act('passed-on')} isDisabled={close.isPending}>
          Pass on
        </Button>
        <Button onPress={() => act('tried')} isDisabled={close.isPending}>
          Tried, not reached yet
        </Button>
        <Button tone="primary" onPress={() => setReached(true)}>
          Newcomer reached
        </Button>
      </Row>
      {isReached ? (
        <ConfirmDialog
          isOpen
          onClose={() => setReached(false)}
          title={`Has ${welcomer.name} reached ${newcomer.name}?`}
          confirmLabel="Yes, welcomed"
          onConfirm={() => act('reached')}
          isPending={close.isPending}
          error={close.error}
        >
          <p>The welcome is then done, and {newcomer.name} leaves the queue.</p>
        </ConfirmDialog>
      ) : (
        <RefusalNotice error={close.error} />
      )}
    </>
  );
}
