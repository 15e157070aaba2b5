import { Library } from 'lucide-react';
import { useNavigate } from 'react-router';
import type { OutputOf } from '../../../contract/endpoint.ts';
import { VENUE_KIND_LABELS } from '../../../contract/venues.ts';
import type { VenueView, venues } from '../../../contract/venues.ts';
import { useAsk } from '../../lib/asking.ts';
import { formatDate, plural } from '../../lib/format.ts';
import { useCan } from '../../lib/session.ts';
import { Answer } from '../../ui/answer.tsx';
import { Button, ButtonLink } from '../../ui/button.tsx';
import type { Column } from '../../ui/column.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Page, PageHeader } from '../../ui/page.tsx';
import { Pagination } from '../../ui/pagination.tsx';
import { Stack } from '../../ui/stack.tsx';
import { Table } from '../../ui/table.tsx';
import { StandingTag } from './standing-tag.tsx';
import { VenueFilters } from './venue-filters.tsx';
import {
  PAGE_ROWS,
  askVenues,
  isNarrowed,
  showAllVenues,
  useVenueQuestion,
  venueInput,
} from './venue-question.ts';
import styles from './venues.module.css';

/** The public places where meetings may be held. */
export function VenuesScreen() {
  const question = useVenueQuestion();
  const found = useAsk('venues', 'list', venueInput(question), { keepsPrevious: true });
  const anyAtAll = useAsk('venues', 'list', venueInput({ ...ANYTHING }));
  const canKeep = useCan('venues.keep');
  const isEmpty = anyAtAll.data?.total === 0;
  return (
    <>
      <PageHeader
        title="Venues"
        back={{ to: '/meetings', label: 'Meetings' }}
        {...(canKeep && !isEmpty
          ? {
              actions: (
                <ButtonLink to="/meetings/venues/new" tone="primary">
                  Add a venue
                </ButtonLink>
              ),
            }
          : {})}
      />
      <Page>
        {isEmpty ? (
          <NoVenues />
        ) : (
          <Stack gap={16}>
            <VenueFilters />
            <Answer of={found} rows={8}>
              {(page) => <VenueList page={page} offset={question.offset} />}
            </Answer>
          </Stack>
        )}
      </Page>
    </>
  );
}

const ANYTHING = { text: '', standing: null, kind: null, county: null, offset: 0 } as const;

interface VenueListProps {
  readonly page: OutputOf<typeof venues.list>;
  readonly offset: number;
}

function VenueList({ page: { total, rows }, offset }: VenueListProps) {
  const go = useNavigate();
  const narrowed = isNarrowed(useVenueQuestion());
  return (
    <>
      <output className={styles.quiet}>{plural(total, 'venue')}</output>
      <Table
        label="Venues"
        columns={COLUMNS}
        rows={rows}
        rowKey={({ id }) => id}
        onOpen={({ id }) => void go(`/meetings/venues/${id}`)}
        empty={<NothingFound isNarrowed={narrowed} />}
      />
      {total > PAGE_ROWS && (
        <Pagination
          offset={offset}
          limit={PAGE_ROWS}
          total={total}
          onChange={(next) => askVenues({ offset: next })}
        />
      )}
    </>
  );
}

const COLUMNS: readonly Column<VenueView>[] = [
  {
    id: 'name',
    label: 'Venue',
    cell: ({ name, kind }) => <TwoLines first={name} second={VENUE_KIND_LABELS[kind]} />,
  },
  {
    id: 'place',
    label: 'Venue',
    cell: ({ town, county }) => <TwoLines first={town} second={`${county} County`} />,
  },
  { id: 'standing', label: 'Standing', cell: (venue) => <StandingTag venue={venue} /> },
  { id: 'vetted', label: 'Last looked at', cell: ({ vettedOn }) => formatDate(vettedOn) },
];

function TwoLines({ first, second }: { readonly first: string; readonly second: string }) {
  return (
    <span className={styles.twoLines}>
      <span>{first}</span>
      <span className={styles.quiet}>{second}</span>
    </span>
  );
}

function NothingFound({ isNarrowed: narrowed }: { readonly isNarrowed: boolean }) {
  return (
    <EmptyState
      title={narrowed ? 'No such venue' : 'No venue is in use'}
      action={<Button onPress={showAllVenues}>Show all venues</Button>}
    >
      {narrowed
        ? 'Try a part of the name, the street or the town, or fewer filters.'
        : 'All of them are retired. Bring one back, or add another.'}
    </EmptyState>
  );
}

function NoVenues() {
  const canKeep = useCan('venues.keep');
  return (
    <EmptyState
      title="No venues yet"
      icon={Library}
      {...(canKeep
        ? {
            action: (
              <ButtonLink to="/meetings/venues/new" tone="primary">
                Add the first venue
              </ButtonLink>
            ),
          }
        : {})}
    >
      A venue is a place where members can meet: public, neutral and not isolated, such as a library or a
      café. Somebody from the office has looked at it. Meetings are planned only at the places that stand
      here.
    </EmptyState>
  );
}
