import type { MeetingView } from '../../../../contract/meetings.ts';
import type { FindingNames } from '../findings.ts';
import type { PlanChoices } from './choices.ts';
import type { Person } from './entry.ts';

interface Known {
  readonly people: readonly Person[];
  readonly choices: PlanChoices;
  readonly meeting: MeetingView | null;
}

/** What those in a plan are called. */
export const planNames = ({ people, choices, meeting }: Known): FindingNames => ({
  member: (id) => people.find((person) => person.id === id)?.name ?? 'A member',
  account: (id) =>
    choices.liaisons.find((liaison) => liaison.id === id)?.name ??
    choices.accounts.find((account) => account.id === id)?.fullName ??
    (meeting?.liaison.id === id ? meeting.liaison.name : 'The liaison'),
  venue: (id) =>
    choices.venues.find((venue) => venue.id === id)?.name ??
    (meeting?.venue.id === id ? meeting.venue.name : 'The venue'),
});
