import { z } from 'zod';
import { PlainDate } from './domain/dates.ts';
import { Moment, Offset, PageSize, Pdf, oneLine } from './domain/fields.ts';
import { AccountId, DestructionId, MemberId } from './domain/ids.ts';
import { change, errand, query } from './endpoint.ts';

const Named = z.strictObject({ id: MemberId, name: z.string() });
const Account = z.strictObject({ id: AccountId, name: z.string() });

/**
 * The approved schedule after which records of people who left may be destroyed. Off until an administrator enters one:
 * Montana's records are destroyed only under a schedule that its State Records Committee approved (facts.md#practice-and-law).
 */
export const RetentionSchedule = z.strictObject({
  /** Whole years after leaving; 0 is off. */
  years: z.int().min(0).max(99),
  /** How the schedule is called: form, number, date of approval. */
  reference: oneLine(120),
});
export type RetentionSchedule = z.infer<typeof RetentionSchedule>;

/** What has to come to its end before a record can: paper that may still be got back, a notice, a meeting. */
export const HINDRANCES = ['paper-out', 'notice-open', 'meeting-open', 'asked-already'] as const;
export const Hindrance = z.enum(HINDRANCES);
export type Hindrance = z.infer<typeof Hindrance>;

export const DueRecord = Named.extend({
  leftOn: PlainDate,
  dueOn: PlainDate,
  hindrances: z.array(Hindrance),
});
export type DueRecord = z.infer<typeof DueRecord>;

export const DESTRUCTION_STATES = ['asked', 'withdrawn', 'destroyed'] as const;

/** What a records officer is told: how much, of what time, under which schedule. No names. */
export const DestructionFigures = z.strictObject({
  records: z.int(),
  contacts: z.int(),
  forms: z.int(),
  scans: z.int(),
  /** When the first and the last of them left. */
  leftFrom: PlainDate,
  leftTo: PlainDate,
});
export type DestructionFigures = z.infer<typeof DestructionFigures>;

export const DestructionView = DestructionFigures.extend({
  id: DestructionId,
  state: z.enum(DESTRUCTION_STATES),
  reference: z.string(),
  years: z.int(),
  askedAt: Moment,
  askedBy: Account,
  settledAt: Moment.nullable(),
  settledBy: Account.nullable(),
  /** Whom it is about while it is asked for; nobody afterwards. */
  people: z.array(Named),
  /** Those who may no longer be destroyed: they came back, or something came in the way. */
  notDue: z.array(Named),
  /** The backups, and the folders that restores kept aside, which held the records on the day of destruction: from when each is. */
  backups: z.array(Moment),
  /** Whether the drive that backups go to was not there on that day: it may hold more of them. */
  isDriveMissing: z.boolean(),
});
export type DestructionView = z.infer<typeof DestructionView>;

/** More than a person can look through with care. */
const MOST_RECORDS = 200;
const OneDestruction = z.strictObject({ id: DestructionId });

/**
 * Leaving takes a member out of sight at once; this destroys the record when an approved schedule says that it may be.
 * Nothing is destroyed by itself: one account asks, another one destroys.
 */
export const retention = {
  /** Those who left long enough ago, the longest first; none while there is no schedule. */
  due: query({
    needs: 'retention.ask',
    input: z.strictObject({ offset: Offset, limit: PageSize }),
    output: z.strictObject({ schedule: RetentionSchedule, total: z.int(), rows: z.array(DueRecord) }),
  }),
  /** Everything that was asked for, the newest first. */
  requests: query({
    needs: 'retention.ask',
    input: z.strictObject({ offset: Offset, limit: PageSize }),
    output: z.strictObject({ total: z.int(), rows: z.array(DestructionView) }),
  }),
  /** Refuses `not-possible-now` when one of them is not due or hindered. */
  ask: change({
    needs: 'retention.ask',
    input: z.strictObject({ memberIds: z.array(MemberId).min(1).max(MOST_RECORDS) }),
    output: DestructionView,
  }),
  withdraw: change({ needs: 'retention.ask', input: OneDestruction, output: DestructionView }),
  /**
   * Destroys the records for good. Refuses `second-account-needed` for the account that asked, and `not-possible-now` when
   * one of them may not be destroyed any more. Where a copy went stays in the ledger, without the name.
   */
  destroy: errand({ needs: 'retention.destroy', input: OneDestruction, output: DestructionView }),
  /** What was destroyed, when, by whom and under which schedule: without names. `not-possible-now` before that. */
  certificate: errand({ needs: 'retention.ask', input: OneDestruction, output: Pdf }),
};
