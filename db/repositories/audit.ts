import {
  AuditEntry,
  AuditFacts,
  type AuditFilter,
  type AuditKind,
  type ListAudit,
} from '../../contract/audit.ts';
import { sql } from 'kysely';
import { type AuditHead, shortHash } from '../../contract/domain/audit-head.ts';
import { addDays, type PlainDate } from '../../contract/domain/dates.ts';
import { type WallTime, momentsOf } from '../../contract/domain/office-time.ts';
import type { Db } from '../connection.ts';
import type { Row } from '../schema.ts';
import { boundList } from '../bound-list.ts';
import { lastLink } from './audit/chain.ts';
import { idsIn, namesOf } from './audit/names.ts';

/** Where the trail ends now: what the small print of a ledger sheet and a backup's manifest say of it. */
export async function auditHead(db: Db): Promise<AuditHead> {
  const { seq, hash } = await lastLink(db);
  return { count: seq, shortHash: shortHash(seq === 0 ? null : hash) };
}

/** The trail, newest first, with the signing name of whoever did it and the names that the ids in it stand for. */
export async function list(db: Db, { before, limit, ...filter }: ListAudit): Promise<AuditEntry[]> {
  let rows = filtered(db, filter, await spanOf(db, filter))
    .orderBy('audit_trail.seq', 'desc')
    .limit(limit);
  if (before !== null) rows = rows.where('audit_trail.seq', '<', before);
  return await named(db, await rows.execute());
}

/** The same records in the order in which they were made, up to one of them, a stretch at a time; without names of members. */
export async function stretch(
  db: Db,
  filter: AuditFilter,
  { after, upTo, limit }: { readonly after: number; readonly upTo: number; readonly limit: number },
) {
  return await filtered(db, filter, await spanOf(db, filter))
    .select('audit_trail.hash')
    .where('audit_trail.seq', '>', after)
    .where('audit_trail.seq', '<=', upTo)
    .orderBy('audit_trail.seq')
    .limit(limit)
    .execute();
}

/** When the last record before a moment was written; null when there is none. */
export async function lastBefore(db: Db, moment: string): Promise<string | null> {
  const row = await db
    .selectFrom('audit_trail')
    .select('at')
    .where('at', '<', moment)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.at ?? null;
}

/** Records by their numbers, newest first. */
export async function entriesOf(db: Db, seqs: readonly number[]): Promise<AuditEntry[]> {
  const rows = entries(db).where('audit_trail.seq', 'in', boundList(seqs)).orderBy('audit_trail.seq', 'desc');
  return await named(db, await rows.execute());
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
    readonly also?: Also;
  },
): Promise<AuditEntry[]> {
  const { action = '', subjects: others = [] } = page.also ?? {};
  let rows = entries(db)
    .where('audit_trail.subject', 'in', boundList([...subjects, ...others]))
    .where((row) =>
      row.or([
        row('audit_trail.subject', 'in', boundList(subjects)),
        row(sql`+audit_trail.action`, '=', action),
      ]),
    )
    // With the plus the index of kinds is left alone: the one of subjects leaves far fewer records to read.
    .where(sql`+audit_trail.kind`, 'in', page.kinds)
    .orderBy('audit_trail.seq', 'desc');
  if (page.before !== null) rows = rows.where('audit_trail.seq', '<', page.before);
  return await named(db, await rows.limit(page.limit).execute());
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
    .select(['audit_trail.subject', 'audit_trail.facts', 'accounts.full_name']);

interface Span {
  readonly first: number;
  readonly last: number;
}

/** The numbers between which all records of the filter's days lie: others may be among them. Null without days. */
async function spanOf(db: Db, { from, to }: AuditFilter): Promise<Span | null> {
  if (from === null && to === null) return null;
  let days = db
    .selectFrom('audit_days')
    .select(({ fn }) => [
      fn.min<number | null>('first_seq').as('first'),
      fn.max<number | null>('last_seq').as('last'),
    ]);
  if (from !== null) days = days.where('day', '>=', startOf(from).slice(0, 10));
  if (to !== null) days = days.where('day', '<=', startOf(addDays(to, 1)).slice(0, 10));
  const { first, last } = await days.executeTakeFirstOrThrow();
  return { first: first ?? 1, last: last ?? 0 };
}

function filtered(db: Db, filter: AuditFilter, span: Span | null) {
  let rows = entries(db);
  // About one record there are few: with the plus the other columns' indexes are left alone.
  const column = (name: 'kind' | 'action' | 'account_id') =>
    filter.subject === ''
      ? sql.ref<string>(`audit_trail.${name}`)
      : sql<string>`+${sql.ref(`audit_trail.${name}`)}`;
  const [kind, ...otherKinds] = filter.kinds;
  // One kind as an equation: SQLite then reads the index in its order, and stops at the limit.
  if (kind !== undefined)
    rows =
      otherKinds.length === 0
        ? rows.where(column('kind'), '=', kind)
        : rows.where(column('kind'), 'in', filter.kinds);
  if (span !== null)
    rows = rows.where('audit_trail.seq', '>=', span.first).where('audit_trail.seq', '<=', span.last);
  if (filter.action !== null) rows = rows.where(column('action'), '=', filter.action);
  if (filter.accountId !== null) rows = rows.where(column('account_id'), '=', filter.accountId);
  if (filter.subject !== '') rows = rows.where('audit_trail.subject', '=', filter.subject);
  if (filter.from !== null) rows = rows.where('audit_trail.at', '>=', startOf(filter.from));
  if (filter.to !== null) rows = rows.where('audit_trail.at', '<', startOf(addDays(filter.to, 1)));
  return rows;
}

/** The moment at which a day begins in the office. */
const startOf = (day: PlainDate): string => momentsOf(`${day}T00:00` as WallTime)[0] ?? day;

type Stored = Omit<Row<'audit_trail'>, 'previous' | 'hash'> & { readonly full_name: string | null };

/** A record that somebody changed from outside may hold anything: it is shown as far as it can be read. */
const Readable = AuditEntry.extend({
  at: AuditEntry.shape.at.catch(new Date(0).toISOString()),
  accountId: AuditEntry.shape.accountId.catch(null),
  kind: AuditEntry.shape.kind.catch('refusal'),
});

function factsOf(text: string): AuditFacts {
  try {
    return AuditFacts.parse(JSON.parse(text));
  } catch {
    return {};
  }
}

async function named(db: Db, rows: readonly Stored[]): Promise<AuditEntry[]> {
  const read = rows.map((row) => ({ row, facts: factsOf(row.facts) }));
  const idsOf = ({ row, facts }: (typeof read)[number]) => idsIn({ subject: row.subject, facts });
  const names = await namesOf(db, read.flatMap(idsOf));
  return read.map((one) =>
    Readable.parse({
      seq: one.row.seq,
      at: one.row.at,
      accountId: one.row.account_id,
      by: one.row.full_name ?? '',
      kind: one.row.kind,
      action: one.row.action,
      subject: one.row.subject,
      facts: one.facts,
      names: Object.fromEntries(idsOf(one).flatMap((id) => (names.has(id) ? [[id, names.get(id)]] : []))),
    }),
  );
}

export { verifyChain } from './audit/check.ts';
