import { ConflictKind, ReceivedHow, Reporter } from '../../contract/conflicts.ts';
import { AccountId, type CopyId, MemberId, NoticeId } from '../../contract/domain/ids.ts';
import type { Person, Staff } from '../../contract/domain/named.ts';
import { displayName } from '../../contract/domain/names.ts';
import { DeskError } from '../../contract/errors.ts';
import type { Db } from '../connection.ts';
import { insertAll } from '../insert-all.ts';
import type { NewRow } from '../schema.ts';

/** A notice as it is kept, with names; who may read what of it is decided above (R8). */
export interface Notice {
  readonly id: NoticeId;
  readonly decision: 'keep' | 'lift' | null;
  readonly receivedAt: string;
  readonly receivedHow: ReceivedHow;
  readonly kind: ConflictKind;
  readonly people: readonly Person[];
  readonly involvesOutsider: boolean;
  readonly loggedAt: string;
  readonly loggedBy: Staff;
  readonly assignedTo: Staff | null;
  readonly reviewedAt: string | null;
  readonly reviewedBy: Staff | null;
  readonly note: string;
  readonly reporter: Reporter;
}

/** Writes a notice down with the members it is about. */
export async function add(
  db: Db,
  notice: NewRow<'conflict_notices'>,
  about: readonly MemberId[],
): Promise<void> {
  await db.insertInto('conflict_notices').values(notice).execute();
  await db
    .insertInto('conflict_members')
    .values(about.map((member_id) => ({ notice_id: notice.id, member_id })))
    .execute();
}

/** Remembers which copies a notice spoiled. */
export const addSpoiled = (db: Db, notice: NoticeId, copies: readonly CopyId[]): Promise<void> =>
  insertAll(
    db,
    'conflict_copies',
    copies.map((copy_id) => ({ notice_id: notice, copy_id })),
  );

/** Open notices, the longest waiting first; or reviewed ones, the latest review first. */
export async function list(
  db: Db,
  { isOpen, offset, limit }: { readonly isOpen: boolean; readonly offset: number; readonly limit: number },
): Promise<{ total: number; rows: Notice[] }> {
  const chosen = stored(db).where('decision', isOpen ? 'is' : 'is not', null);
  const { total } = await chosen
    .clearSelect()
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  const sorted = isOpen ? chosen.orderBy('received_at') : chosen.orderBy('reviewed_at', 'desc');
  const rows = await sorted.orderBy('conflict_notices.id').offset(offset).limit(limit).execute();
  return { total, rows: await withPeople(db, rows) };
}

/** How many are open, and since when the longest waits. */
export async function waiting(db: Db): Promise<{ total: number; oldestReceivedAt: string | null }> {
  return db
    .selectFrom('conflict_notices')
    .where('decision', 'is', null)
    .select(({ fn }) => [fn.countAll<number>().as('total'), fn.min('received_at').as('oldestReceivedAt')])
    .executeTakeFirstOrThrow();
}

/** One notice; refuses `not-found`. */
export async function require(db: Db, id: NoticeId): Promise<Notice> {
  const rows = await stored(db).where('conflict_notices.id', '=', id).execute();
  const [notice] = await withPeople(db, rows);
  if (!notice) throw new DeskError('not-found');
  return notice;
}

export async function assign(db: Db, id: NoticeId, accountId: AccountId | null): Promise<void> {
  await db.updateTable('conflict_notices').set({ assigned_to: accountId }).where('id', '=', id).execute();
}

/** Writes the outcome of a review down. */
export async function review(
  db: Db,
  id: NoticeId,
  { decision, at, by }: { readonly decision: 'keep' | 'lift'; readonly at: string; readonly by: AccountId },
): Promise<void> {
  await db
    .updateTable('conflict_notices')
    .set({ decision, reviewed_at: at, reviewed_by: by })
    .where('id', '=', id)
    .execute();
}

/** When each notice was received and logged, and when the last of its separations was placed. */
export async function moments(
  db: Db,
): Promise<{ receivedAt: string; loggedAt: string; separatedAt: string | null }[]> {
  return db
    .selectFrom('conflict_notices')
    .leftJoin('separations', 'separations.notice_id', 'conflict_notices.id')
    .select((eb) => [
      'received_at as receivedAt',
      'logged_at as loggedAt',
      eb.fn.max('separations.placed_at').as('separatedAt'),
    ])
    .groupBy('conflict_notices.id')
    .execute();
}

const stored = (db: Db) =>
  db
    .selectFrom('conflict_notices')
    .innerJoin('accounts as logger', 'logger.id', 'logged_by')
    .leftJoin('accounts as assignee', 'assignee.id', 'assigned_to')
    .leftJoin('accounts as reviewer', 'reviewer.id', 'reviewed_by')
    .selectAll('conflict_notices')
    .select([
      'logger.full_name as logger',
      'assignee.full_name as assignee',
      'reviewer.full_name as reviewer',
    ]);

type StoredRow = Awaited<ReturnType<ReturnType<typeof stored>['executeTakeFirstOrThrow']>>;

async function withPeople(db: Db, rows: readonly StoredRow[]): Promise<Notice[]> {
  if (rows.length === 0) return [];
  const named = await db
    .selectFrom('conflict_members')
    .innerJoin('members', 'members.id', 'member_id')
    .select(['notice_id', 'members.id', 'given_name', 'family_name'])
    .where(
      'notice_id',
      'in',
      rows.map(({ id }) => id),
    )
    .orderBy('sort_name')
    .execute();
  const people = Map.groupBy(named, ({ notice_id }) => notice_id);
  return rows.map((row) => ({
    id: NoticeId.parse(row.id),
    decision: row.decision === null ? null : row.decision === 'keep' ? 'keep' : 'lift',
    receivedAt: row.received_at,
    receivedHow: ReceivedHow.parse(row.received_how),
    kind: ConflictKind.parse(row.kind),
    people: (people.get(row.id) ?? []).map(({ id, given_name, family_name }) => ({
      id: MemberId.parse(id),
      name: displayName(given_name, family_name),
    })),
    involvesOutsider: row.involves_outsider === 1,
    loggedAt: row.logged_at,
    loggedBy: { id: AccountId.parse(row.logged_by), name: row.logger },
    assignedTo: staffOf(row.assigned_to, row.assignee),
    reviewedAt: row.reviewed_at,
    reviewedBy: staffOf(row.reviewed_by, row.reviewer),
    note: row.note,
    reporter: Reporter.parse(
      row.reporter_id === null
        ? { kind: row.reporter_kind }
        : { kind: row.reporter_kind, memberId: row.reporter_id },
    ),
  }));
}

const staffOf = (id: string | null, name: string | null): Staff | null =>
  id === null ? null : { id: AccountId.parse(id), name: name ?? '' };
