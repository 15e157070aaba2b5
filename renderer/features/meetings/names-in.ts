import type { MeetingView } from '../../../contract/meetings.ts';
import type { FindingNames } from './findings.ts';

/** The names of a meeting's own people and venue, for what a check says of it. */
export function namesIn({ people, liaison, buddy, venue }: MeetingView): FindingNames {
  return {
    member: (id) => people.find((person) => person.id === id)?.name ?? 'A member',
    account: (id) => [liaison, buddy].find((account) => account?.id === id)?.name ?? 'The liaison',
    venue: (id) => (venue.id === id ? venue.name : 'The venue'),
  };
}
