import type { MemberId } from '../../../contract/domain/ids.ts';
import type { SeparationSource } from '../../../contract/separations.ts';
import type { Context } from '../../gate/context.ts';

type Pair = readonly [MemberId, MemberId];

/** A separation in the histories of both, by their ids and where it comes from (R9). */
export const recordPlaced = (context: Context, pair: Pair, source: SeparationSource): Promise<void> =>
  recordForBoth(context, 'separations.place', pair, source);

/** The end of a separation in the histories of both. */
export const recordLifted = (context: Context, pair: Pair, source: SeparationSource): Promise<void> =>
  recordForBoth(context, 'separations.lift', pair, source);

async function recordForBoth(
  context: Context,
  action: 'separations.place' | 'separations.lift',
  [one, other]: Pair,
  source: SeparationSource,
): Promise<void> {
  for (const [subject, facts] of [
    [one, { other, source }],
    [other, { other: one, source }],
  ] as const)
    await context.audit({ kind: 'change', action, subject, facts });
}
