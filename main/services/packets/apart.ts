import type { HeldPage } from '../../../contract/conflicts.ts';
import type { MemberId, NoticeId } from '../../../contract/domain/ids.ts';
import * as copies from '../../../db/repositories/copies.ts';
import * as members from '../../../db/repositories/members.ts';
import type { Context } from '../../gate/context.ts';
import { spoil } from './transitions.ts';

type Pair = readonly [MemberId, MemberId];

/** R13: the paper that shows one of a pair to the other: still in the office, or out. */
export async function pagesBetween(
  context: Context,
  pairs: readonly Pair[],
): Promise<{ inOffice: HeldPage[]; held: HeldPage[] }> {
  const pages = await pagesOf(context, await copies.showingEachOther(context.db, pairs));
  const isInOffice = ({ state }: HeldPage): boolean => state === 'produced' || state === 'printed';
  return { inOffice: pages.filter(isInOffice), held: pages.filter((page) => !isInOffice(page)) };
}

/** R4: spoils the copies that show one of a pair to the other and were not issued yet. Gives them, and what is out. */
export async function spoilBetween(
  context: Context,
  pairs: readonly Pair[],
): Promise<{ spoiled: HeldPage[]; held: HeldPage[] }> {
  const { inOffice, held } = await pagesBetween(context, pairs);
  await spoil(
    context,
    inOffice.map(({ copyId }) => copyId),
  );
  return { spoiled: inOffice.map((page) => ({ ...page, state: 'spoiled' })), held };
}

/** The copies that a notice spoiled when it was logged. */
export const pagesSpoiledBy = async (context: Context, notice: NoticeId): Promise<HeldPage[]> =>
  pagesOf(context, await copies.spoiledBy(context.db, notice));

async function pagesOf(
  { db }: Context,
  shown: readonly { readonly number: number; readonly shown: MemberId }[],
): Promise<HeldPage[]> {
  const found = await copies.byNumbers(db, [...new Set(shown.map(({ number }) => number))]);
  const rows = new Map(found.map((copy) => [copy.number, copy]));
  const people = await members.lines(db, [...new Set(shown.map(({ shown }) => shown))]);
  const names = new Map(people.map(({ id, name }) => [id, name]));
  return shown.flatMap(({ number, shown: id }): HeldPage[] => {
    const copy = rows.get(number);
    if (!copy) return [];
    const { numberText, state, recipient } = copy;
    return [
      { copyId: copy.id, numberText, state, holder: recipient, shows: { id, name: names.get(id) ?? '' } },
    ];
  });
}
