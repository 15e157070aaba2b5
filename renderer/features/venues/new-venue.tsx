import { useNavigate } from 'react-router';
import { useTell } from '../../lib/asking.ts';
import { useDeskForm } from '../../lib/form.ts';
import { lookedOn } from '../../lib/office-day.ts';
import { officeToday } from '../../lib/wall-time.ts';
import { announce } from '../../ui/announce.tsx';
import { Card } from '../../ui/card.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { DeskForm, Field } from '../../ui/form.tsx';
import { LeaveQuestion } from '../../ui/leave-question.tsx';
import { Page, PageHeader } from '../../ui/page.tsx';
import { EMPTY_VENUE, VenueEntry } from './venue-entry.ts';
import { VenueFieldsParts } from './venue-fields.tsx';

/** Adds a public place that somebody from the office has looked at. */
export function NewVenue() {
  const go = useNavigate();
  const form = useDeskForm(VenueEntry, { ...EMPTY_VENUE, vettedOn: officeToday() });
  const add = useTell('venues', 'add', { refreshes: ['meetings'] });
  return (
    <>
      <PageHeader title="Add a venue" back={{ to: '/meetings/venues', label: 'Venues' }} />
      <Page width="form">
        <p>A public place, neutral for everyone and not isolated, that you or a colleague has looked at.</p>
        <DeskForm
          form={form}
          submitLabel="Add venue"
          onCancel={() => void go('/meetings/venues')}
          onSubmit={async (entry) => {
            const venue = await add.mutateAsync({ ...entry, vettedOn: lookedOn(entry.vettedOn) });
            announce('Venue added');
            await go(`/meetings/venues/${venue.id}`);
          }}
        >
          <VenueFieldsParts form={form} />
          <Card title="The office’s look">
            <Field form={form} name="vettedOn">
              {(field) => <DateField label="Looked at on" maxValue={officeToday()} {...field} />}
            </Field>
          </Card>
        </DeskForm>
        <LeaveQuestion form={form} of="this venue" />
      </Page>
    </>
  );
}
