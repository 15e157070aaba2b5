import { useWatch } from 'react-hook-form';
import { useNavigate, useParams } from 'react-router';
import type { VenueView } from '../../../contract/venues.ts';
import { useAsk, useTell } from '../../lib/asking.ts';
import { useDeskForm } from '../../lib/form.ts';
import { lookedOn } from '../../lib/office-day.ts';
import { officeToday } from '../../lib/wall-time.ts';
import { announce } from '../../ui/announce.tsx';
import { Answer } from '../../ui/answer.tsx';
import { Card } from '../../ui/card.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { DeskForm, Field } from '../../ui/form.tsx';
import { LeaveQuestion } from '../../ui/leave-question.tsx';
import { Page, PageHeader } from '../../ui/page.tsx';
import { VenueEntry, entryOf } from './venue-entry.ts';
import { VenueFieldsParts } from './venue-fields.tsx';

/** Changes what is written down of a venue. Meetings planned there are checked against it at once. */
export function ChangeVenue() {
  const { venueId = '' } = useParams();
  const found = useAsk('venues', 'get', { id: venueId });
  return (
    <Answer of={found} rows={8}>
      {(venue) => <ChangeForm key={venue.id} venue={venue} />}
    </Answer>
  );
}

function ChangeForm({ venue }: { readonly venue: VenueView }) {
  const go = useNavigate();
  const page = `/meetings/venues/${venue.id}`;
  const form = useDeskForm(VenueEntry, { ...entryOf(venue), vettedOn: officeToday() });
  const [street, town, county] = useWatch({ control: form.control, name: ['street', 'town', 'county'] });
  const isMoved = street !== venue.street || town !== venue.town || county !== venue.county;
  const update = useTell('venues', 'update', { refreshes: ['meetings', 'today'] });
  return (
    <>
      <PageHeader title={`Change ${venue.name}`} back={{ to: page, label: venue.name }} />
      <Page width="form">
        <DeskForm
          form={form}
          submitLabel="Save"
          onCancel={() => void go(page)}
          onSubmit={async ({ vettedOn, ...fields }) => {
            const look = isMoved ? { vettedOn: lookedOn(vettedOn) } : {};
            await update.mutateAsync({ id: venue.id, ...fields, ...look });
            announce('Saved');
            await go(page);
          }}
        >
          <VenueFieldsParts form={form} />
          {isMoved && (
            <Card title="The office’s look at the new address">
              <p>
                Save this only when somebody from the office has looked at it there. The members of meetings
                to come at this venue are asked again.
              </p>
              <Field form={form} name="vettedOn">
                {(field) => <DateField label="Looked at on" maxValue={officeToday()} {...field} />}
              </Field>
            </Card>
          )}
        </DeskForm>
        <LeaveQuestion form={form} of="this venue" />
      </Page>
    </>
  );
}
