import { useState } from 'react';
import { useTell } from '../../lib/asking.ts';
import { announce } from '../../ui/announce.tsx';
import { Button } from '../../ui/button.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';

/** Saves what was done with each row, after the warning that the file leaves the office's encryption (R10). */
export function SaveReport({ id, of: list }: { readonly id: string; readonly of?: string }) {
  const [isAsking, ask] = useState(false);
  const save = useTell('imports', 'saveReport');
  const confirm = () =>
    save.mutate(
      { id },
      {
        onSuccess: ({ isSaved }) => {
          ask(false);
          announce(isSaved ? 'Report saved' : 'Nothing was saved');
        },
      },
    );
  return (
    <>
      <Button onPress={() => ask(true)} spoken={list && `Save report of ${list}`}>
        Save report
      </Button>
      <ConfirmDialog
        isOpen={isAsking}
        onClose={() => ask(false)}
        title="Save the report outside the office?"
        confirmLabel="Choose where to save"
        isPending={save.isPending}
        error={save.error}
        onConfirm={confirm}
      >
        <p>
          The report says what was done with each row. It is saved as a plain file that anybody with this
          workstation’s files can read. Delete it when you no longer need it. Saving it is recorded.
        </p>
      </ConfirmDialog>
    </>
  );
}
