import { z } from 'zod';
import { PlainDate } from '../../../contract/domain/dates.ts';
import type { VenueView } from '../../../contract/venues.ts';
import { useTell } from '../../lib/asking.ts';
import { useDeskForm } from '../../lib/form.ts';
import { formatDate } from '../../lib/format.ts';
import { lookedOn } from '../../lib/office-day.ts';
import { officeToday } from '../../lib/wall-time.ts';
import { announce } from '../../ui/announce.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { DeskForm, Field } from '../../ui/form.tsx';

const LookEntry = z.strictObject({ vettedOn: PlainDate });

interface LookDialogProps {
  readonly venue: VenueView;
  readonly onClose: () => void;
}

/** Somebody went there again. */
export function LookDialog({ venue, onClose }: LookDialogProps) {
  const form = useDeskForm(LookEntry, { vettedOn: officeToday() });
  const vet = useTell('venues', 'vet', { refreshes: ['meetings'] });
  return (
    <Dialog isOpen onClose={onClose} title={`Record a look at ${venue.name}`} width="narrow">
      <DeskForm
        form={form}
        submitLabel="Record look"
        onCancel={onClose}
        onSubmit={async ({ vettedOn }) => {
          await vet.mutateAsync({ id: venue.id, vettedOn: lookedOn(vettedOn) });
          announce('Look recorded');
          onClose();
        }}
      >
        <p>Still public, neutral and not isolated, and its hours are still right?</p>
        <Field form={form} name="vettedOn">
          {(field) => (
            <DateField
              label="Looked at on"
              description={`The last look was on ${formatDate(venue.vettedOn)}.`}
              minValue={venue.vettedOn}
              maxValue={officeToday()}
              takesFocus
              {...field}
            />
          )}
        </Field>
      </DeskForm>
    </Dialog>
  );
}
