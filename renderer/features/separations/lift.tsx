import { Undo2 } from 'lucide-react';
import { useState } from 'react';
import type { SeparationView } from '../../../contract/separations.ts';
import { useTell } from '../../lib/asking.ts';
import { RefusedError } from '../../lib/desk.ts';
import { announce } from '../../ui/announce.tsx';
import { Button } from '../../ui/button.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { RefusalNotice } from '../../ui/notice.tsx';
import { useWidening } from '../../ui/widening.tsx';
import { causeInWords, whoseWord } from './causes.ts';

interface LiftProps {
  readonly separation: SeparationView;
}

const useLift = () =>
  useTell('separations', 'lift', {
    refreshes: ['members', 'packets', 'recalls', 'meetings', 'today', 'welcomes'],
  });

/** Lifting is widening: a wish needs the member's own word; nothing asks why (R5, R6). */
export function Lift({ separation }: LiftProps) {
  return separation.source === 'wish' ? (
    <LiftWish separation={separation} />
  ) : (
    <LiftByStaff separation={separation} />
  );
}

function LiftButton({ separation, onPress }: LiftProps & { readonly onPress: () => void }) {
  return (
    <Button
      icon={Undo2}
      tone="quiet"
      spoken={`Lift… ${separation.otherName}, ${causeInWords(separation)}`}
      onPress={onPress}
    >
      Lift…
    </Button>
  );
}

function LiftWish({ separation }: LiftProps) {
  const lift = useLift();
  const [error, setError] = useState<unknown>(null);
  const widening = useWidening(whoseWord(separation), {
    effect: `Lifts this wish, so that the next packets may show the two to each other again. ${
      separation.askedBy === separation.otherId
        ? `It is the word of ${separation.otherName} that counts: the wish is theirs.`
        : 'It is this member’s word that counts: the wish is theirs.'
    } No reason is asked or kept.`,
  });
  const act = async () => {
    setError(null);
    try {
      await widening.confirmed((confirmation) => lift.mutateAsync({ id: separation.id, confirmation }));
      announce('Separation lifted');
    } catch (refusal) {
      const isLeft = refusal instanceof RefusedError && refusal.code === 'confirmation-needed';
      if (!isLeft) setError(refusal);
    }
  };
  return (
    <>
      <LiftButton separation={separation} onPress={() => void act()} />
      <RefusalNotice error={error} />
      {widening.question}
    </>
  );
}

function LiftByStaff({ separation }: LiftProps) {
  const [isAsking, setAsking] = useState(false);
  const lift = useLift();
  return (
    <>
      <LiftButton separation={separation} onPress={() => setAsking(true)} />
      <ConfirmDialog
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        title={`Lift the separation from ${separation.otherName}?`}
        safeLabel="Keep them apart"
        confirmLabel="Lift separation"
        tone="danger"
        onConfirm={() =>
          lift.mutate({ id: separation.id }, { onSuccess: () => announce('Separation lifted') })
        }
        isPending={lift.isPending}
        error={lift.error}
      >
        <p>
          The next packets may show the two to each other again, unless another cause keeps them apart. No
          reason is asked or kept.
        </p>
      </ConfirmDialog>
    </>
  );
}
