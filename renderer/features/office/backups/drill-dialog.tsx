import { useState } from 'react';
import { z } from 'zod';
import { TypedPassword } from '../../../../contract/accounts.ts';
import type { BackupView } from '../../../../contract/backups.ts';
import { ask, desk } from '../../../lib/desk.ts';
import { formatDateTime } from '../../../lib/format.ts';
import { useDeskForm } from '../../../lib/form.ts';
import { Dialog } from '../../../ui/dialog.tsx';
import { DeskForm, Field } from '../../../ui/form.tsx';
import { PasswordField } from '../../../ui/password-field.tsx';
import { Stack } from '../../../ui/stack.tsx';
import { BackupJob } from './backup-job.tsx';

interface DrillDialogProps {
  readonly backup: BackupView;
  readonly onClose: () => void;
}

const Typed = z.strictObject({ password: TypedPassword });

/** A restore that is only tried, with the password of whoever is signed in. */
export function DrillDialog({ backup, onClose }: DrillDialogProps) {
  const form = useDeskForm(Typed, { password: '' });
  const [jobId, setJobId] = useState<string | null>(null);
  const begin = async ({ password }: z.infer<typeof Typed>) => {
    const { id } = await ask(desk().backups.drill({ folder: backup.folder, password }));
    form.reset();
    setJobId(id);
  };
  return (
    <Dialog isOpen onClose={onClose} title={`Try the backup of ${formatDateTime(backup.madeAt)}`}>
      <Stack gap={16}>
        <p>
          The backup is restored into a temporary folder beside it, opened with your password, compared with
          what it says of itself, and taken away again. The office does not change.
        </p>
        <DeskForm
          form={form}
          onSubmit={begin}
          submitLabel="Try a restore"
          onCancel={onClose}
          cancelLabel={jobId === null ? 'Cancel' : 'Close'}
        >
          <Field form={form} name="password">
            {(field) => (
              <PasswordField label="Your password" autoComplete="current-password" takesFocus {...field} />
            )}
          </Field>
        </DeskForm>
        <BackupJob id={jobId} title="Trying a restore" />
      </Stack>
    </Dialog>
  );
}
