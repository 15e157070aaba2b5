import { z } from 'zod';
import { PlainDate } from './domain/dates.ts';
import { CountyField, Moment, Offset, Pdf, oneLine } from './domain/fields.ts';
import { AccountId, MeetingId, MemberId, VenueId } from './domain/ids.ts';
import { FINDING_CODES, Finding } from './domain/findings.ts';
import { MeetingKind } from './domain/meeting-plan.ts';
import { Person, Reachable, Staff, named } from './domain/named.ts';
import { RepeatedHour, WallTime } from './domain/office-time.ts';
import { change, errand, query } from './endpoint.ts';

export const MEETING_STATES = ['planned', 'on-hold', 'cancelled', 'held', 'not-held'] as const;
export const MeetingState = z.enum(MEETING_STATES);
export type MeetingState = z.infer<typeof MeetingState>;
export const MEETING_STATE_LABELS: Readonly<Record<MeetingState, string>> = {
  planned: 'Planned',
  'on-hold': 'On hold',
  cancelled: 'Cancelled',
  held: 'Held',
  'not-held': 'Not held',
};

/** What a member said to this meeting. A no has no reason, and no field for one (R5). */
export const AGREEMENTS = ['pending', 'agreed', 'declined'] as const;
export const Agreement = z.enum(AGREEMENTS);
export type Agreement = z.infer<typeof Agreement>;

const WhenAndWho = z.strictObject({
  kind: MeetingKind,
  /** As many as are chosen so far: the check says when there are too few or too many. */
  memberIds: z.array(MemberId).max(12),
  liaisonId: AccountId.nullable(),
  /** The second person who knows place and time. */
  buddyId: AccountId.nullable(),
  venueId: VenueId.nullable(),
  starts: WallTime,
  ends: WallTime,
  /** Asked for only when the clock shows the hour twice (`start-ambiguous`, `end-ambiguous`). */
  repeatedHour: RepeatedHour.nullable(),
});

/** A meeting as it is planned. Times are those on the office's wall. */
export const MeetingPlan = WhenAndWho.extend({
  /** Null for a new one. */
  id: MeetingId.nullable(),
  /** What the liaison says on the phone when something is wrong; empty for none. */
  codePhrase: oneLine(60),
});
export type MeetingPlan = z.infer<typeof MeetingPlan>;

/** A plan that is being typed. */
const Draft = WhenAndWho.extend({ id: MeetingId.nullable() });

const Attendee = Person.extend({ agreement: Agreement });

/** What the window marks on a meeting to come: what blocks it now, and that someone declined. */
export const Attention = z.enum([...FINDING_CODES, 'declined']);
export type Attention = z.infer<typeof Attention>;

const MeetingPlace = named(VenueId).extend({ town: z.string(), county: CountyField });

/** A meeting as the calendar and the list show it. `starts` and `ends` are the wall's, ready for a calendar without a zone. */
export const MeetingRow = z.strictObject({
  id: MeetingId,
  kind: MeetingKind,
  state: MeetingState,
  starts: WallTime,
  ends: WallTime,
  startsAt: Moment,
  endsAt: Moment,
  liaison: Staff,
  venue: MeetingPlace,
  people: z.array(Attendee),
  /** Declined when anyone did, agreed when all did. */
  agreement: Agreement,
  checkedInAt: Moment.nullable(),
  checkedOutAt: Moment.nullable(),
  /** Worked out anew at every look (who has left, whose form was revoked, who is apart by now); empty once it is over. */
  attention: z.array(Attention),
});
export type MeetingRow = z.infer<typeof MeetingRow>;

export const MeetingView = MeetingRow.extend({
  liaison: Reachable,
  /** Null as well when the account was removed: whoever cannot be called is no buddy. */
  buddy: Reachable.nullable(),
  codePhrase: z.string(),
  createdAt: Moment,
  createdBy: Staff,
  /** All that is found now, blocking or not; empty once it is over. */
  findings: z.array(Finding),
});
export type MeetingView = z.infer<typeof MeetingView>;

/** What to do about a meeting that nobody has heard from. The alarm stays until somebody checks in or out, or closes it. */
export const OVERDUE_STEPS = ['call-liaison', 'call-buddy', 'tell-administrator'] as const;

export const OverdueMeeting = z.strictObject({
  id: MeetingId,
  why: z.enum(['not-checked-in', 'not-checked-out']),
  /** When the alarm began: the planned time and the grace after it (a setting). */
  since: Moment,
  nextStep: z.enum(OVERDUE_STEPS),
  liaison: Reachable,
  buddy: Reachable.nullable(),
  venue: named(VenueId).extend({ street: z.string(), town: z.string(), phone: z.string() }),
  codePhrase: z.string(),
  starts: WallTime,
  ends: WallTime,
});
export type OverdueMeeting = z.infer<typeof OverdueMeeting>;

/** A month of the calendar shows every meeting at once. */
const MOST_ROWS = 1000;
const LONGEST_RANGE_DAYS = 400;

export const ListMeetings = z
  .strictObject({
    /** Days on the office's wall, both counted. */
    from: PlainDate,
    to: PlainDate,
    /** All when empty. */
    states: z.array(MeetingState).max(MEETING_STATES.length),
    kinds: z.array(MeetingKind).max(2),
    counties: z.array(CountyField).max(56),
    liaisonId: AccountId.nullable(),
    venueId: VenueId.nullable(),
    memberId: MemberId.nullable(),
    offset: Offset,
    limit: z.int().min(1).max(MOST_ROWS),
  })
  .refine(
    ({ from, to }) => from <= to && Date.parse(to) - Date.parse(from) <= LONGEST_RANGE_DAYS * 86_400_000,
    {
      path: ['to'],
    },
  );
