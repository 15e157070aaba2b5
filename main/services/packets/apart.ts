import type { HeldPage } from '../../../contract/conflicts.ts';
import type { MemberId } from '../../../contract/domain/ids.ts';
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
  const { db } = context;
  const shown = await copies.showingEachOther(db, pairs);
  const rows = new Map(
    (await copies.byNumbers(db, [...new Set(shown.map(({ number }) => number))])).map((copy) => [
      copy.number,
      copy,
    ]),
  );
  const names = new Map<MemberId, string>();
  for (const id of new Set(pairs.flat())) names.set(id, (await members.require(db, id)).name);
  const pages = shown.flatMap(({ number, shown: id }): HeldPage[] => {
    const copy = rows.get(number);
    if (!copy) return [];
    const { numberText, state, recipient } = copy;
    return [
      { copyId: copy.id, numberText, state, holder: recipient, shows: { id, name: names.get(id) ?? '' } },
    ];
  });
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
