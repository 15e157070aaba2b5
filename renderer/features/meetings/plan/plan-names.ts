import { WEEKDAY_LABELS } from '../../../../contract/domain/clock-words.ts';
import type { PlainDate } from '../../../../contract/domain/dates.ts';
import { weekdayOf } from '../../../../contract/domain/week-hours.ts';
import type { VenueView } from '../../../../contract/venues.ts';
import { dayInWords } from '../../../lib/hours-words.ts';
import type { MeetingView } from '../../../../contract/meetings.ts';
import type { FindingNames } from '../findings.ts';
import type { PlanChoices } from './choices.ts';
import type { Person } from './entry.ts';

interface Known {
  readonly people: readonly Person[];
  readonly choices: PlanChoices;
  readonly meeting: MeetingView | null;
  /** The day of the plan, 'YYYY-MM-DD'; empty while none is entered. */
  readonly day: string;
}

/** "Open on Tuesday: 9:00 AM to 5:00 PM." */
function openOn({ hours }: VenueView, day: PlainDate): string {
  const weekday = weekdayOf(day);
  const words = dayInWords(hours[weekday], '');
  const label = WEEKDAY_LABELS[weekday];
  return words === '' ? `It is closed on ${label}s.` : `Open on ${label}: ${words}.`;
}

/** What those in a plan are called, and when the venue is open on its day. */
export const planNames = ({ people, choices, meeting, day }: Known): FindingNames => ({
  member: (id) => people.find((person) => person.id === id)?.name ?? 'A member',
  account: (id) =>
    choices.liaisons.find((liaison) => liaison.id === id)?.name ??
    choices.accounts.find((account) => account.id === id)?.fullName ??
    (meeting?.liaison.id === id ? meeting.liaison.name : 'The liaison'),
  venue: (id) =>
    choices.venues.find((venue) => venue.id === id)?.name ??
    (meeting?.venue.id === id ? meeting.venue.name : 'The venue'),
  openHours(id) {
    const venue = choices.venues.find((one) => one.id === id);
    return venue === undefined || day === '' ? '' : openOn(venue, day as PlainDate);
  },
});
