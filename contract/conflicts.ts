import { z } from 'zod';
import { CopyState } from './domain/copies.ts';
import { Moment, Offset, PageSize } from './domain/fields.ts';
import { HeldMeeting } from './domain/held-meeting.ts';
import { AccountId, CopyId, MemberId, NoticeId } from './domain/ids.ts';
import { Person, Staff } from './domain/named.ts';
import { change, query } from './endpoint.ts';

export const CONFLICT_KINDS = ['personal', 'professional', 'official', 'safety', 'other'] as const;
export const ConflictKind = z.enum(CONFLICT_KINDS);
export type ConflictKind = z.infer<typeof ConflictKind>;
export const CONFLICT_KIND_LABELS: Readonly<Record<ConflictKind, string>> = {
  personal: 'Personal',
  professional: 'Professional',
  official: 'Official or legal matter',
  safety: 'Safety',
  other: 'Other',
};

export const RECEIVED_HOW = ['phone', 'in-person', 'letter', 'email', 'other'] as const;
export const ReceivedHow = z.enum(RECEIVED_HOW);
export type ReceivedHow = z.infer<typeof ReceivedHow>;
export const RECEIVED_HOW_LABELS: Readonly<Record<ReceivedHow, string>> = {
  phone: 'By phone',
  'in-person': 'In person',
  letter: 'By letter',
  email: 'By e-mail',
  other: 'Another way',
};

/** Who brought the conflict to staff (R8). Nobody has to say who they are. */
export const Reporter = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('member'), memberId: MemberId }),
  z.strictObject({ kind: z.literal('staff') }),
  z.strictObject({ kind: z.literal('someone-else') }),
  z.strictObject({ kind: z.literal('not-said') }),
]);
export type Reporter = z.infer<typeof Reporter>;

/** At most this many people in one notice: every pair of them is kept apart. */
export const MOST_PEOPLE = 12;
export const NOTE_LENGTH = 500;

export const LogConflict = z
  .strictObject({
    receivedAt: Moment,
    receivedHow: ReceivedHow,
    reporter: Reporter,
    about: z.array(MemberId).min(1).max(MOST_PEOPLE),
    /** Someone outside the network, who is not named. */
    involvesOutsider: z.boolean(),
    kind: ConflictKind,
    /** R1 stands beside the field. */
    note: z.string().trim().max(NOTE_LENGTH),
  })
  .refine(({ about, involvesOutsider }) => new Set(about).size >= (involvesOutsider ? 1 : 2), {
    path: ['about'],
  });
export type LogConflict = z.infer<typeof LogConflict>;

export const NOTICE_STATES = ['open', 'kept', 'lifted'] as const;
export const NoticeState = z.enum(NOTICE_STATES);
export type NoticeState = z.infer<typeof NoticeState>;

export const NoticeView = z.strictObject({
  id: NoticeId,
  state: NoticeState,
  receivedAt: Moment,
  receivedHow: ReceivedHow,
  kind: ConflictKind,
  people: z.array(Person),
  involvesOutsider: z.boolean(),
  loggedAt: Moment,
  loggedBy: Staff,
  assignedTo: Staff.nullable(),
  reviewedAt: Moment.nullable(),
  reviewedBy: Staff.nullable(),
  /** R8: administrators, who logged it, and who is to review it; null for everyone else. */
  note: z.string().nullable(),
  /** R8: administrators and who logged it only; null for everyone else. */
  reporter: Reporter.nullable(),
});
export type NoticeView = z.infer<typeof NoticeView>;

/** R13: paper that shows one of the pair to the other. */
export const HeldPage = z.strictObject({
  copyId: CopyId,
  numberText: z.string(),
  state: CopyState,
  holder: Person,
  shows: Person,
});
export type HeldPage = z.infer<typeof HeldPage>;

/** What a notice did at once, and what only a person can do. */
export const NoticeEffects = z.strictObject({
  notice: NoticeView,
  /** Every pair kept apart by it. */
  pairs: z.array(z.tuple([Person, Person])),
  /** Copies that were still in the office when it was logged, and were spoiled. */
  spoiled: z.array(HeldPage),
  /** Copies that are out: whom to ask for them. */
  held: z.array(HeldPage),
  /** Meetings to come that would bring a pair together: they are on hold. */
  onHold: z.array(HeldMeeting),
});
export type NoticeEffects = z.infer<typeof NoticeEffects>;

const Span = z.strictObject({ medianMs: z.int(), worstMs: z.int() });

const OneNotice = z.strictObject({ id: NoticeId });

export const conflicts = {
  /** Writes a notice down with its effects, all at once: every pair named is kept apart from that instant (R4). */
  log: change({ needs: 'conflicts.log', input: LogConflict, output: NoticeEffects }),
  /** The queue: open ones first come the longest waiting, reviewed ones the latest first. */
  list: query({
    needs: 'conflicts.view',
    input: z.strictObject({ isOpen: z.boolean(), offset: Offset, limit: PageSize }),
    output: z.strictObject({ total: z.int(), rows: z.array(NoticeView) }),
  }),
  /** One notice with its pairs, the copies that it spoiled, and the paper that is out now. */
  get: query({ needs: 'conflicts.view', input: OneNotice, output: NoticeEffects }),
  assign: change({
    needs: 'conflicts.log',
    input: OneNotice.extend({ accountId: AccountId.nullable() }),
    output: NoticeView,
  }),
  /**
   * Keeps or lifts what the notice placed. Both refuse `second-account-needed` to the account that logged it: lifting is
   * widening (R6), and keeping ends the review, which is somebody else's look at the notice or no review at all. Until
   * then the pairs stay apart. Refuses `not-possible-now` for one that was lifted. A separation that two members have for
   * another cause stays.
   */
  review: change({
    needs: 'conflicts.review',
    input: OneNotice.extend({ decision: z.enum(['keep', 'lift']) }),
    output: NoticeView,
  }),
  /** How long it took from receiving to logging, and from logging to separation; null without a notice. */
  figures: query({
    needs: 'conflicts.view',
    input: z.strictObject({}),
    output: z.strictObject({ count: z.int(), toLogged: Span.nullable(), toSeparated: Span.nullable() }),
  }),
};
