import { useState } from 'react';
import { FORM_LABELS } from '../../../contract/domain/forms.ts';
import type { FormView } from '../../../contract/forms.ts';
import { useTell } from '../../lib/asking.ts';
import { announce } from '../../ui/announce.tsx';
import { ComingMeetings } from '../../ui/coming-meetings.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { RadioGroup } from '../../ui/radio-group.tsx';
import { Stack } from '../../ui/stack.tsx';

type How = 'oral' | 'written';

const HOW_OPTIONS = [
  { id: 'oral', label: 'By word of mouth', detail: 'That is enough' },
  { id: 'written', label: 'In writing' },
] as const;

interface RevokeDialogProps {
  readonly form: FormView;
  readonly onClose: () => void;
}

/** Revoking: one step, an oral request is enough, and nobody asks why (R5, R6). */
export function RevokeDialog({ form, onClose }: RevokeDialogProps) {
  const [how, setHow] = useState<How>('oral');
  const revoke = useTell('forms', 'revoke', {
    refreshes: ['members', 'contacts', 'packets', 'recalls', 'meetings', 'today', 'welcomes'],
  });
  const label = FORM_LABELS[form.kind];
  const act = () =>
    revoke.mutate(
      { id: form.id, how },
      {
        onSuccess: () => {
          announce(`${label} revoked`);
          onClose();
        },
      },
    );
  return (
    <ConfirmDialog
      isOpen
      onClose={onClose}
      title={`Revoke the ${label}?`}
      confirmLabel="Revoke form"
      onConfirm={act}
      isPending={revoke.isPending}
      error={revoke.error}
    >
      <Stack gap={16}>
        <p>
          From this moment no packet shows this member, and no packet is made for them, until the form is
          signed again. Packets printed before still show them: the Packets tab says who holds them.
        </p>
        <ComingMeetings memberId={form.memberId} />
        <RadioGroup label="The member asked" options={HOW_OPTIONS} value={how} onChange={setHow} />
      </Stack>
    </ConfirmDialog>
  );
}
