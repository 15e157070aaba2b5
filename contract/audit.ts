import { z } from 'zod';
import { AuditHead } from './domain/audit-head.ts';
import { Moment, PageSize, Pdf } from './domain/fields.ts';
import { PlainDate } from './domain/dates.ts';
import { AccountId, MemberId } from './domain/ids.ts';
import { change, errand, query } from './endpoint.ts';
import { JobView } from './jobs.ts';

/** What the trail records. R9: ids and plain figures only, never a name, number or address. */
export const AUDIT_KINDS = ['sign-in', 'view', 'change', 'print', 'refusal', 'export'] as const;
export const AuditKind = z.enum(AUDIT_KINDS);
export type AuditKind = z.infer<typeof AuditKind>;

export const AUDIT_KIND_LABELS: Readonly<Record<AuditKind, string>> = {
  'sign-in': 'Sign-ins and locks',
  view: 'Looked at',
  change: 'Changed',
  print: 'Printed',
  refusal: 'Refused',
  export: 'Saved outside',
};

/** What the trail knows by name: the endpoints that record themselves, `confirmations.add` within them (R6), and
 * `accounts.renewKey`, which follows a removal. */
export const AUDIT_ACTIONS = [
  'accounts.add',
  'accounts.changeOwnPassword',
  'accounts.changeRole',
  'accounts.changeWorkPhone',
  'accounts.release',
  'accounts.remove',
  'accounts.renewKey',
  'accounts.resetPassword',
  'audit.acknowledge',
  'audit.checkPaper',
  'audit.export',
  'audit.fault',
  'audit.list',
  'audit.looks',
  'audit.print',
  'audit.verify',
  'backups.check',
  'backups.chooseFolder',
  'backups.drill',
  'backups.make',
  'backups.missed',
  'backups.removeKeptAside',
  'backups.salvage',
  'confirmations.add',
  'conflicts.assign',
  'conflicts.get',
  'conflicts.log',
  'conflicts.review',
  'contacts.add',
  'contacts.changeRules',
  'contacts.confirm',
  'contacts.list',
  'contacts.remove',
  'forms.addVersion',
  'forms.attachScan',
  'forms.list',
  'forms.memberSheet',
  'forms.narrow',
  'forms.olderSigners',
  'forms.print',
  'forms.record',
  'forms.revoke',
  'forms.scan',
  'forms.widen',
  'imports.apply',
  'imports.open',
  'imports.preview',
  'imports.saveReport',
  'liaisons.addAbsence',
  'liaisons.removeAbsence',
  'liaisons.setHours',
  'meetings.agree',
  'meetings.cancel',
  'meetings.checkIn',
  'meetings.checkOut',
  'meetings.close',
  'meetings.get',
  'meetings.hold',
  'meetings.save',
  'meetings.saveCalendarFile',
  'meetings.sheet',
  'meetings.thin',
  'meetings.undoCheckIn',
  'members.changeStatus',
  'members.create',
  'members.get',
  'members.merge',
  'members.update',
  'packets.close',
  'packets.confirmPrinted',
  'packets.copy',
  'packets.envelope',
  'packets.export',
  'packets.forget',
  'packets.heldBy',
  'packets.issue',
  'packets.labels',
  'packets.ledgerSheet',
  'packets.pdf',
  'packets.produce',
  'packets.resume',
  'packets.showing',
  'printing.print',
  'recalls.letter',
  'recalls.told',
  'restores.finish',
  'retention.ask',
  'retention.certificate',
  'retention.destroy',
  'retention.withdraw',
  'separations.lift',
  'separations.place',
  'session.clockAhead',
  'session.clockBehind',
  'session.confirmRecoveryKey',
  'session.lock',
  'session.signIn',
  'session.signInWithRecoveryKey',
  'settings.change',
  'venues.add',
  'venues.restore',
  'venues.retire',
  'venues.update',
  'venues.vet',
  'welcomes.assign',
  'welcomes.card',
  'welcomes.close',
  'welcomes.settle',
] as const;
export type AuditAction = (typeof AUDIT_ACTIONS)[number];

export const AuditFacts = z.record(z.string(), z.union([z.string().max(80), z.number(), z.boolean()]));
export type AuditFacts = z.infer<typeof AuditFacts>;

/** The subject of records about the trail itself: what a check found, and that somebody took note of it. */
export const ABOUT_TRAIL = 'trail';

/** What the ids in a record stand for. */
export const NAMED_KINDS = [
  'account',
  'contact',
  'copy',
  'form',
  'import',
  'meeting',
  'member',
  'notice',
  'run',
  'venue',
] as const;