export type ListMeetings = z.infer<typeof ListMeetings>;

/** A list that is narrowed by its days alone. */
export const ANY_MEETING: Pick<
  ListMeetings,
  'states' | 'kinds' | 'counties' | 'liaisonId' | 'venueId' | 'memberId'
> = { states: [], kinds: [], counties: [], liaisonId: null, venueId: null, memberId: null };

export const SLOT_MINUTES = { least: 30, most: 480 } as const;
export const MOST_SLOT_DAYS = 60;

export const SlotView = z.strictObject({
  starts: WallTime,
  ends: WallTime,
  startsAt: Moment,
  endsAt: Moment,
  liaison: Staff,
  venue: MeetingPlace,
  /** How many of the members live in the venue's county. */
  nearMembers: z.int(),
});
export type SlotView = z.infer<typeof SlotView>;

const OneMeeting = z.strictObject({ id: MeetingId });

/**
 * Meetings of members in public places. What a member's safe contacts are stands with `contacts.list` and nowhere in here:
 * a number is never without its rules (R7).
 */
export const meetings = {
  /** In the order of their times. */
  list: query({
    needs: 'meetings.view',
    input: ListMeetings,
    output: z.strictObject({ total: z.int(), rows: z.array(MeetingRow) }),
  }),
  get: query({ needs: 'meetings.view', input: OneMeeting, output: MeetingView }),
  /** What speaks against a plan as it is typed. Refuses `not-found` for a member, account or venue that there is not. */
  check: query({
    needs: 'meetings.plan',
    input: Draft,
    output: z.strictObject({
      findings: z.array(Finding),
      startsAt: Moment.nullable(),
      endsAt: Moment.nullable(),
    }),
  }),
  /**
   * Saves a new or changed plan, after the same checks in the same transaction: refuses `meeting-blocked` with the codes
   * of what blocks it in `facts.codes`, one space between (R2, R4). Another time, place, kind or company asks every member
   * again, and so does coming off hold: what has nothing against it any more is planned again. Refuses `not-possible-now` for a meeting
   * that somebody checked in to, or that is over, and `meeting-unheard` once an accompanied one has begun.
   */
  save: change({ needs: 'meetings.plan', input: MeetingPlan, output: MeetingView }),
  /** The next free slots for a draft, the nearest venues first; none while something speaks against its people (R2, R4). */
  alternatives: query({
    needs: 'meetings.plan',
    input: z.strictObject({
      id: MeetingId.nullable(),
      kind: MeetingKind,
      memberIds: z.array(MemberId).max(12),
      /** Preferred, not required. */
      liaisonId: AccountId.nullable(),
      minutes: z.int().min(SLOT_MINUTES.least).max(SLOT_MINUTES.most),
      /** Today when null. */
      from: PlainDate.nullable(),
      days: z.int().min(1).max(MOST_SLOT_DAYS),
      limit: z.int().min(1).max(24),
    }),
    output: z.strictObject({ slots: z.array(SlotView), findings: z.array(Finding) }),
  }),
  /** What one member says. Refuses `not-possible-now` unless the meeting is planned and still to come. */
  agree: change({
    needs: 'meetings.attend',
    input: OneMeeting.extend({ memberId: MemberId, agreement: Agreement }),
    output: MeetingView,
  }),
  /** Asks nothing (R5). Refuses `meeting-unheard` once an accompanied one has begun: whoever goes along is heard from first. */
  cancel: change({ needs: 'meetings.attend', input: OneMeeting, output: MeetingView }),
  /** The liaison is there, also when it went on hold meanwhile. Refuses `not-possible-now` more than an hour before the start. */
  checkIn: change({ needs: 'meetings.attend', input: OneMeeting, output: MeetingView }),
  /** They are not there yet: takes the check-in back. Refuses `not-possible-now` after the planned end or a check-out. */
  undoCheckIn: change({ needs: 'meetings.attend', input: OneMeeting, output: MeetingView }),
  /** The liaison has left safely. */
  checkOut: change({ needs: 'meetings.attend', input: OneMeeting, output: MeetingView }),
  /** Meetings that nobody has heard from: not checked in, or not checked out, after the grace. The longest first. */
  overdue: query({ needs: 'meetings.view', input: z.strictObject({}), output: z.array(OverdueMeeting) }),
  /**
   * Held or not, nothing more. Refuses `meeting-not-over` while an accompanied one goes on from which nobody was heard, and
   * `not-possible-now` before it starts and while someone is still checked in.
   */
  close: change({
    needs: 'meetings.attend',
    input: OneMeeting.extend({ outcome: z.enum(['held', 'not-held']) }),
    output: MeetingView,
  }),
  /**
   * One page for the liaison to take along, without whoever declined. Refuses `not-possible-now` unless it is planned and
   * not over (R4), and `meeting-blocked` while something stands against it or fewer than two may come (R2, R3).
   */
  sheet: errand({ needs: 'meetings.plan', input: OneMeeting, output: Pdf }),
  /** The bare time as an `.ics` file outside the office's encryption, without a name or a place (R10). */
  saveCalendarFile: errand({
    needs: 'meetings.plan',
    input: OneMeeting,
    output: z.strictObject({ isSaved: z.boolean() }),
  }),
  /**
   * Thins what is older than a setting to day, county and outcome: who met whom, where and with whom is gone. The program
   * does it at every sign-in. Accompanied ones that nobody closed stay. Nothing is thinned while the clock stands further
   * past the last record of an earlier day than that setting: it may be set wrong, and thinning is for good (R12).
   */
  thin: change({
    needs: 'meetings.view',
    input: z.strictObject({}),
    output: z.strictObject({ thinned: z.int() }),
  }),
};
