import { z } from 'zod';
import type { LiaisonView } from '../../../contract/liaisons.ts';
import { useTell } from '../../lib/asking.ts';
import { useDeskForm } from '../../lib/form.ts';
import { TypedWeekHours, typedWeek } from '../../lib/typed-week.ts';
import { announce } from '../../ui/announce.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { DeskForm, Field } from '../../ui/form.tsx';
import { RefusalNotice } from '../../ui/notice.tsx';
import { WeekHoursField } from '../../ui/week-hours-field.tsx';

const HoursEntry = z.strictObject({ hours: TypedWeekHours });

interface HoursDialogProps {
  readonly liaison: LiaisonView;
  readonly onClose: () => void;
}

/** Changes a liaison's week, or goes back to the usual hours. */
export function HoursDialog({ liaison, onClose }: HoursDialogProps) {
  const form = useDeskForm(HoursEntry, { hours: typedWeek(liaison.hours) });
  const change = useTell('liaisons', 'setHours', { refreshes: ['meetings'] });
  return (
    <Dialog isOpen onClose={onClose} title={`Hours of ${liaison.name}`} width="wide">
      <DeskForm
        form={form}
        submitLabel="Save hours"
        onCancel={onClose}
        onSubmit={async ({ hours }) => {
          await change.mutateAsync({ accountId: liaison.id, hours });
          announce('Hours saved');
          onClose();
        }}
      >
        <Field form={form} name="hours">
          {({ value, onChange, isInvalid }) => (
            <WeekHoursField
              label="Works on"
              description="Meetings already planned stay, and say so where they no longer fit."
              value={value}
              onChange={onChange}
              isInvalid={isInvalid}
              whenNone="Not working"
            />
          )}
        </Field>
        {!liaison.isUsualHours && <UseUsual liaison={liaison} onClose={onClose} />}
      </DeskForm>
    </Dialog>
  );
}

function UseUsual({ liaison, onClose }: HoursDialogProps) {
  const change = useTell('liaisons', 'setHours', { refreshes: ['meetings'] });
  const act = () =>
    change.mutate(
      { accountId: liaison.id, hours: null },
      {
        onSuccess: () => {
          announce('Usual hours hold again');
          onClose();
        },
      },
    );
  return (
    <div>
      <Button tone="quiet" onPress={act} isPending={change.isPending}>
        Go back to the usual office hours
      </Button>
      <RefusalNotice error={change.error} />
    </div>
  );
}
