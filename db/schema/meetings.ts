import type { Generated } from 'kysely';

export interface VenuesTable {
  id: string;
  kind: string;
  name: string;
  street: string;
  town: string;
  county: string;
  phone: string;
  /** JSON of the hours by weekday (contract/domain/week-hours.ts). */
  hours: string;
  /** JSON array. */
  accessibility: string;
  vetted_on: string;
  vetted_by: string;
  retired_at: string | null;
}

/** A meeting until it is thinned. Moments are UTC; a meeting never lasts over midnight on the office's wall. */
export interface MeetingsTable {
  id: string;
  kind: string;
  state: string;
  liaison_id: string;
  buddy_id: string | null;
  venue_id: string;
  starts_at: string;
  ends_at: string;
  code_phrase: string;
  checked_in_at: string | null;
  checked_out_at: string | null;
  created_at: string;
  created_by: string;
}

/** What each member said to a meeting; never why (R5). */
export interface MeetingMembersTable {
  meeting_id: string;
  member_id: string;
  agreement: string;
}

/** What is left of a meeting after it was thinned. Its number says nothing of the meeting. */
export interface PastMeetingsTable {
  id: Generated<number>;
  day: string;
  county: string;
  outcome: string;
}

export interface LiaisonHoursTable {
  account_id: string;
  /** JSON of the hours by weekday. */
  hours: string;
}

export interface LiaisonAbsencesTable {
  id: string;
  account_id: string;
  first_day: string;
  last_day: string;
}
