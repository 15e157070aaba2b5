import type { AccountId, MemberId, VenueId } from '../../../contract/domain/ids.ts';
import type { WeekHours } from '../../../contract/domain/week-hours.ts';
import type { CallOf } from '../../../contract/endpoint.ts';
import { ANY_MEETING, type MeetingView, type meetings } from '../../../contract/meetings.ts';
import type { VenueFields, VenueView } from '../../../contract/venues.ts';
import { listedMember } from '../../support/builders.ts';
import { type TestOffice, Refused } from '../../support/office.ts';

const OPEN = [{ opens: '08:00', closes: '20:00' }];
/** Open every day from eight to eight. */
export const ALL_WEEK: WeekHours = {
  sun: OPEN,
  mon: OPEN,
  tue: OPEN,
  wed: OPEN,
  thu: OPEN,
  fri: OPEN,
  sat: OPEN,
};

export const venueFields = (said: Partial<VenueFields> = {}): VenueFields => ({
  kind: 'library',
  name: 'Lewis & Clark Library',
  street: '120 Last Chance Gulch',
  town: 'Helena',
  county: 'Lewis and Clark',
  phone: '406-555-0170',
  hours: ALL_WEEK,
  accessibility: ['step-free'],
  ...said,
});

export const newVenue = (office: TestOffice, said: Partial<VenueFields> = {}): Promise<VenueView> =>
  office.ask.venues.add({ ...venueFields(said), vettedOn: null });

export const me = async (office: TestOffice): Promise<AccountId> => {
  const current = await office.ask.session.current({});
  if (!current) throw new Error('nobody is signed in');
  return current.account.id;
};

export type Plan = CallOf<(typeof meetings)['save']>;

export interface Scene {
  readonly one: MemberId;
  readonly other: MemberId;
  readonly venue: VenueId;
  readonly liaison: AccountId;
  /** A plan with nothing against it: next Tuesday, 2:00 to 3:00 PM. */
  readonly plan: Plan;
}

/** Two listed members, a venue, and a plan that can be saved as it is. */
export async function scene(office: TestOffice): Promise<Scene> {
  const [one, other] = [(await listedMember(office)).id, (await listedMember(office)).id];
  const [venue, liaison] = [(await newVenue(office)).id, await me(office)];
  const plan: Plan = {
    id: null,
    kind: 'accompanied',
    memberIds: [one, other],
    liaisonId: liaison,
    buddyId: null,
    venueId: venue,
    starts: '2026-12-01T14:00',
    ends: '2026-12-01T15:00',
    repeatedHour: null,
    codePhrase: 'Did you find my blue scarf?',
  };
  return { one, other, venue, liaison, plan };
}

/** The codes that kept a plan from being saved. */
export async function blockedBy(saving: Promise<MeetingView>): Promise<string[]> {
  try {
    await saving;
  } catch (error) {
    if (error instanceof Refused && !error.refusal.ok && error.refusal.code === 'meeting-blocked')
      return (error.refusal.facts?.['codes'] ?? '').split(' ');
    throw error;
  }
  return [];
}

export const WHOLE_YEAR = {
  from: '2026-11-01',
  to: '2027-10-31',
  ...ANY_MEETING,
  offset: 0,
  limit: 100,
} satisfies CallOf<(typeof meetings)['list']>;
