import { MemberId, NoticeId, SeparationId } from '../../contract/domain/ids.ts';
import { pairKey, pairOf } from '../../contract/domain/separations.ts';
import { displayName } from '../../contract/domain/names.ts';
import { SeparationSource } from '../../contract/separations.ts';
import { boundList } from '../bound-list.ts';
import type { Db } from '../connection.ts';
import type { NewRow } from '../schema.ts';

/** A separation that holds now, as seen from one of the two. */
export interface Standing {
  readonly id: SeparationId;
  readonly otherId: MemberId;
  readonly source: SeparationSource;
  readonly askedBy: MemberId | null;
  readonly noticeId: NoticeId | null;
  readonly placedAt: string;
  readonly placedBy: string;
}

/** Every pair kept apart now (contract/domain/separations.ts: ask `areApart`). */
export async function allPairs(db: Db): Promise<ReadonlySet<string>> {
  const rows = await standing(db).select(['first_id', 'second_id']).execute();
  return new Set(rows.map((row) => pairKey(MemberId.parse(row.first_id), MemberId.parse(row.second_id))));
}

/** Those pairs among some members who are kept apart now (contract/domain/separations.ts: ask `areApart`). */
export async function pairsAmong(db: Db, ids: readonly MemberId[]): Promise<ReadonlySet<string>> {
  const rows = await standing(db)
    .select(['first_id', 'second_id'])
    .where('first_id', 'in', boundList(ids))
    .where('second_id', 'in', boundList(ids))
    .execute();
  return new Set(rows.map((row) => pairKey(MemberId.parse(row.first_id), MemberId.parse(row.second_id))));
}

/** Everyone from whom a member is kept apart now. */
export async function apartFrom(db: Db, memberId: MemberId): Promise<ReadonlySet<MemberId>> {
  return new Set((await rowsOf(db, memberId)).map(({ otherId }) => otherId));
}

/** A member's separations that hold now, as seen from them. */
export async function rowsOf(db: Db, memberId: MemberId): Promise<Standing[]> {
  const rows = await standing(db)
    .selectAll()
    .where((where) => where.or([where('first_id', '=', memberId), where('second_id', '=', memberId)]))
    .execute();
  return rows.map((row) => ({
    id: SeparationId.parse(row.id),
    otherId: MemberId.parse(row.first_id === memberId ? row.second_id : row.first_id),
    source: SeparationSource.parse(row.source),
    askedBy: row.asked_by === null ? null : MemberId.parse(row.asked_by),
    noticeId: row.notice_id === null ? null : NoticeId.parse(row.notice_id),
    placedAt: row.placed_at,
    placedBy: row.placed_by,
  }));
}

/** A member's separations with the others' names, the latest first, whichever of the two is asked about (R4). */
export async function ofMember(
  db: Db,
  memberId: MemberId,
): Promise<(Standing & { readonly otherName: string })[]> {
  const found = await rowsOf(db, memberId);
  const others = await db
    .selectFrom('members')
    .select(['id', 'given_name', 'family_name'])
    .where('id', 'in', boundList(found.map(({ otherId }) => otherId)))
    .execute();
  const names = new Map(others.map((row) => [row.id, displayName(row.given_name, row.family_name)]));
  return found
    .map((row) => ({ ...row, otherName: names.get(row.otherId) ?? '' }))
    .sort((one, other) => other.placedAt.localeCompare(one.placedAt));
}

export interface NewSeparation {
  readonly id: string;
  readonly one: MemberId;
  readonly other: MemberId;
  readonly source: SeparationSource;
  readonly at: string;
  readonly by: string;
  /** Whose wish it is. */
  readonly askedBy?: MemberId;
  readonly noticeId?: NoticeId;
}

/** Keeps two members apart. Gives false, and changes nothing, when they are already for the same cause. */
export async function place(db: Db, separation: NewSeparation): Promise<boolean> {
  const { id, one, other, source, at, by, askedBy = null, noticeId = null } = separation;
  const [first, second] = pairOf(one, other);
  const row: NewRow<'separations'> = {
    id,
    first_id: first,
    second_id: second,
    source,
    placed_at: at,
    placed_by: by,
    lifted_at: null,
    asked_by: askedBy,
    notice_id: noticeId,
    lifted_by: null,
  };
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('separations')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return Number(numInsertedOrUpdatedRows) === 1;
}

/** A separation that holds now, with the two in their order and whose wish it is; undefined when there is none. */
export async function find(db: Db, id: SeparationId) {
  const row = await standing(db).selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) return undefined;
  return {
    source: SeparationSource.parse(row.source),
    pair: [MemberId.parse(row.first_id), MemberId.parse(row.second_id)] as const,
    placedBy: row.placed_by,
    askedBy: row.asked_by === null ? null : MemberId.parse(row.asked_by),
  };
}

/** Ends a separation. */
export async function lift(
  db: Db,
  id: SeparationId,
  { at, by }: { readonly at: string; readonly by: string },
): Promise<void> {
  await db
    .updateTable('separations')
    .set({ lifted_at: at, lifted_by: by })
    .where('id', '=', id)
    .where('lifted_at', 'is', null)
    .execute();
}

/** The standing separations that a conflict notice placed. */
export async function ofNotice(
  db: Db,
  noticeId: NoticeId,
): Promise<{ id: SeparationId; pair: readonly [MemberId, MemberId] }[]> {
  const rows = await standing(db)
    .select(['id', 'first_id', 'second_id'])
    .where('notice_id', '=', noticeId)
    .execute();
  return rows.map((row) => ({
    id: SeparationId.parse(row.id),
    pair: [MemberId.parse(row.first_id), MemberId.parse(row.second_id)] as const,
  }));
}

const standing = (db: Db) => db.selectFrom('separations').where('lifted_at', 'is', null);
