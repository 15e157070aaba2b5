import { z } from 'zod';
import { addDays } from '../../../../contract/domain/dates.ts';
import type { PlainDate } from '../../../../contract/domain/dates.ts';
import type { AccountId, MeetingId, MemberId, VenueId } from '../../../../contract/domain/ids.ts';
import { MeetingKind } from '../../../../contract/domain/meeting-plan.ts';
import { RepeatedHour, dayOf, minuteOf, momentsOf, wallAt } from '../../../../contract/domain/office-time.ts';
import type { WallTime } from '../../../../contract/domain/office-time.ts';
import { weekdayOf } from '../../../../contract/domain/week-hours.ts';
import type { MeetingPlan, MeetingView } from '../../../../contract/meetings.ts';

export interface Person {
  readonly id: MemberId;
  readonly name: string;
  /** What tells two people of one name apart; empty where it is not known. */
  readonly detail: string;
}

const clock = z.string().min(1, { error: 'Enter a time.' });

/** A plan as it stands in the fields. What is not chosen yet is null: the live check says what is missing. */
export const PlanEntry = z.strictObject({
  kind: MeetingKind,
  people: z.custom<readonly Person[]>(),
  liaisonId: z.custom<AccountId | null>(),
  buddyId: z.custom<AccountId | null>(),
  venueId: z.custom<VenueId | null>(),
  /** 'YYYY-MM-DD'. */
  day: z.string().min(1, { error: 'Enter the day.' }),
  /** 'HH:MM' of 24 hours. */
  starts: clock,
  ends: clock,
  repeatedHour: RepeatedHour.nullable(),
  codePhrase: z.string().max(60),
});
export type PlanEntry = z.infer<typeof PlanEntry>;

type Draft = Omit<MeetingPlan, 'codePhrase'>;

const wallOfFields = (day: string, time: string): WallTime => `${day}T${time}` as WallTime;

/** The times of an entry; null while one is missing. An end at midnight is that of the next day. */
export function timesOf({ day, starts, ends }: Pick<PlanEntry, 'day' | 'starts' | 'ends'>): {
  readonly starts: WallTime;
  readonly ends: WallTime;
} | null {
  if (day === '' || starts === '' || ends === '') return null;
  const lastDay = ends === '00:00' && starts !== '00:00' ? addDays(day as PlainDate, 1) : day;
  return { starts: wallOfFields(day, starts), ends: wallOfFields(lastDay, ends) };
}

/** Whether the clock shows the start or the end twice that night, so that somebody has to say which is meant. */
export function isShownTwice(entry: Pick<PlanEntry, 'day' | 'starts' | 'ends'>): boolean {
  const times = timesOf(entry);
  return times !== null && [times.starts, times.ends].some((wall) => momentsOf(wall).length > 1);
}

/** The buddy who stays when somebody becomes the liaison: nobody is both. */
export const buddyBeside = (liaisonId: AccountId | null, buddyId: AccountId | null): AccountId | null =>
  buddyId === liaisonId ? null : buddyId;

/** What the office checks; null while a time is missing. */
export function draftOf(entry: PlanEntry, id: MeetingId | null): Draft | null {
  const times = timesOf(entry);
  if (times === null) return null;
  const { kind, people, liaisonId, buddyId, venueId } = entry;
  return {
    id,
    kind,
    memberIds: people.map((person) => person.id),
    liaisonId,
    buddyId,
    venueId,
    ...times,
    repeatedHour: isShownTwice(entry) ? entry.repeatedHour : null,
  };
}

/** The plan that is saved; null while a time is missing. */
export function planOf(entry: PlanEntry, id: MeetingId | null): MeetingPlan | null {
  const draft = draftOf(entry, id);
  return draft && { ...draft, codePhrase: entry.codePhrase.trim() };
}

/** A saved meeting in the fields again. */
export const entryOf = (meeting: MeetingView): PlanEntry => ({
  kind: meeting.kind,
  people: meeting.people.map(({ id, name }) => ({ id, name, detail: '' })),
  liaisonId: meeting.liaison.id,
  buddyId: meeting.buddy?.id ?? null,
  venueId: meeting.venue.id,
  day: dayOf(meeting.starts),
  starts: meeting.starts.slice(11),
  ends: meeting.ends.slice(11),
  repeatedHour: repeatedHourOf(meeting),
  codePhrase: meeting.codePhrase,
});

/** Which of two hours a saved meeting means; null on every other day. */
function repeatedHourOf({ starts, ends, startsAt, endsAt }: MeetingView): RepeatedHour | null {
  for (const [wall, moment] of [
    [starts, startsAt],
    [ends, endsAt],
  ] as const) {
    const [first, second] = momentsOf(wall);
    if (second !== undefined) return moment === first ? 'first' : 'second';
  }
  return null;
}

const LEAD_DAYS = 3;

/** A time to begin with: ten to eleven on the first working day that leaves the members notice. */
export function firstTimes(today: PlainDate): Pick<PlanEntry, 'day' | 'starts' | 'ends'> {
  let day = addDays(today, LEAD_DAYS);
  while (['sat', 'sun'].includes(weekdayOf(day))) day = addDays(day, 1);
  return { day, starts: '10:00', ends: '11:00' };
}

/** The end when the start moves: the meeting stays as long as it was, unless it would go over midnight. */
export function movedEnd({ starts, ends }: Pick<PlanEntry, 'starts' | 'ends'>, start: string): string {
  if (starts === '' || ends === '' || start === '' || ends <= starts) return ends;
  const at = (time: string): number => minuteOf(`2000-01-01T${time}` as WallTime);
  const end = at(start) + at(ends) - at(starts);
  return end < 1440 ? wallAt('2000-01-01' as PlainDate, end).slice(11) : ends;
}

/** How long a plan lasts on the clock, in minutes; 60 while that is not known. */
export function minutesOf({ starts, ends }: Pick<PlanEntry, 'starts' | 'ends'>): number {
  if (starts === '' || ends === '') return 60;
  const at = (time: string): number => minuteOf(`2000-01-01T${time}` as WallTime);
  const minutes = at(ends) - at(starts);
  return minutes > 0 ? minutes : 60;
}
