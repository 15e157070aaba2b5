import { ContactKind } from '../../../contract/domain/contacts.ts';
import { MemberId } from '../../../contract/domain/ids.ts';
import type { Db } from '../../connection.ts';
import { keptWords } from '../search/refresh.ts';
import { WORD_KINDS, sortNameIn } from '../search/words.ts';

/** Names looked through at most: a very common given name says little. */
const MOST_NAMES = 5000;
const NAMES: readonly number[] = [WORD_KINDS.family, WORD_KINDS.given];

/** Members that have a whole word of their name in common with a member, in any part of the name. */
export async function namesLike(
  db: Db,
  id: MemberId,
): Promise<{ readonly seq: number; readonly sortName: string }[]> {
  const own = await db
    .selectFrom('members')
    .select(['seq', 'search_words'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  const words = keptWords(own.search_words).words.filter(([kind]) => NAMES.includes(kind));
  if (words.length === 0) return [];
  const rows = await db
    .selectFrom('member_words')
    .select(['member_seq', 'whole'])
    .distinct()
    .where('kind', 'in', NAMES)
    .where(
      'word',
      'in',
      words.map(([, word]) => word),
    )
    .where('member_seq', '!=', own.seq)
    .limit(MOST_NAMES)
    .execute();
  return rows.map(({ member_seq, whole }) => ({ seq: member_seq, sortName: sortNameIn(whole) }));
}

/** Members that have a contact method in common with a member, by its kind. */
export async function sharingContacts(
  db: Db,
  id: MemberId,
): Promise<{ readonly id: MemberId; readonly kind: ContactKind }[]> {
  const rows = await db
    .selectFrom('contacts as own')
    .innerJoin('contacts as shared', (join) =>
      join
        .onRef('shared.kind', '=', 'own.kind')
        .onRef('shared.value', '=', 'own.value')
        .on('shared.removed_at', 'is', null),
    )
    .select(['shared.member_id', 'shared.kind'])
    .where('own.member_id', '=', id)
    .where('own.removed_at', 'is', null)
    .where('shared.member_id', '!=', id)
    .distinct()
    .limit(200)
    .execute();
  return rows.map((row) => ({ id: MemberId.parse(row.member_id), kind: ContactKind.parse(row.kind) }));
}
