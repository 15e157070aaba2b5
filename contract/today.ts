import { z } from 'zod';
import { BackupStanding } from './backups.ts';
import { PlainDate } from './domain/dates.ts';
import { CountyField, Moment } from './domain/fields.ts';
import { FormKind } from './domain/forms.ts';
import { MeetingId, WelcomeId } from './domain/ids.ts';
import { Person } from './domain/named.ts';
import { WallTime } from './domain/office-time.ts';
import { query } from './endpoint.ts';

/** A meeting by its liaison, time and place: never by who meets. Times are those on the office's wall. */
export const MeetingDue = z.strictObject({
  id: MeetingId,
  liaison: z.string(),
  venue: z.string(),
  starts: WallTime,
  ends: WallTime,
});
export type MeetingDue = z.infer<typeof MeetingDue>;

/** What needs a person now: each list holds the first few and says how many there are in all. */
const needs = <T extends z.ZodType>(row: T) => z.strictObject({ total: z.int(), rows: z.array(row) });

/** Why the workstation's clock may be wrong: it stands before the trail's last record, or long after it. */
export const ClockDoubt = z.strictObject({ kind: z.enum(['behind', 'ahead']), last: Moment });
export type ClockDoubt = z.infer<typeof ClockDoubt>;

export const TodayView = z.strictObject({
  clock: ClockDoubt.nullable(),
  members: z.strictObject({ applicants: z.int(), active: z.int(), paused: z.int(), listed: z.int() }),
  /** Conflict notices that nobody has reviewed yet, and since when the longest waits. */
  noticesToReview: z.strictObject({ total: z.int(), oldestReceivedAt: Moment.nullable() }),
  /** Meetings: of today, not heard from in time, on hold, and with members who are still to be asked. */
  meetings: z.strictObject({ today: z.int(), overdue: z.int(), onHold: z.int(), toAsk: z.int() }),
  /** The first few of each, the next first; of those overdue, the one longest without a word. */
  meetingsOverdue: z.array(MeetingDue.extend({ why: z.enum(['not-checked-in', 'not-checked-out']) })),
  meetingsToday: z.array(MeetingDue),
  meetingsOnHold: z.array(MeetingDue),
  meetingsToAsk: z.array(MeetingDue),
  /** Planned meetings of the next 60 days that cannot take place as they are: something blocks them, or somebody declined. */
  meetingsBlocked: needs(MeetingDue),
  /** Newcomers whom nobody was asked to welcome yet. */
  newcomersWaiting: z.int(),
  /** Welcomes past their day, the longest first; named by the newcomer. */
  welcomesOverdue: needs(Person.extend({ welcomeId: WelcomeId, dueOn: PlainDate })),
  formsMissing: needs(Person.extend({ missing: z.array(FormKind) })),
  formsEnding: needs(Person.extend({ endsOn: PlainDate })),
  contactsToConfirm: needs(Person.extend({ methods: z.int() })),
  copiesToPrint: z.int(),
  copiesToIssue: z.int(),
  copiesUnaccounted: z.int(),
  copiesOutOfDate: z.int(),
  /** Of those, the ones that are out with their holders: to be got back. */
  copiesToRecall: z.int(),
  runsToFinish: z.int(),
  backups: BackupStanding,
});
export type TodayView = z.infer<typeof TodayView>;

/** How many months the pictures look back, this one included. */
export const PICTURED_MONTHS = 12;

const Month = z.strictObject({
  /** `YYYY-MM`, on the office's wall. */
  month: z.string().regex(/^\d{4}-\d{2}$/),
  /** Applicants who became active. Members taken in as active with a list are not among them. */
  becameActive: z.int(),
  /** Of those who have left and are not back: when they did. */
  left: z.int(),
});

/** Figures for small pictures; nobody is named, and none of it ever stands in a packet (R4). */
export const TodayPictures = z.strictObject({
  /** The first day of the first month. */
  from: PlainDate,
  /** The earliest first. */
  months: z.array(Month).length(PICTURED_MONTHS),
  /** Copies that are not back or closed: made, on paper in the office, out with their holders. */
  copies: z.strictObject({ produced: z.int(), printed: z.int(), issued: z.int() }),
  /** Meetings held since then, thinned ones too, by the venue's county; by its name, without those that had none. */
  meetingsHeld: z.array(z.strictObject({ county: CountyField, meetings: z.int() })),
});
export type TodayPictures = z.infer<typeof TodayPictures>;

export const today = {
  overview: query({ needs: 'members.view', input: z.strictObject({}), output: TodayView }),
  pictures: query({ needs: 'members.view', input: z.strictObject({}), output: TodayPictures }),
};
