import type { HolderRecall, RecalledCopy } from '../../../contract/recalls.ts';
import { isLive } from '../../../contract/domain/copies.ts';
import type { MemberId } from '../../../contract/domain/ids.ts';
import * as copies from '../../../db/repositories/copies.ts';
import * as rows from '../../../db/repositories/recalls.ts';
import type { Context } from '../../gate/context.ts';

/** Copies as recalls show them: with what was done about them, and without what is shown in them. */
export async function recalledCopies(
  { db }: Pick<Context, 'db'>,
  found: readonly copies.Copy[],
): Promise<RecalledCopy[]> {
  const notices = await rows.noticesOf(
    db,
    found.map(({ id }) => id),
  );
  return found.map(({ id, numberText, state, issuedAt }) => ({
    copyId: id,
    numberText,
    state,
    issuedAt,
    notices: [...(notices.get(id) ?? [])],
  }));
}

/** Which copies are not right, and who may receive one (R2), at one instant. */
export interface Standing {
  readonly outOfDate: ReadonlySet<number>;
  readonly listed: ReadonlyMap<MemberId, unknown>;
}

/** One holder with the copies to get back, by their numbers. */
export async function holderRecall(
  { db }: Pick<Context, 'db'>,
  { outOfDate, listed }: Standing,
  { id, numbers }: { readonly id: MemberId; readonly numbers: readonly number[] },
): Promise<HolderRecall> {
  const theirs = (await copies.ofMember(db, id)).toReversed();
  const recalled = theirs.filter(({ number }) => numbers.includes(number));
  const newest = Math.max(...numbers);
  return {
    holder: { id, name: recalled[0]?.recipient.name ?? '' },
    copies: await recalledCopies({ db }, recalled),
    hasNewer: theirs.some(({ number, state }) => number > newest && isLive(state) && !outOfDate.has(number)),
    mayReceive: listed.has(id),
  };
}
