import { createHmac } from 'node:crypto';
import { AuditFacts, type AuditKind } from '../../../contract/audit.ts';
import type { Db } from '../../connection.ts';
import { inChunks } from '../../in-chunks.ts';
import type { Row } from '../../schema.ts';
import { setMark } from './marks.ts';

export interface NewAuditEntry {
  readonly at: string;
  readonly accountId: string | null;
  readonly kind: AuditKind;
  /** What was done, by its endpoint's name or a fixed word: `members.changeStatus`. */
  readonly action: string;
  /** The id of the record concerned (R9: never a name). */
  readonly subject: string | null;
  readonly facts: AuditFacts;
}

/** What the first record follows. */
export const BEFORE_ALL: Buffer = Buffer.alloc(32);

/** Records written by one statement: more make no difference. */
const ROWS_AT_ONCE = 50;

/** The last record's number and seal; 0 and nothing before the first. */
export async function lastLink(db: Db): Promise<{ readonly seq: number; readonly hash: Buffer }> {
  const last = await db
    .selectFrom('audit_trail')
    .select(['seq', 'hash'])
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  return { seq: last?.seq ?? 0, hash: last ? Buffer.from(last.hash) : BEFORE_ALL };
}

/** One record as it is stored, by its number. */
export const linkAt = (db: Db, seq: number): Promise<Row<'audit_trail'> | undefined> =>
  db.selectFrom('audit_trail').selectAll().where('seq', '=', seq).executeTakeFirst();

/** Whether a record's seal is the one that its own fields give. */
export const isSealed = (key: Buffer, row: Row<'audit_trail'>): boolean => hashOf(key, row).equals(row.hash);

/**
 * Adds records at the end of the chain, in their order, and notes where it ends now. Call it inside the transaction of the
 * changes that they record.
 */
export async function append(db: Db, key: Buffer, entries: readonly NewAuditEntry[]): Promise<void> {
  let { seq, hash } = await lastLink(db);
  const rows = entries.map((entry) => {
    const row = linkOf(entry, (seq += 1), hash);
    hash = hashOf(key, row);
    return { ...row, hash };
  });
  for (const chunk of inChunks(rows, ROWS_AT_ONCE))
    await db.insertInto('audit_trail').values(chunk).execute();
  if (rows.length > 0) await setMark(db, key, 'written', { seq, hash });
}

const linkOf = (entry: NewAuditEntry, seq: number, previous: Buffer) => ({
  seq,
  at: entry.at,
  account_id: entry.accountId,
  kind: entry.kind,
  action: entry.action,
  subject: entry.subject,
  facts: JSON.stringify(AuditFacts.parse(entry.facts)),
  previous,
});

/** HMAC-SHA-256 over every field and the hash before it, so that none can be changed, moved or left out. */
function hashOf(key: Buffer, row: Omit<Row<'audit_trail'>, 'hash'>): Buffer {
  const { seq, at, account_id, kind, action, subject, facts, previous } = row;
  const before = Buffer.from(previous).toString('hex');
  const text = JSON.stringify([seq, at, account_id, kind, action, subject, facts, before]);
  return createHmac('sha256', key).update(text).digest();
}
