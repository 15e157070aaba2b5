import { useSearchParams } from 'react-router';
import { PlainDate } from '../../../../contract/domain/dates.ts';
import { officeToday } from '../../../lib/wall-time.ts';
import { CALENDAR_VIEWS } from './span-shown.ts';
import type { CalendarView } from './span-shown.ts';

const CANCELLED = 'cancelled';
/** At 200 % zoom seven columns are too narrow to begin with (renderer/ui/page.module.css). */
const narrow = '(width < 60rem)';

/** What the calendar shows. It stands in the address, so that going back returns there and other screens can link to it. */
export interface CalendarPlace {
  readonly view: CalendarView;
  readonly day: PlainDate;
  readonly showsCancelled: boolean;
  readonly show: (next: Partial<Pick<CalendarPlace, 'view' | 'day' | 'showsCancelled'>>) => void;
}

/** `view=month|week|day|agenda`, `date=YYYY-MM-DD` (the office's today unless said), `cancelled=yes`. */
export function useCalendarPlace(): CalendarPlace {
  const [asked, setAsked] = useSearchParams();
  const day = PlainDate.safeParse(asked.get('date'));
  const place = {
    view: viewOf(asked.get('view')),
    day: day.success ? day.data : officeToday(),
    showsCancelled: asked.get(CANCELLED) === 'yes',
  };
  return {
    ...place,
    show: (next) => {
      const { view, day, showsCancelled } = { ...place, ...next };
      setAsked({ view, date: day, ...(showsCancelled ? { [CANCELLED]: 'yes' } : {}) }, { replace: true });
    },
  };
}

const viewOf = (asked: string | null): CalendarView =>
  CALENDAR_VIEWS.find((view) => view === asked) ?? (window.matchMedia(narrow).matches ? 'agenda' : 'month');
