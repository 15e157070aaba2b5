import { z } from 'zod';
import { AccountId, MeetingId, MemberId, VenueId } from './ids.ts';

/** What can be said of a planned meeting, and whether it keeps the meeting from being saved. No role overrides one that does. */
const BLOCKS = {
  'people-count': true,
  'not-active': true,
  'forms-missing': true,
  'forms-end-before': true,
  apart: true,
  'member-busy': true,
  'start-does-not-exist': true,
  'start-ambiguous': true,
  'end-does-not-exist': true,
  'end-ambiguous': true,
  'end-before-start': true,
  'in-the-past': true,
  'notice-short': false,
  'liaison-missing': true,
  'liaison-not-able': true,
  'liaison-absent': true,
  'liaison-off-hours': false,
  'liaison-busy': true,
  'buddy-missing': false,
  'buddy-is-liaison': true,
  'venue-missing': true,
  'venue-retired': true,
  'venue-look-due': false,
  'venue-closed': true,
  'venue-busy': true,
} as const satisfies Record<string, boolean>;

export type FindingCode = keyof typeof BLOCKS;
export const FINDING_CODES = Object.keys(BLOCKS) as [FindingCode, ...FindingCode[]];

/** One thing that a check found, and whom or what it concerns. The words and remedies stand in the window. */
export const Finding = z.strictObject({
  code: z.enum(FINDING_CODES),
  isBlocking: z.boolean(),
  memberIds: z.array(MemberId),
  accountId: AccountId.nullable(),
  venueId: VenueId.nullable(),
  /** The other meeting, when it is in the way. */
  meetingId: MeetingId.nullable(),
});
export type Finding = z.infer<typeof Finding>;

type About = Partial<Pick<Finding, 'memberIds' | 'accountId' | 'venueId' | 'meetingId'>>;

/** A finding about these; whether it blocks is the code's. */
export const finding = (code: FindingCode, about: About = {}): Finding => ({
  code,
  isBlocking: BLOCKS[code],
  memberIds: [],
  accountId: null,
  venueId: null,
  meetingId: null,
  ...about,
});
