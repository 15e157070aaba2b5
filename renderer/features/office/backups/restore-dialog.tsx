import type { BackupView } from '../../../../contract/backups.ts';
import { useAsk } from '../../../lib/asking.ts';
import { findPhase, forgetPlace } from '../../../lib/session.ts';
import { Answer } from '../../../ui/answer.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { RestoreSteps } from '../../../ui/restore/restore-steps.tsx';

interface RestoreDialogProps {
  readonly backup: BackupView;
  readonly onClose: () => void;
}

/** Puts a backup in the place of the office that is open. */
export function RestoreDialog({ backup, onClose }: RestoreDialogProps) {
  const found = useAsk('offices', 'state', {});
  // Whoever signs in after it begins with Today, which says what a restore asks of them.
  const beginAnew = () => {
    forgetPlace();
    return findPhase();
  };
  return (
    <Dialog isOpen onClose={onClose} title="Restore this backup" width="wide">
      <Answer of={found}>
        {(state) =>
          state.kind === 'none' ? null : (
            <RestoreSteps backup={backup} into={state.folder} onDone={beginAnew} onCancel={onClose} />
          )
        }
      </Answer>
    </Dialog>
  );
}
