import { z } from 'zod';
import type { PlainDate } from './dates.ts';
import type { AccountId, MeetingId, MemberId, VenueId } from './ids.ts';
import type { Status } from './members.ts';
import type { RepeatedHour, WallTime } from './office-time.ts';
import type { WeekHours } from './week-hours.ts';

/** The fewest and the most members of one meeting. */
export const FEWEST_PEOPLE = 2;
export const MOST_PEOPLE = 6;

export const MEETING_KINDS = ['accompanied', 'arranged'] as const;
export const MeetingKind = z.enum(MEETING_KINDS);
export type MeetingKind = z.infer<typeof MeetingKind>;

/** Who is to meet, where, and with whom. */
export interface Party {
  readonly kind: MeetingKind;
  readonly memberIds: readonly MemberId[];
  readonly liaisonId: AccountId | null;
  readonly buddyId: AccountId | null;
  readonly venueId: VenueId | null;
}

/** When, as the wall shows it. */
export interface WallSpan {
  readonly starts: WallTime;
  readonly ends: WallTime;
  /** Said only when the clock shows one of the two twice. */
  readonly repeatedHour: RepeatedHour | null;
}

/** When, settled: what the wall shows, and the moments in UTC. */
export interface MeetingTime {
  readonly starts: WallTime;
  readonly ends: WallTime;
  readonly startsAt: string;
  readonly endsAt: string;
}

/** A planned meeting that keeps its people, its venue and whoever goes along from another at the same time. */
export interface Busy {
  readonly id: MeetingId;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly memberIds: readonly MemberId[];
  /** The liaison who goes along; null when only the place was arranged. */
  readonly accompaniedBy: AccountId | null;
  readonly venueId: VenueId | null;
}

export interface Absence {
  readonly firstDay: PlainDate;
  readonly lastDay: PlainDate;
}

export interface LiaisonFacts {
  /** Whether the account is there and its role may arrange meetings. */
  readonly isAble: boolean;
  readonly hours: WeekHours;
  readonly absences: readonly Absence[];
}

export interface VenueFacts {
  readonly hours: WeekHours;
  readonly vettedOn: PlainDate;
  readonly isRetired: boolean;
}

/** How things stand: what a plan is checked against. */
export interface Circumstances {
  readonly now: string;
  readonly today: PlainDate;
  readonly members: ReadonlyMap<MemberId, { readonly status: Status; readonly formsUntil: PlainDate | null }>;
  /** Pairs kept apart (contract/domain/separations.ts). */
  readonly apart: ReadonlySet<string>;
  readonly liaisons: ReadonlyMap<AccountId, LiaisonFacts>;
  readonly venues: ReadonlyMap<VenueId, VenueFacts>;
  /** Other planned meetings: at least those that overlap it. */
  readonly meetings: readonly Busy[];
  readonly noticeHours: number;
  readonly venueDays: number;
}
