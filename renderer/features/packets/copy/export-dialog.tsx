import { useMutation } from '@tanstack/react-query';
import type { CopyView } from '../../../../contract/packets.ts';
import { call } from '../../../lib/desk.ts';
import { announce } from '../../../ui/announce.tsx';
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx';
import { keepFocus } from '../screen-focus.ts';

interface ExportDialogProps {
  readonly copy: CopyView;
  readonly onClose: () => void;
}

/** R10: a copy leaves the office's encryption only after this warning, and the trail says who took it out. */
export function ExportDialog({ copy, onClose }: ExportDialogProps) {
  const save = useMutation({
    mutationFn: () => call('packets', 'export', { id: copy.id }),
    onSuccess: ({ isSaved }) => {
      announce(isSaved ? `${copy.numberText} saved outside the office` : 'Not saved');
      onClose();
      keepFocus();
    },
  });
  return (
    <ConfirmDialog
      isOpen
      onClose={onClose}
      title={`Save ${copy.numberText} as a file?`}
      safeLabel="Keep it in the office"
      confirmLabel="Save as PDF"
      tone="danger"
      onConfirm={() => save.mutate()}
      isPending={save.isPending}
      error={save.error}
    >
      <p>
        The file is not encrypted. Whoever can read the place where you save it can read who is in the
        network, and the ledger cannot follow its copies.
      </p>
      <p>
        Save it only where your office’s rules allow, and delete it as soon as it has served. This is recorded
        in the audit trail.
      </p>
    </ConfirmDialog>
  );
}
