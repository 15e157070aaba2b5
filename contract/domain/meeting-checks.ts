import { type PlainDate, addDays } from './dates.ts';
import { type Finding, finding } from './findings.ts';
import type { MemberId } from './ids.ts';
import {
  type Absence,
  type Circumstances,
  FEWEST_PEOPLE,
  MOST_PEOPLE,
  type MeetingTime,
  type Party,
  type WallSpan,
} from './meeting-plan.ts';
import { type RepeatedHour, type WallTime, dayOf, minuteOf, momentsOf } from './office-time.ts';
import { areApart } from './separations.ts';
import { type Span, type WeekHours, isOpenFor } from './week-hours.ts';

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
