import type { DestructionView } from '../../../../contract/retention.ts';
import { useTell } from '../../../lib/asking.ts';
import { plural } from '../../../lib/format.ts';
import { announce } from '../../../ui/announce.tsx';
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx';

interface DestroyDialogProps {
  readonly request: DestructionView;
  readonly onClose: () => void;
}

/** The last question: nothing brings the records back. */
export function DestroyDialog({ request: { id, records }, onClose }: DestroyDialogProps) {
  const destroy = useTell('retention', 'destroy', {
    refreshes: ['members', 'packets', 'today', 'conflicts'],
  });
  const confirm = () =>
    destroy.mutate(
      { id },
      {
        onSuccess: () => {
          announce(`Destroyed: ${plural(records, 'record')}`);
          onClose();
        },
      },
    );
  return (
    <ConfirmDialog
      isOpen
      onClose={onClose}
      title={`Destroy ${plural(records, 'record')} for good?`}
      confirmLabel="Destroy for good"
      tone="danger"
      onConfirm={confirm}
      isPending={destroy.isPending}
      error={destroy.error}
    >
      <p>
        Names, contact methods, forms, scans and separations are deleted and overwritten. Nobody can bring
        them back from here. The ledger keeps where each numbered copy went, without the name. Earlier backups
        still hold the records.
      </p>
    </ConfirmDialog>
  );
}
