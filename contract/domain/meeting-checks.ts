import { z } from 'zod';
import { type PlainDate, addDays } from './dates.ts';
import { AccountId, MeetingId, MemberId, VenueId } from './ids.ts';
import type { Status } from './members.ts';
import { type RepeatedHour, type WallTime, dayOf, minuteOf, momentsOf } from './office-time.ts';
import { areApart } from './separations.ts';
import { type Span, type WeekHours, isOpenFor } from './week-hours.ts';

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

type About = Partial<Pick<Finding, 'memberIds' | 'accountId' | 'venueId' | 'meetingId'>>;

const finding = (code: FindingCode, about: About = {}): Finding => ({
  code,
  isBlocking: BLOCKS[code],
  memberIds: [],
  accountId: null,
  venueId: null,
  meetingId: null,
  ...about,
});

/**
 * The moments of a planned time, or null when the wall's clock does not say them: it skips an hour in March and shows one
 * twice in November (America/Denver), or the end is not after the start.
 */
export function settleTime(span: WallSpan): { time: MeetingTime | null; findings: Finding[] } {
  const start = settled(span.starts, span.repeatedHour);
  const end = settled(span.ends, span.repeatedHour);
  const findings = [
    ...(typeof start === 'string' ? [] : [finding(`start-${start.problem}`)]),
    ...(typeof end === 'string' ? [] : [finding(`end-${end.problem}`)]),
  ];
  if (typeof start !== 'string' || typeof end !== 'string') return { time: null, findings };
  if (end <= start) return { time: null, findings: [finding('end-before-start')] };
  return { time: { starts: span.starts, ends: span.ends, startsAt: start, endsAt: end }, findings };
}

function settled(
  wall: WallTime,
  repeatedHour: RepeatedHour | null,
): string | { readonly problem: 'does-not-exist' | 'ambiguous' } {
  const [first, second] = momentsOf(wall);
  if (first === undefined) return { problem: 'does-not-exist' };
  if (second === undefined) return first;
  if (repeatedHour === null) return { problem: 'ambiguous' };
  return repeatedHour === 'first' ? first : second;
}

/** R2, R4: what speaks against bringing these members together today, whenever and wherever it is. */
export function checkPeople(memberIds: readonly MemberId[], now: Circumstances): Finding[] {
  const isCountRight = memberIds.length >= FEWEST_PEOPLE && memberIds.length <= MOST_PEOPLE;
  const standing = memberIds.flatMap((id) => {
    const member = now.members.get(id);
    const about = { memberIds: [id] };
    return [
      ...(member?.status === 'active' ? [] : [finding('not-active', about)]),
      ...(hasForms(member?.formsUntil ?? null, now.today) ? [] : [finding('forms-missing', about)]),
    ];
  });
  const apart = memberIds.flatMap((one, at) =>
    memberIds
      .slice(at + 1)
      .filter((other) => areApart(now.apart, one, other))
      .map((other) => finding('apart', { memberIds: [one, other] })),
  );
  return [...(isCountRight ? [] : [finding('people-count')]), ...standing, ...apart];
}

/** Everything that can be said of a meeting at a settled time, but whether there is still time for it. */
export function checkStanding(party: Party, time: MeetingTime, now: Circumstances): Finding[] {
  return [
    ...checkPeople(party.memberIds, now),
    ...formsEndingBy(party.memberIds, dayOf(time.starts), now),
    ...checkLiaison(party, time, now),
    ...checkVenue(party, time, now),
    ...checkOthers(party, time, now),
  ];
}

/** Everything that speaks against a plan as it is typed, in the order in which a person fills it in. */
export function checkPlan(party: Party, span: WallSpan, now: Circumstances): Finding[] {
  const { time, findings } = settleTime(span);
  if (time) return [...checkStanding(party, time, now), ...checkNotice(time, now)];
  return [...checkPeople(party.memberIds, now), ...checkParty(party, now), ...findings];
}

const hasForms = (until: PlainDate | null, day: PlainDate): boolean => until !== null && until >= day;

/** R2: whose forms count today and will have run out by a day. */
export const formsEndingBy = (
  memberIds: readonly MemberId[],
  day: PlainDate,
  now: Circumstances,
): Finding[] =>
  memberIds
    .filter((id) => {
      const until = now.members.get(id)?.formsUntil ?? null;
      return hasForms(until, now.today) && !hasForms(until, day);
    })
    .map((id) => finding('forms-end-before', { memberIds: [id] }));

