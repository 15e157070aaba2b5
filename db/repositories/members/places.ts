import { sql } from 'kysely';
import type { Db } from '../../connection.ts';

/** What decides where a member stands in a list, and whether filters let them through; texts as they are kept. */
export interface MemberPlace {
  readonly seq: number;
  readonly status: string;
  readonly county: string | null;
  readonly formsUntil: string | null;
  readonly isMerged: boolean;
  readonly sortName: string;
  readonly sortTown: string;
}

export type PlaceOrder = 'name' | 'town';

/** A number that grows whenever any member's place in any list changes (the triggers of migration 1). */
export async function revisionOf(db: Db): Promise<number> {
  const { revision } = await db
    .selectFrom('members')
    .select((of) => of.fn.max('revision').as('revision'))
    .executeTakeFirstOrThrow();
  return revision ?? 0;
}

/** The places that changed after a revision, at most `most`, in no order. */
export async function placesSince(db: Db, revision: number, most: number): Promise<MemberPlace[]> {
  const rows = await db
    .selectFrom('members')
    .select(['seq', 'status', 'county', 'forms_until', 'merged_into', 'sort_name', 'sort_town'])
    .where('revision', '>', revision)
    .limit(most)
    .execute();
  return rows.map((row) => ({
    seq: row.seq,
    status: row.status,
    county: row.county,
    formsUntil: row.forms_until,
    isMerged: row.merged_into !== null,
    sortName: row.sort_name,
    sortTown: row.sort_town,
  }));
}

/** Every member's number in the order of a list. */
export async function inOrder(db: Db, order: PlaceOrder): Promise<Uint32Array> {
  const columns = order === 'name' ? sql`sort_name, seq` : sql`sort_town, sort_name, seq`;
  const { rows } = await sql<{ seqs: string | null }>`SELECT group_concat(seq) AS seqs FROM (
    SELECT seq FROM members WHERE merged_into IS NULL ORDER BY ${columns})`.execute(db);
  const seqs = rows[0]?.seqs;
  return seqs ? Uint32Array.from(seqs.split(','), Number) : new Uint32Array();
}

/** The member who stands next after a place in the order of a list; null at its end. */
export async function nextAfter(db: Db, order: PlaceOrder, place: MemberPlace): Promise<number | null> {
  const { seq, sortName, sortTown } = place;
  const [columns, values] =
    order === 'name'
      ? [sql`sort_name, seq`, sql`${sortName}, ${seq}`]
      : [sql`sort_town, sort_name, seq`, sql`${sortTown}, ${sortName}, ${seq}`];
  const { rows } = await sql<{ seq: number }>`SELECT seq FROM members
    WHERE merged_into IS NULL AND (${columns}) > (${values}) ORDER BY ${columns} LIMIT 1`.execute(db);
  return rows[0]?.seq ?? null;
}
