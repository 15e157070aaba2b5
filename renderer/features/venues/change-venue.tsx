import { useNavigate, useParams } from 'react-router';
import type { VenueView } from '../../../contract/venues.ts';
import { useAsk, useTell } from '../../lib/asking.ts';
import { useDeskForm } from '../../lib/form.ts';
import { announce } from '../../ui/announce.tsx';
import { Answer } from '../../ui/answer.tsx';
import { DeskForm } from '../../ui/form.tsx';
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
  const form = useDeskForm(VenueEntry, entryOf(venue));
  const update = useTell('venues', 'update', { refreshes: ['meetings'] });
  return (
    <>
      <PageHeader title={`Change ${venue.name}`} back={{ to: page, label: venue.name }} />
      <Page width="form">
        <DeskForm
          form={form}
          submitLabel="Save"
          onCancel={() => void go(page)}
          onSubmit={async ({ vettedOn: _vettedOn, ...fields }) => {
            await update.mutateAsync({ id: venue.id, ...fields });
            announce('Saved');
            await go(page);
          }}
        >
          <VenueFieldsParts form={form} />
        </DeskForm>
      </Page>
    </>
  );
}