/** Whom or what an id stands for, by name: worked out when somebody with the right looks, never stored (R9). */
export const Named = z.strictObject({ what: z.enum(NAMED_KINDS), name: z.string() });
export type Named = z.infer<typeof Named>;

export const AuditEntry = z.strictObject({
  seq: z.int(),
  at: Moment,
  accountId: AccountId.nullable(),
  by: z.string(),
  kind: AuditKind,
  action: z.string(),
  subject: z.string().nullable(),
  facts: AuditFacts,
  /** By id, the names of those in subject and facts that are known. */
  names: z.record(z.string(), Named),
});
export type AuditEntry = z.infer<typeof AuditEntry>;

/** Which records: all that are given must fit. Days are the office's own. */
export const AuditFilter = z.strictObject({
  kinds: z.array(AuditKind).max(6),
  action: z.enum(AUDIT_ACTIONS).nullable().default(null),
  accountId: AccountId.nullable(),
  subject: z.string().max(60),
  from: PlainDate.nullable(),
  to: PlainDate.nullable(),
});
export type AuditFilter = z.infer<typeof AuditFilter>;

/** So many records are printed at once, some 40 pages: more are for a file. */
export const MOST_PRINTED = 1000;

export const ListAudit = AuditFilter.extend({ before: z.int().nullable(), limit: PageSize });
export type ListAudit = z.infer<typeof ListAudit>;

/**
 * What is wrong with the trail, and the number of the first bad record: one that was changed, moved or put there; one from
 * which on records are missing; or, with `end-unknown`, the one after the last, when the note of where the trail ends is gone.
 */
export const TrailFault = z.strictObject({
  what: z.enum(['changed', 'missing', 'end-unknown']),
  seq: z.int().min(1),
});
export type TrailFault = z.infer<typeof TrailFault>;

/** How the trail stands: what was found and not yet taken note of, and when it was last checked as a whole. */
export const TrailStanding = z.strictObject({
  head: AuditHead,
  faults: z.array(TrailFault.extend({ foundAt: Moment })),
  lastCheck: z
    .strictObject({
      at: Moment,
      by: z.string(),
      count: z.int(),
      bad: z.int(),
      fault: TrailFault.nullable(),
    })
    .nullable(),
});
export type TrailStanding = z.infer<typeof TrailStanding>;

/**
 * `held`: the trail has this record, with this seal. `different`: it has another one in its place. `not-there`: it ends before. `broken`: the
 * seal is the same, but the record no longer fits it.
 */
export const PaperAnswer = z.enum(['held', 'different', 'not-there', 'broken']);
export type PaperAnswer = z.infer<typeof PaperAnswer>;

/** One time that somebody looked at a member's record, printed it or saved it. */
export const Look = AuditEntry.extend({
  /** The packet that showed the member, and whose it is; null when the record is about the member. */
  inCopy: z.strictObject({ numberText: z.string(), recipient: z.string() }).nullable(),
});
export type Look = z.infer<typeof Look>;

export const audit = {
  list: query({ needs: 'audit.view', input: ListAudit, output: z.array(AuditEntry) }),
  standing: query({ needs: 'audit.view', input: z.strictObject({}), output: TrailStanding }),
  /** Walks the whole chain, as a job that others need not wait for; `standing` then says what it found. */
  verify: errand({ needs: 'audit.view', input: z.strictObject({}), output: JobView }),
  /** Takes note of what was found: it is no longer shown first, and stays in the trail. */
  acknowledge: change({ needs: 'audit.view', input: z.strictObject({}), output: TrailStanding }),
  /** Whether the trail still holds what a ledger sheet says: so many records, the last one's seal beginning like this. */
  checkPaper: query({
    needs: 'audit.view',
    input: AuditHead.extend({ count: z.int().min(1).max(1_000_000_000), shortHash: z.string().length(12) }),
    output: z.strictObject({ answer: PaperAnswer, at: Moment.nullable() }),
  }),
  /** Saves the records that fit as a CSV file, outside the office's encryption, after the window's warning (R10). */
  export: errand({
    needs: 'audit.view',
    input: AuditFilter,
    output: z.strictObject({ isSaved: z.boolean(), records: z.int() }),
  }),
  /**
   * The records that fit on paper, in the order in which they were made, members by id only. Refuses `too-many-records` when more fit
   * than are printed at once.
   */
  print: errand({ needs: 'audit.view', input: AuditFilter, output: Pdf }),
  /** Who looked at a member's record, printed or saved it, the last first; packets that showed the member among them. */
  looks: query({
    needs: 'audit.view',
    input: z.strictObject({ id: MemberId, before: z.int().nullable(), limit: PageSize }),
    output: z.array(Look),
  }),
};
