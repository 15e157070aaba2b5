import type { AccountId, MemberId, VenueId } from '../../../contract/domain/ids.ts';
import { FEWEST_PEOPLE, MOST_PEOPLE } from '../../../contract/domain/meeting-plan.ts';
import type { Finding, FindingCode } from '../../../contract/domain/findings.ts';

const LIST = new Intl.ListFormat('en-US', { type: 'conjunction' });

/** What the ids in a finding are called. */
export interface FindingNames {
  member(id: MemberId): string;
  account(id: AccountId): string;
  venue(id: VenueId): string;
  /** The venue's hours on the day in question, a sentence; empty where they are not known. */
  openHours?(id: VenueId): string;
}

/** What is not wrong but not entered yet; the picker takes no more members than may meet. */
const STILL_TO_ENTER: readonly FindingCode[] = ['people-count', 'liaison-missing', 'venue-missing'];

export type FindingWeight = 'blocking' | 'to-enter' | 'advice';

/** How much a finding weighs: something amiss that blocks, something not entered yet in a plan (which blocks as well), or advice. */
export function weightOf({ code, isBlocking }: Finding, isPlan: boolean): FindingWeight {
  if (!isBlocking) return 'advice';
  return isPlan && STILL_TO_ENTER.includes(code) ? 'to-enter' : 'blocking';
}

interface FindingWords {
  /** What is the matter, a sentence. */
  readonly problem: string;
  /** What to do about it, a sentence or two. */
  readonly remedy: string;
}

/** The names in one finding, ready for a sentence. */
interface Named {
  readonly people: string;
  readonly isMany: boolean;
  readonly account: string;
  readonly venue: string;
  readonly openHours: string;
}

/** What a check found, in words, and what to do about it. Members who are kept apart are told so without why (R5, R8). */
export function findingWords(finding: Finding, names: FindingNames): FindingWords {
  const { code, memberIds, accountId, venueId } = finding;
  return WORDS[code]({
    people: peopleIn(memberIds, code, names),
    isMany: memberIds.length > 1,
    account: accountId === null ? 'The liaison' : names.account(accountId),
    venue: venueId === null ? 'The venue' : names.venue(venueId),
    openHours: venueId === null ? '' : (names.openHours?.(venueId) ?? ''),
  });
}

function peopleIn(ids: Finding['memberIds'], code: FindingCode, names: FindingNames): string {
  if (ids.length === 0) return code === 'apart' ? 'Two of the members' : 'A member';
  return LIST.format(ids.map((id) => names.member(id)));
}

const WORDS: Readonly<Record<FindingCode, (named: Named) => FindingWords>> = {
  'people-count': () => ({
    problem: `A meeting is of ${FEWEST_PEOPLE} to ${MOST_PEOPLE} members.`,
    remedy: `Add members until there are ${FEWEST_PEOPLE}, or take some away.`,
  }),
  'not-active': ({ people }) => ({
    problem: `${people} is not active in the network.`,
    remedy: 'Take them away from this meeting, or make them active first if that is what they want.',
  }),
  'forms-missing': ({ people }) => ({
    problem: `${people} has a required form missing or not current.`,
    remedy: 'Record the form first. Nobody is booked into a meeting without all three.',
  }),
  'forms-end-before': ({ people }) => ({
    problem: `A required form of ${people} runs out before the meeting.`,
    remedy:
      'Renew the form first, or choose an earlier day. Nobody is booked into a meeting without all three.',
  }),
  apart: ({ people }) => ({
    problem: `${people} are kept apart.`,
    remedy: 'Take one of them away from this meeting. Tell neither of them about it.',
  }),
  'member-busy': ({ people, isMany }) => ({
    problem: `${people} ${isMany ? 'are' : 'is'} in another meeting at that time.`,
    remedy: 'Choose another time, or look at the other meeting.',
  }),
  'start-does-not-exist': () => ({
    problem: 'The clock skips the hour of the start: it is set forward that night.',
    remedy: 'Choose a start an hour earlier or later.',
  }),
  'start-ambiguous': () => ({
    problem: 'The clock shows the hour of the start twice: it is set back that night.',
    remedy: 'Say which of the two hours is meant, or choose another start.',
  }),
  'end-does-not-exist': () => ({
    problem: 'The clock skips the hour of the end: it is set forward that night.',
    remedy: 'Choose an end an hour earlier or later.',
  }),
  'end-ambiguous': () => ({
    problem: 'The clock shows the hour of the end twice: it is set back that night.',
    remedy: 'Say which of the two hours is meant, or choose another end.',
  }),
  'end-before-start': () => ({
    problem: 'The meeting ends before it starts.',
    remedy: 'Choose an end after the start.',
  }),
  'in-the-past': () => ({
    problem: 'The start is in the past.',
    remedy: 'Choose a day and time to come.',
  }),
  'notice-short': () => ({
    problem: 'It is soon: the members have less notice than usual.',
    remedy: 'Call them today, or choose a later day.',
  }),
  'liaison-missing': () => ({
    problem: 'No liaison is chosen.',
    remedy: 'Choose who looks after this meeting.',
  }),
  'liaison-not-able': ({ account }) => ({
    problem: `${account} cannot look after meetings.`,
    remedy: 'Choose another liaison.',
  }),
  'liaison-absent': ({ account }) => ({
    problem: `${account} is away that day.`,
    remedy: 'Choose another liaison or another day.',
  }),
  'liaison-off-hours': ({ account }) => ({
    problem: `It is outside the working hours of ${account}.`,
    remedy: 'Ask them whether they can come all the same, or choose another time.',
  }),
  'liaison-busy': ({ account }) => ({
    problem: `${account} accompanies another meeting at that time.`,
    remedy: 'Choose another liaison or another time.',
  }),
  'buddy-missing': () => ({
    problem: 'Nobody besides the liaison is named to know the venue and time.',
    remedy: 'Choose a buddy: whoever is called when the liaison is not heard from.',
  }),
  'buddy-is-liaison': ({ account }) => ({
    problem: `${account} is both the liaison and the buddy.`,
    remedy: 'Choose somebody else as the buddy: whoever is missing cannot be called about it.',
  }),
  'venue-missing': () => ({
    problem: 'No venue is chosen.',
    remedy: 'Choose a venue: a public place that the office has looked at.',
  }),
  'venue-retired': ({ venue }) => ({
    problem: `${venue} is not used any more.`,
    remedy: 'Choose another venue.',
  }),
  'venue-look-due': ({ venue }) => ({
    problem: `${venue} will be due for another look by then.`,
    remedy: 'Have someone look at it again before the meeting, or choose another venue.',
  }),
  'venue-closed': ({ venue, openHours }) => ({
    problem: `${venue} is not open for all of that time.`,
    remedy: `${openHours}${openHours === '' ? '' : ' '}Choose a time within its opening hours, or another venue.`,
  }),
  'venue-busy': ({ venue }) => ({
    problem: `Another meeting is planned at ${venue} at that time.`,
    remedy: 'Choose another venue or another time, so that members do not run into one another.',
  }),
};
