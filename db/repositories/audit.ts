import { createHmac } from 'node:crypto';
import { type AuditEntry, AuditFacts, AuditKind, type ListAudit } from '../../contract/audit.ts';
import { AccountId } from '../../contract/domain/ids.ts';
import type { Db } from '../connection.ts';
import { inChunks } from '../in-chunks.ts';
import type { Row } from '../schema.ts';

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

const FIRST = Buffer.alloc(32);

/** Records written by one statement: more make no difference. */
const ROWS_AT_ONCE = 50;

/** Adds records at the end of the chain, in their order. Call it inside the transaction of the changes that they record. */
export async function append(db: Db, key: Buffer, entries: readonly NewAuditEntry[]): Promise<void> {
  const last = await db
    .selectFrom('audit_trail')
    .select(['seq', 'hash'])
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  let seq = last?.seq ?? 0;
  let previous: Buffer = Buffer.from(last?.hash ?? FIRST);
  const rows = entries.map((entry) => {
    const row = linkOf(entry, (seq += 1), previous);
    const hash = hashOf(key, row);
    previous = hash;
    return { ...row, hash };
  });
  for (const chunk of inChunks(rows, ROWS_AT_ONCE))
    await db.insertInto('audit_trail').values(chunk).execute();
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

/** Walks the chain from its beginning, in pages; gives the head and the first record that does not follow. */
export async function verifyChain(
  db: Db,
  key: Buffer,
): Promise<{ count: number; firstBad: number | null; head: string }> {
  let previous: Buffer = FIRST;
  let count = 0;
  for (;;) {
    const rows = await db
      .selectFrom('audit_trail')
      .selectAll()
      .where('seq', '>', count)
      .orderBy('seq')
      .limit(2000)
      .execute();
    for (const row of rows) {
      const follows =
        row.seq === count + 1 && previous.equals(row.previous) && hashOf(key, row).equals(row.hash);
      if (!follows) return { count, firstBad: row.seq, head: previous.toString('hex') };
      previous = Buffer.from(row.hash);
      count = row.seq;
    }
    if (rows.length === 0) return { count, firstBad: null, head: previous.toString('hex') };
  }
}

/** The trail, newest first, with the signing name of whoever did it. */
export async function list(db: Db, filter: ListAudit): Promise<AuditEntry[]> {
  let rows = entries(db);
  if (filter.kinds.length > 0) rows = rows.where('audit_trail.kind', 'in', filter.kinds);
  if (filter.accountId !== null) rows = rows.where('audit_trail.account_id', '=', filter.accountId);
  if (filter.subject !== '') rows = rows.where('audit_trail.subject', '=', filter.subject);
  if (filter.from !== null) rows = rows.where('audit_trail.at', '>=', filter.from);
  if (filter.to !== null) rows = rows.where('audit_trail.at', '<', `${filter.to}T99`);
  if (filter.before !== null) rows = rows.where('audit_trail.seq', '<', filter.before);
  return (await rows.limit(filter.limit).execute()).map(entryOf);
}

/** Records about other subjects that belong to a history as well: what one action did with them. */
interface Also {
  readonly action: string;
  readonly subjects: readonly string[];
}

/** What was recorded about some records (a member's id and those merged into it), newest first. */
export async function about(
  db: Db,
  subjects: readonly string[],
  page: {
    readonly before: number | null;
    readonly limit: number;
    readonly kinds: readonly AuditKind[];
    readonly also: Also;
  },
): Promise<AuditEntry[]> {
  const { action, subjects: others } = page.also;
  let rows = entries(db)
    .where((row) =>
      row.or([
        row('audit_trail.subject', 'in', subjects),
        row.and([row('audit_trail.subject', 'in', others), row('audit_trail.action', '=', action)]),
      ]),
    )
    .where('audit_trail.kind', 'in', page.kinds);
  if (page.before !== null) rows = rows.where('audit_trail.seq', '<', page.before);
  return (await rows.limit(page.limit).execute()).map(entryOf);
}

const entries = (db: Db) =>
  db
    .selectFrom('audit_trail')
    .leftJoin('accounts', 'accounts.id', 'audit_trail.account_id')
    .select([
      'audit_trail.seq',
      'audit_trail.at',
      'audit_trail.account_id',
      'audit_trail.kind',
      'audit_trail.action',
    ])
    .select(['audit_trail.subject', 'audit_trail.facts', 'accounts.full_name'])
    .orderBy('audit_trail.seq', 'desc');

function entryOf(
  row: Omit<Row<'audit_trail'>, 'previous' | 'hash'> & { full_name: string | null },
): AuditEntry {
  return {
    seq: row.seq,
    at: row.at,
    accountId: row.account_id === null ? null : AccountId.parse(row.account_id),
    by: row.full_name ?? '',
    kind: AuditKind.parse(row.kind),
    action: row.action,
    subject: row.subject,
    facts: AuditFacts.parse(JSON.parse(row.facts)),
  };
}

/** HMAC-SHA-256 over every field and the hash before it, so that none can be changed, moved or left out. */
function hashOf(key: Buffer, row: Omit<Row<'audit_trail'>, 'hash'>): Buffer {
  const { seq, at, account_id, kind, action, subject, facts, previous } = row;
  const text = JSON.stringify([
    seq,
    at,
    account_id,
    kind,
    action,
    subject,
    facts,
    Buffer.from(previous).toString('hex'),
  ]);
  return createHmac('sha256', key).update(text).digest();
}
