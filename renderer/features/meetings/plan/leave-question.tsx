import type { RefObject } from 'react';
import { useBlocker } from 'react-router';
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx';

interface LeaveQuestionProps {
  readonly isDirty: boolean;
  /** True from the moment it is saved: then leaving loses nothing. */
  readonly isDone: RefObject<boolean>;
}

/** Asks once before another screen takes the place of what was not saved. */
export function LeaveQuestion({ isDirty, isDone }: LeaveQuestionProps) {
  const blocker = useBlocker(() => isDirty && !isDone.current);
  return (
    <ConfirmDialog
      isOpen={blocker.state === 'blocked'}
      onClose={() => blocker.reset?.()}
      title="Leave without saving?"
      confirmLabel="Leave"
      safeLabel="Stay"
      tone="danger"
      onConfirm={() => blocker.proceed?.()}
    >
      <p>What you entered for this meeting is lost. Nothing has been changed in the office.</p>
    </ConfirmDialog>
  );
}
