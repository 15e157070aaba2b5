import type { z } from 'zod';
import { MemberId } from '../../contract/domain/ids.ts';
import { pairKey, pairOf } from '../../contract/domain/separations.ts';
import { displayName } from '../../contract/domain/names.ts';
import { SeparationView } from '../../contract/separations.ts';
import type { Db } from '../connection.ts';
import type { NewRow } from '../schema.ts';

type Source = z.infer<typeof SeparationView>['source'];

/** Every pair kept apart now (contract/domain/separations.ts: ask `areApart`). */
export async function allPairs(db: Db): Promise<ReadonlySet<string>> {
  const rows = await standing(db).select(['first_id', 'second_id']).execute();
  return new Set(rows.map((row) => pairKey(MemberId.parse(row.first_id), MemberId.parse(row.second_id))));
}

/** Everyone from whom a member is kept apart now. */
export async function apartFrom(db: Db, memberId: MemberId): Promise<ReadonlySet<MemberId>> {
  return new Set((await rowsOf(db, memberId)).map(({ otherId }) => otherId));
}

/** A member's separations that hold now, as seen from them. */
export async function rowsOf(db: Db, memberId: MemberId): Promise<{ id: string; otherId: MemberId }[]> {
  const rows = await standing(db)
    .select(['id', 'first_id', 'second_id'])
    .where((where) => where.or([where('first_id', '=', memberId), where('second_id', '=', memberId)]))
    .execute();
  return rows.map(({ id, first_id, second_id }) => ({
    id,
    otherId: MemberId.parse(first_id === memberId ? second_id : first_id),
  }));
}

/** A member's separations, the latest first, whichever of the two is asked about (R4). */
export async function ofMember(db: Db, memberId: MemberId): Promise<SeparationView[]> {
  const [asFirst, asSecond] = [await seenFrom(db, memberId, 'first'), await seenFrom(db, memberId, 'second')];
  return [...asFirst, ...asSecond].sort((one, other) => other.placedAt.localeCompare(one.placedAt));
}

/** Keeps two members apart. Gives false, and changes nothing, when they are already. */
export async function place(
  db: Db,
  {
    id,
    one,
    other,
    source,
    at,
    by,
  }: { id: string; one: MemberId; other: MemberId; source: Source; at: string; by: string },
): Promise<boolean> {
  const [first, second] = pairOf(one, other);
  const known = await standing(db)
    .select('id')
    .where('first_id', '=', first)
    .where('second_id', '=', second)
    .executeTakeFirst();
  if (known) return false;
  const row: NewRow<'separations'> = {
    id,
    first_id: first,
    second_id: second,
    source,
    placed_at: at,
    placed_by: by,
    lifted_at: null,
  };
  await db.insertInto('separations').values(row).execute();
  return true;
}

const standing = (db: Db) => db.selectFrom('separations').where('lifted_at', 'is', null);

async function seenFrom(db: Db, memberId: MemberId, side: 'first' | 'second'): Promise<SeparationView[]> {
  const [own, others] =
    side === 'first' ? (['first_id', 'second_id'] as const) : (['second_id', 'first_id'] as const);
  const rows = await standing(db)
    .innerJoin('members', 'members.id', `separations.${others}`)
    .select(['members.id', 'given_name', 'family_name', 'source', 'placed_at'])
    .where(`separations.${own}`, '=', memberId)
    .execute();
  return rows.map((row) =>
    SeparationView.parse({
      memberId,
      otherId: row.id,
      otherName: displayName(row.given_name, row.family_name),
      source: row.source,
      placedAt: row.placed_at,
    }),
  );
}
