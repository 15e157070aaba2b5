import { useParams } from 'react-router';
import { ACCESSIBILITY, VENUE_KIND_LABELS } from '../../../contract/venues.ts';
import type { VenueView } from '../../../contract/venues.ts';
import { useAsk } from '../../lib/asking.ts';
import { formatDate } from '../../lib/format.ts';
import { useCan } from '../../lib/session.ts';
import { Answer } from '../../ui/answer.tsx';
import { Card } from '../../ui/card.tsx';
import { HoursList } from '../../ui/hours-list.tsx';
import { KeyValues } from '../../ui/key-values.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Page, PageHeader } from '../../ui/page.tsx';
import { Columns, Stack } from '../../ui/stack.tsx';
import { PlannedMeetings } from './planned-meetings.tsx';
import { StandingTag } from './standing-tag.tsx';
import { VenueActions } from './venue-actions.tsx';
import { addressOf, lookedAt } from './words.ts';

/** One venue: where it is, when it is open, who looked at it, and what is planned there. */
export function VenueScreen() {
  const { venueId = '' } = useParams();
  const found = useAsk('venues', 'get', { id: venueId });
  return <Answer of={found}>{(venue) => <Venue venue={venue} />}</Answer>;
}

function Venue({ venue }: { readonly venue: VenueView }) {
  const canKeep = useCan('venues.keep');
  return (
    <>
      <PageHeader
        title={venue.name}
        status={<StandingTag venue={venue} />}
        back={{ to: '/meetings/venues', label: 'Venues' }}
        {...(canKeep ? { actions: <VenueActions venue={venue} /> } : {})}
      />
      <Page>
        {venue.retiredAt !== null && (
          <Notice tone="info" title={`Retired on ${formatDate(venue.retiredAt)}`}>
            Nothing new is planned here. Meetings planned here before stay, and say that the venue is retired.
          </Notice>
        )}
        <Columns>
          <Stack gap={16}>
            <PlaceCard venue={venue} />
            <LookCard venue={venue} />
          </Stack>
          <Card title="Opening hours">
            <HoursList hours={venue.hours} />
          </Card>
        </Columns>
        <PlannedMeetings venueId={venue.id} />
      </Page>
    </>
  );
}

function PlaceCard({ venue }: { readonly venue: VenueView }) {
  return (
    <Card title="The venue">
      <KeyValues
        items={[
          { label: 'Kind', value: VENUE_KIND_LABELS[venue.kind] },
          { label: 'Address', value: addressOf(venue) },
          { label: 'County', value: venue.county },
          { label: 'Phone', value: venue.phone },
          {
            label: 'Accessibility',
            value: venue.accessibility.map((feature) => ACCESSIBILITY[feature]).join('\n'),
          },
        ]}
      />
    </Card>
  );
}

function LookCard({ venue }: { readonly venue: VenueView }) {
  return (
    <Card
      title="The office’s look"
      tone={venue.isLookDue && venue.retiredAt === null ? 'attention' : 'plain'}
    >
      <KeyValues
        items={[
          { label: 'Last looked at', value: lookedAt(venue) },
          {
            label: 'Due again',
            value: venue.isLookDue ? `Since ${formatDate(venue.lookDueOn)}` : formatDate(venue.lookDueOn),
          },
        ]}
      />
    </Card>
  );
}
