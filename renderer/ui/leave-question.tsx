import type { FieldValues } from 'react-hook-form';
import { useBlocker } from 'react-router';
import type { DeskFormOf } from '../lib/form.ts';
import { ConfirmDialog } from './confirm-dialog.tsx';

interface LeaveQuestionProps<I extends FieldValues, O> {
  readonly form: DeskFormOf<I, O>;
  /** Whose entries would be lost: "this meeting". */
  readonly of: string;
}

/** Asks once before another screen takes the place of what was not saved. */
export function LeaveQuestion<I extends FieldValues, O>({ form, of }: LeaveQuestionProps<I, O>) {
  const { isDirty, isSubmitting, isSubmitSuccessful } = form.formState;
  const blocker = useBlocker(() => isDirty && !isSubmitting && !isSubmitSuccessful);
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
      <p>What you entered for {of} is lost. Nothing has been changed in the office.</p>
    </ConfirmDialog>
  );
}
