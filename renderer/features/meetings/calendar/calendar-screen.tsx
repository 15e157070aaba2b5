import { Clock, List, MapPin } from 'lucide-react';
import { Suspense, lazy, useMemo, useState } from 'react';
import { useNavigate } from 'react-router';
import type { MeetingRow } from '../../../../contract/meetings.ts';
import { useAsk } from '../../../lib/asking.ts';
import { useCan } from '../../../lib/session.ts';
import { officeNow } from '../../../lib/wall-time.ts';
import { ButtonLink } from '../../../ui/button.tsx';
import { Notice, RefusalNotice } from '../../../ui/notice.tsx';
import { Page, PageHeader } from '../../../ui/page.tsx';
import { Skeleton } from '../../../ui/skeleton.tsx';
import { useOverdue } from '../use-overdue.ts';
import { eventsOf } from './events.ts';
import type { Move } from './events.ts';
import { drawnTime, hourOn, planAt } from './free-time.ts';
import type { WallSpan } from './free-time.ts';
import { MoveDialog } from './move-dialog.tsx';
import { NoVenues } from './no-venues.tsx';
import { Toolbar } from './toolbar.tsx';
import { useCalendarPlace } from './use-calendar-place.ts';
import type { CalendarPlace } from './use-calendar-place.ts';
import { MOST_SHOWN, useMeetingsShown } from './use-meetings-shown.ts';

/** Fetched with the first look at it: the rest of the window starts without it. */
const CalendarGrid = lazy(async () => ({ default: (await import('./calendar-grid.tsx')).CalendarGrid }));

/** Every meeting on the calendar; those to come are moved by dragging them. */
export function CalendarScreen() {
  const place = useCalendarPlace();
  const found = useMeetingsShown(place);
  const venues = useAsk('venues', 'list', ANY_VENUE);
  const hasNone = venues.data?.total === 0 && found.data?.total === 0;
  return (
    <>
      <PageHeader title="Meetings" actions={<Actions place={place} />} />
      <Page>
        <RefusalNotice error={found.error} onRetry={() => void found.refetch()} />
        {hasNone ? (
          <NoVenues />
        ) : (
          <>
            <Toolbar place={place} />
            {(found.data?.total ?? 0) > MOST_SHOWN && <TooMany />}
            <Suspense fallback={<Skeleton rows={8} />}>
              <Grid place={place} meetings={found.data?.rows ?? NONE} />
            </Suspense>
          </>
        )}
      </Page>
    </>
  );
}

const NONE: readonly MeetingRow[] = [];
const ANY_VENUE = { text: '', standings: [], kinds: [], counties: [], offset: 0, limit: 1 };

function Actions({ place: { view, day } }: { readonly place: CalendarPlace }) {
  const canPlan = useCan('meetings.plan');
  const hour = view === 'day' ? hourOn(day, officeNow()) : null;
  return (
    <>
      <ButtonLink to="/meetings/list" icon={List}>
        List
      </ButtonLink>
      <ButtonLink to="/meetings/venues" icon={MapPin}>
        Venues
      </ButtonLink>
      <ButtonLink to="/meetings/hours" icon={Clock}>
        Liaisons’ hours
      </ButtonLink>
      {canPlan && (
        <ButtonLink to={hour ? planAt(hour) : '/meetings/new'} tone="primary">
          Plan a meeting
        </ButtonLink>
      )}
    </>
  );
}

function TooMany() {
  return (
    <Notice tone="info" title="Not every meeting is shown">
      There are more than fit on one calendar. Choose a shorter view, or look in the list.
    </Notice>
  );
}

interface GridProps {
  readonly place: CalendarPlace;
  readonly meetings: readonly MeetingRow[];
}

function Grid({ place, meetings }: GridProps) {
  const { view, day, show } = place;
  const canPlan = useCan('meetings.plan');
  const go = useNavigate();
  const overdue = useOverdue();
  const [move, setMove] = useState<Move | null>(null);
  const byId = useMemo(() => new Map<string, MeetingRow>(meetings.map((one) => [one.id, one])), [meetings]);
  const events = useMemo(
    () => eventsOf(meetings, { canMove: canPlan, now: officeNow(), move }),
    [meetings, canPlan, move],
  );
  const planIn = (free: WallSpan | null) => {
    if (free) void go(planAt(free));
  };
  return (
    <>
      <CalendarGrid
        view={view}
        day={day}
        meetings={byId}
        overdue={overdue}
        events={events}
        canDraw={canPlan}
        onOpen={(id) => void go(`/meetings/${id}`)}
        onDay={(next) => show({ view: 'day', day: next })}
        onDrawDay={(drawn) => planIn(hourOn(drawn, officeNow()))}
        onDraw={(drawn) => planIn(drawnTime(drawn, officeNow()))}
        onMove={(id, to) => {
          const meeting = byId.get(id);
          if (meeting) setMove({ meeting, ...to });
        }}
      />
      {move && <MoveDialog move={move} onClose={() => setMove(null)} />}
    </>
  );
}
