import type { NoticeEffects } from '../../../contract/conflicts.ts';
import type { Notice } from '../../../db/repositories/conflicts.ts';
import type { Context } from '../../gate/context.ts';
import { onHoldBetween } from '../meetings/hold.ts';
import { pagesBetween, pagesSpoiledBy } from '../packets/apart.ts';
import { viewOf } from './views.ts';

/** Every two of the people, each pair once. */
export const pairsAmong = <T>(people: readonly T[]): (readonly [T, T])[] =>
  people.flatMap((one, at) => people.slice(at + 1).map((other) => [one, other] as const));

type Found = Pick<NoticeEffects, 'spoiled' | 'held' | 'onHold'>;

/** What a notice means, with the paper and the meetings that were found between the pairs it names. */
export const effectsOf = (context: Context, notice: Notice, found: Found): NoticeEffects => ({
  notice: viewOf(context, notice),
  pairs: pairsAmong(notice.people).map(([one, other]) => [one, other]),
  ...found,
});

/** What a notice means now: the pairs it names, what it spoiled, the paper that is out between them (R13), the meetings on hold. */
export async function effectsNow(context: Context, notice: Notice): Promise<NoticeEffects> {
  const pairs = pairsAmong(notice.people.map(({ id }) => id));
  return effectsOf(context, notice, {
    spoiled: await pagesSpoiledBy(context, notice.id),
    held: notice.decision === 'lift' ? [] : (await pagesBetween(context, pairs)).held,
    onHold: await onHoldBetween(context, pairs),
  });
}
