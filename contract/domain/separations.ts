import type { MemberId } from './ids.ts';

/** The two members of a separation in one fixed order, so that each pair exists once (R4). */
export const pairOf = (one: MemberId, other: MemberId): readonly [MemberId, MemberId] =>
  one < other ? [one, other] : [other, one];

export const pairKey = (one: MemberId, other: MemberId): string => pairOf(one, other).join('|');

/** R4: whether two members are apart, whichever of them is asked about. */
export const areApart = (separations: ReadonlySet<string>, one: MemberId, other: MemberId): boolean =>
  separations.has(pairKey(one, other));
