import { type PlainDate, addDays } from './dates.ts';
import type { AccountId, MemberId, VenueId } from './ids.ts';
import { isAbsent, settleTime } from './meeting-checks.ts';
import type { Absence, Busy, MeetingKind, MeetingTime } from './meeting-plan.ts';
import { MINUTES_A_DAY, type MeetingDay, meetingDays } from './meeting-days.ts';
import { wallAt } from './office-time.ts';
import { firstStart, overlapping, without } from './spans.ts';
import { type Span, WEEKDAYS, type WeekHours, openSpans, weekdayOf } from './week-hours.ts';

/** A time, a place and a liaison with nothing in the way. */
export interface Slot extends MeetingTime {
  readonly liaisonId: AccountId;
  readonly venueId: VenueId;
}

interface SearchLiaison {
  readonly id: AccountId;
  readonly hours: WeekHours;
  readonly absences: readonly Absence[];
}

interface SearchVenue {
  readonly id: VenueId;
  readonly hours: WeekHours;
  /** The last day before it is due for another look. */
  readonly until: PlainDate;
}

export interface SlotSearch {
  readonly kind: MeetingKind;
  readonly memberIds: readonly MemberId[];
  readonly minutes: number;
  readonly firstDay: PlainDate;
  readonly days: number;
  /** No slot starts before this moment: the notice that people are given. */
  readonly notBefore: string;
  /** The most suitable first. */
  readonly liaisons: readonly SearchLiaison[];
  /** The nearest first. */
  readonly venues: readonly SearchVenue[];
  /** Every planned meeting of these days. */
  readonly meetings: readonly Busy[];
  readonly limit: number;
}

/** Slots start on the hour and the half hour. */
export const STEP_MINUTES = 30;
/** So many of one day, each at another venue: people are offered days to choose from. */
export const SLOTS_A_DAY = 2;

/**
 * The next free slots: day by day, the nearest venues first, each with the most suitable liaison who is free there that
 * day, as early as can be. A liaison who only arranges the place need not be free.
 */
export function findSlots(search: SlotSearch): Slot[] {
  const { firstDay, days, meetings, notBefore, limit } = search;
  const venues = search.venues.map(({ id, hours, until }) => ({
    id,
    until,
    byWeekday: WEEKDAYS.map((weekday) => openSpans(hours, weekday)),
  }));
  const found: Slot[] = [];
  for (const day of meetingDays(firstDay, days, meetings, notBefore)) {
    found.push(...slotsOfDay(search, venues, day, Math.min(SLOTS_A_DAY, limit - found.length)));
    if (found.length >= limit) break;
  }
  return found;
}

interface OpenVenue {
  readonly id: VenueId;
  readonly until: PlainDate;
  /** In the order of WEEKDAYS. */
  readonly byWeekday: readonly (readonly Span[])[];
}

function slotsOfDay(search: SlotSearch, venues: readonly OpenVenue[], day: MeetingDay, most: number): Slot[] {
  const free = liaisonsFree(search, day);
  if (free.length === 0) return [];
  const weekday = WEEKDAYS.indexOf(weekdayOf(day.day));
  const slots: Slot[] = [];
  for (const { id, until, byWeekday } of venues) {
    if (slots.length >= most) break;
    if (until < day.day) continue;
    const open = without(
      byWeekday[weekday] ?? [],
      day.taken.filter(({ meeting }) => meeting.venueId === id),
    );
    const slot = firstAt(search, day.day, free, open);
    if (slot) slots.push({ ...slot, venueId: id });
  }
  return slots;
}

interface FreeLiaison {
  readonly id: AccountId;
  readonly spans: readonly Span[];
}

/** When each liaison and all the members have time that day. */
function liaisonsFree(
  { kind, memberIds, liaisons }: SlotSearch,
  { day, from, taken }: MeetingDay,
): FreeLiaison[] {
  const members = without(
    from < MINUTES_A_DAY ? [{ from, to: MINUTES_A_DAY }] : [],
    taken.filter(({ meeting }) => meeting.memberIds.some((id) => memberIds.includes(id))),
  );
  if (members.length === 0) return [];
  return liaisons.flatMap(({ id, hours, absences }) => {
    if (kind === 'arranged') return [{ id, spans: members }];
    if (isAbsent(absences, day, day)) return [];
    const own = taken.filter(({ meeting }) => meeting.accompaniedBy === id);
    const spans = overlapping(without(openSpans(hours, weekdayOf(day)), own), members);
    return spans.length === 0 ? [] : [{ id, spans }];
  });
}

function firstAt(
  { minutes }: SlotSearch,
  day: PlainDate,
  liaisons: readonly FreeLiaison[],
  open: readonly Span[],
): Omit<Slot, 'venueId'> | null {
  for (const { id: liaisonId, spans } of liaisons) {
    const start = firstStart(spans, open, { minutes, step: STEP_MINUTES });
    const time = start === null ? null : timeOf(day, start, start + minutes);
    if (time) return { ...time, liaisonId };
  }
  return null;
}

function timeOf(day: PlainDate, start: number, end: number): MeetingTime | null {
  const ends = end < MINUTES_A_DAY ? wallAt(day, end) : wallAt(addDays(day, 1), 0);
  return settleTime({ starts: wallAt(day, start), ends, repeatedHour: null }).time;
}
