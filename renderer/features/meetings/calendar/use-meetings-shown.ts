import { ANY_MEETING, MEETING_STATES } from '../../../../contract/meetings.ts';
import { useAsk } from '../../../lib/asking.ts';
import { daysShown } from './span-shown.ts';
import type { CalendarPlace } from './use-calendar-place.ts';

/** The most that the office gives at once (contract/meetings.ts). */
export const MOST_SHOWN = 1000;

const NOT_CANCELLED = MEETING_STATES.filter((state) => state !== 'cancelled');

/** The meetings of the days shown, and no others; the previous ones until they are there. */
export const useMeetingsShown = ({ view, day, showsCancelled }: CalendarPlace) =>
  useAsk(
    'meetings',
    'list',
    {
      ...daysShown(view, day),
      ...ANY_MEETING,
      states: showsCancelled ? [] : NOT_CANCELLED,
      offset: 0,
      limit: MOST_SHOWN,
    },
    { keepsPrevious: true },
  );
