import { useSearchParams } from 'react-router';
import { create } from 'zustand';
import { PlainDate } from '../../../../contract/domain/dates.ts';
import { useSessionStore } from '../../../lib/session.ts';
import { officeToday } from '../../../lib/wall-time.ts';
import { CALENDAR_VIEWS } from './span-shown.ts';
import type { CalendarView } from './span-shown.ts';

/** At 200 % zoom seven columns are too narrow to begin with (renderer/ui/page.module.css). */
const narrow = '(width < 60rem)';

interface Place {
  readonly view: CalendarView;
  readonly day: PlainDate;
  readonly showsCancelled: boolean;
}

/** What the calendar shows, and the way to show something else. */
export interface CalendarPlace extends Place {
  readonly show: (next: Partial<Place>) => void;
}

/** Where the calendar was left, for whoever comes back from a meeting; forgotten when the office locks. */
const useLastPlace = create<Partial<Place>>(() => ({}));

useSessionStore.subscribe(({ phase }) => {
  if (phase.kind !== 'open') useLastPlace.setState({}, true);
});

/**
 * The address says what is shown, so that other screens can link to it: `view=month|week|day|agenda`, `date=YYYY-MM-DD`,
 * `cancelled=yes`. Without a view or a date it is where the calendar was left, else the office's today.
 */
export function useCalendarPlace(): CalendarPlace {
  const [asked, setAsked] = useSearchParams();
  const last = useLastPlace();
  const place = asked.size === 0 ? placeFrom(last) : placeFrom(placeIn(asked));
  return {
    ...place,
    show: (next) => {
      const there = { ...place, ...next };
      useLastPlace.setState(there);
      setAsked(addressOf(there), { replace: true });
    },
  };
}

const placeFrom = ({ view, day, showsCancelled }: Partial<Place>): Place => ({
  view: view ?? (window.matchMedia(narrow).matches ? 'agenda' : 'month'),
  day: day ?? officeToday(),
  showsCancelled: showsCancelled ?? false,
});

function placeIn(asked: URLSearchParams): Partial<Place> {
  const view = CALENDAR_VIEWS.find((each) => each === asked.get('view'));
  const day = PlainDate.safeParse(asked.get('date'));
  return {
    ...(view ? { view } : {}),
    ...(day.success ? { day: day.data } : {}),
    showsCancelled: asked.get('cancelled') === 'yes',
  };
}

const addressOf = ({ view, day, showsCancelled }: Place): Record<string, string> => ({
  view,
  date: day,
  ...(showsCancelled ? { cancelled: 'yes' } : {}),
});
