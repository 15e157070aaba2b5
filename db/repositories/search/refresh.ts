import { z } from 'zod';
import type { MemberId } from '../../../contract/domain/ids.ts';
import type { Db } from '../../connection.ts';
import { type SearchWords, addWords, removeWords, wordsOf } from './words.ts';

const Kept = z.object({
  whole: z.string(),
  words: z.array(z.tuple([z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]), z.string()])),
  digits: z.array(z.string()),
});

/** Makes the index say what the member's record and phone numbers say now. A record merged into another has no words. */
export async function refreshWords(db: Db, id: MemberId): Promise<void> {
  const member = await db.selectFrom('members').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
  const found = wordsOf({
    givenName: member.given_name,
    familyName: member.family_name,
    preferredName: member.preferred_name,
    town: member.town,
    phones: await phonesOf(db, id),
  });
  const text = JSON.stringify(found);
  if (text === member.search_words) return;
  const { seq } = member;
  await removeWords(db, { seq, found: keptWords(member.search_words) });
  if (member.merged_into === null) await addWords(db, [{ seq, found }]);
  await db.updateTable('members').set({ search_words: text }).where('seq', '=', seq).execute();
}

/** What the index holds for a member, as their record has it. */
export const keptWords = (text: string): SearchWords => Kept.parse(JSON.parse(text));

async function phonesOf(db: Db, id: MemberId): Promise<string[]> {
  const rows = await db
    .selectFrom('contacts')
    .select('value')
    .where('member_id', '=', id)
    .where('kind', '=', 'phone')
    .where('removed_at', 'is', null)
    .orderBy('id')
    .execute();
  return rows.map(({ value }) => value);
}
