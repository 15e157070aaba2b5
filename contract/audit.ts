import { z } from 'zod';
import { Moment, PageSize } from './domain/fields.ts';
import { PlainDate } from './domain/dates.ts';
import { AccountId } from './domain/ids.ts';
import { query } from './endpoint.ts';

/** What the trail records. R9: ids and plain figures only, never a name, number or address. */
export const AUDIT_KINDS = ['sign-in', 'view', 'change', 'print', 'refusal', 'export'] as const;
export const AuditKind = z.enum(AUDIT_KINDS);
export type AuditKind = z.infer<typeof AuditKind>;

/** What the trail knows by name: the endpoints that record themselves, `confirmations.add` within them (R6), and
 * `accounts.renewKey`, which follows a removal. */
export const AUDIT_ACTIONS = [
  'accounts.add',
  'accounts.changeOwnPassword',
  'accounts.changeRole',
  'accounts.release',
  'accounts.remove',
  'accounts.renewKey',
  'accounts.resetPassword',
  'audit.list',
  'audit.verify',
  'backups.check',
  'backups.chooseFolder',
  'backups.drill',
  'backups.make',
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
  'separations.lift',
  'separations.place',
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

export const AuditEntry = z.strictObject({
  seq: z.int(),
  at: Moment,
  accountId: AccountId.nullable(),
  by: z.string(),
  kind: AuditKind,
  action: z.string(),
  subject: z.string().nullable(),
  facts: AuditFacts,
});
export type AuditEntry = z.infer<typeof AuditEntry>;

export const ListAudit = z.strictObject({
  kinds: z.array(AuditKind).max(6),
  accountId: AccountId.nullable(),
  subject: z.string().max(60),
  from: PlainDate.nullable(),
  to: PlainDate.nullable(),
  before: z.int().nullable(),
  limit: PageSize,
});
export type ListAudit = z.infer<typeof ListAudit>;

export const audit = {
  list: query({ needs: 'audit.view', input: ListAudit, output: z.array(AuditEntry) }),
  /** Walks the whole chain. `firstBad` is the first record that does not follow from the one before it. */
  verify: query({
    needs: 'audit.view',
    input: z.strictObject({}),
    output: z.strictObject({ count: z.int(), firstBad: z.int().nullable(), head: z.string() }),
  }),
};