function checkNotice({ startsAt }: MeetingTime, now: Circumstances): Finding[] {
  const hours = (Date.parse(startsAt) - Date.parse(now.now)) / 3_600_000;
  if (hours < 0) return [finding('in-the-past')];
  return hours < now.noticeHours ? [finding('notice-short')] : [];
}

/** What can be said of liaison, buddy and venue without a time. */
function checkParty({ kind, liaisonId, buddyId, venueId }: Party, now: Circumstances): Finding[] {
  const liaison = liaisonId === null ? undefined : now.liaisons.get(liaisonId);
  const venue = venueId === null ? undefined : now.venues.get(venueId);
  return [
    ...(liaisonId === null ? [finding('liaison-missing')] : []),
    ...(liaisonId !== null && liaison?.isAble !== true
      ? [finding('liaison-not-able', { accountId: liaisonId })]
      : []),
    ...(kind === 'accompanied' && buddyId === null ? [finding('buddy-missing')] : []),
    ...(buddyId !== null && buddyId === liaisonId
      ? [finding('buddy-is-liaison', { accountId: buddyId })]
      : []),
    ...(venueId === null ? [finding('venue-missing')] : []),
    ...(venueId !== null && venue?.isRetired !== false ? [finding('venue-retired', { venueId })] : []),
  ];
}

function checkLiaison(party: Party, { starts, ends }: MeetingTime, now: Circumstances): Finding[] {
  const { liaisonId, kind } = party;
  const liaison = liaisonId === null ? undefined : now.liaisons.get(liaisonId);
  if (!liaison?.isAble || kind === 'arranged') return [];
  const about = { accountId: liaisonId };
  if (isAbsent(liaison.absences, dayOf(starts), dayOf(ends))) return [finding('liaison-absent', about)];
  return isWithin(liaison.hours, starts, ends) ? [] : [finding('liaison-off-hours', about)];
}

function checkVenue(party: Party, { starts, ends }: MeetingTime, now: Circumstances): Finding[] {
  const { venueId } = party;
  const venue = venueId === null ? undefined : now.venues.get(venueId);
  const about = { venueId };
  const isDue = venue && addDays(venue.vettedOn, now.venueDays) < dayOf(starts);
  return [
    ...checkParty(party, now),
    ...(isDue && !venue.isRetired ? [finding('venue-look-due', about)] : []),
    ...(venue && !isWithin(venue.hours, starts, ends) ? [finding('venue-closed', about)] : []),
  ];
}

function checkOthers(party: Party, { startsAt, endsAt }: MeetingTime, now: Circumstances): Finding[] {
  const { kind, memberIds, liaisonId, venueId } = party;
  const inTheWay = now.meetings.filter((other) => other.startsAt < endsAt && startsAt < other.endsAt);
  return inTheWay.flatMap(({ id: meetingId, ...other }) => {
    const both = memberIds.filter((id) => other.memberIds.includes(id));
    const isLiaisonBusy = kind === 'accompanied' && liaisonId !== null && other.accompaniedBy === liaisonId;
    return [
      ...(both.length > 0 ? [finding('member-busy', { memberIds: both, meetingId })] : []),
      ...(isLiaisonBusy ? [finding('liaison-busy', { accountId: liaisonId, meetingId })] : []),
      ...(venueId !== null && other.venueId === venueId
        ? [finding('venue-busy', { venueId, meetingId })]
        : []),
    ];
  });
}

/** Whether someone is away on any of the days. */
export const isAbsent = (absences: readonly Absence[], firstDay: PlainDate, lastDay: PlainDate): boolean =>
  absences.some((absence) => absence.firstDay <= lastDay && firstDay <= absence.lastDay);

/** Whether hours cover a time on the wall: all of one day, as no hours go over midnight. */
function isWithin(hours: WeekHours, starts: WallTime, ends: WallTime): boolean {
  const to = lastMinute(starts, ends);
  return to !== null && isOpenFor(hours, dayOf(starts), { from: minuteOf(starts), to });
}

/** The end as a minute of the day on which it starts, 1,440 for midnight after it; null on a later day. */
function lastMinute(starts: WallTime, ends: WallTime): Span['to'] | null {
  if (dayOf(ends) === dayOf(starts)) return minuteOf(ends);
  return dayOf(ends) === addDays(dayOf(starts), 1) && minuteOf(ends) === 0 ? 1440 : null;
}
