import { z } from 'zod';
import { PlainDate } from '../../../contract/domain/dates.ts';
import type { LiaisonView } from '../../../contract/liaisons.ts';
import { useTell } from '../../lib/asking.ts';
import { useDeskForm } from '../../lib/form.ts';
import { officeToday } from '../../lib/wall-time.ts';
import { announce } from '../../ui/announce.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { DeskForm, Field } from '../../ui/form.tsx';
import { Columns } from '../../ui/stack.tsx';

const day = z.string().min(1, 'Enter a day.').pipe(PlainDate);
const AbsenceEntry = z
  .strictObject({ firstDay: day, lastDay: day })
  .refine(({ firstDay, lastDay }) => firstDay <= lastDay, {
    path: ['lastDay'],
    message: 'The last day must not be before the first.',
  })
  .refine(({ lastDay }) => lastDay >= officeToday(), {
    path: ['lastDay'],
    message: 'These days are over. Enter days from today on.',
  });

interface AbsenceDialogProps {
  readonly liaison: LiaisonView;
  readonly onClose: () => void;
}

/** Whole days on which a liaison is away; nobody is asked why. */
export function AbsenceDialog({ liaison, onClose }: AbsenceDialogProps) {
  const form = useDeskForm(AbsenceEntry, { firstDay: officeToday(), lastDay: officeToday() });
  const add = useTell('liaisons', 'addAbsence', { refreshes: ['meetings'] });
  return (
    <Dialog isOpen onClose={onClose} title={`Days away for ${liaison.name}`} width="narrow">
      <DeskForm
        form={form}
        submitLabel="Add days away"
        onCancel={onClose}
        onSubmit={async (days) => {
          await add.mutateAsync({ accountId: liaison.id, ...days });
          announce('Days away added');
          onClose();
        }}
      >
        <Columns of="fields">
          <Field form={form} name="firstDay">
            {(field) => <DateField label="First day" takesFocus {...field} />}
          </Field>
          <Field form={form} name="lastDay">
            {(field) => <DateField label="Last day" {...field} />}
          </Field>
        </Columns>
        <p>Both days are counted. Meetings already planned stay, and say that their liaison is away.</p>
      </DeskForm>
    </Dialog>
  );
}
