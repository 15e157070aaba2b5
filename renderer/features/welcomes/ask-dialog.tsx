import { useNavigate } from 'react-router';
import type { NewcomerRow, Suggestion } from '../../../contract/welcomes.ts';
import { useTell } from '../../lib/asking.ts';
import { formatDate } from '../../lib/format.ts';
import { announce } from '../../ui/announce.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';

interface AskDialogProps {
  readonly newcomer: NewcomerRow;
  readonly welcomer: Suggestion;
  readonly onClose: () => void;
}

/** A refusal stands in the dialog. */
const shownBelow = (): void => undefined;

/** Gives the newcomer to the member chosen, and goes on to what to tell them. */
export function AskDialog({ newcomer, welcomer, onClose }: AskDialogProps) {
  const go = useNavigate();
  const assign = useTell('welcomes', 'assign', { refreshes: ['today'] });
  const act = async () => {
    // Not as the mutation's own callback: the queue without this newcomer takes the dialog away first.
    const { id, dueOn } = await assign.mutateAsync({ newcomerId: newcomer.id, welcomerId: welcomer.id });
    announce(`Welcome due ${formatDate(dueOn)}`);
    await go(`/welcomes/${id}`);
  };
  return (
    <ConfirmDialog
      isOpen
      onClose={onClose}
      title={`Ask ${welcomer.name} to welcome ${newcomer.name}?`}
      confirmLabel="Go on to the call"
      onConfirm={() => void act().catch(shownBelow)}
      isPending={assign.isPending}
      error={assign.error}
    >
      <p>
        The next screen has how to reach {welcomer.name}, and what they may be told. They may say no, and owe
        no reason: then choose “Pass on”.
      </p>
    </ConfirmDialog>
  );
}
