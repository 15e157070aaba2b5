import type { NoticeEffects } from '../../../contract/conflicts.ts';
import type { MemberId } from '../../../contract/domain/ids.ts';
import type { Notice } from '../../../db/repositories/conflicts.ts';
import type { Context } from '../../gate/context.ts';
import { onHoldBetween } from '../meetings/hold.ts';
import { pagesBetween } from '../packets/apart.ts';
import { viewOf } from './views.ts';

/** Every two of the people, each pair once. */
export const pairsAmong = <T>(people: readonly T[]): (readonly [T, T])[] =>
  people.flatMap((one, at) => people.slice(at + 1).map((other) => [one, other] as const));

/** What a notice means now: the pairs it names, the paper that is out between them (R13), the meetings on hold. */
export async function effectsNow(
  context: Context,
  notice: Notice,
  spoiled: NoticeEffects['spoiled'] = [],
): Promise<NoticeEffects> {
  const pairs = pairsAmong(notice.people);
  const ids = pairs.map(([one, other]): [MemberId, MemberId] => [one.id, other.id]);
  const held = notice.decision === 'lift' ? [] : (await pagesBetween(context, ids)).held;
  return {
    notice: viewOf(context, notice),
    pairs: pairs.map(([one, other]) => [one, other]),
    spoiled,
    held,
    onHold: await onHoldBetween(context, ids),
  };
}
