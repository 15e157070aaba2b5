/** What a welcome can come to. None has a reason (R5); after `tried` it goes on. */
export const WELCOME_OUTCOMES = ['reached', 'tried', 'passed-on'] as const;

/** What the order of suggestions depends on. */
export interface Suggestible {
  /** Null when the county of one of the two is not recorded. */
  readonly isSameCounty: boolean | null;
  /** Newcomers whom they were asked to welcome and have not reached yet. */
  readonly openWelcomes: number;
  /** When they last reached a newcomer; null when they never did. */
  readonly lastWelcomedAt: string | null;
  readonly sortName: string;
  readonly id: string;
}

/**
 * Who is asked first: members of the newcomer's county, then whoever has the fewest open welcomes, then whoever did
 * one the longest ago or never. Equals stand by name, so that the order is always the same.
 */
export const inOrderOfSuggestion = <T extends Suggestible>(members: readonly T[]): T[] =>
  members.toSorted(
    (one, other) =>
      Number(other.isSameCounty) - Number(one.isSameCounty) ||
      one.openWelcomes - other.openWelcomes ||
      compare(one.lastWelcomedAt ?? '', other.lastWelcomedAt ?? '') ||
      compare(one.sortName, other.sortName) ||
      compare(one.id, other.id),
  );

const compare = (one: string, other: string): number => (one < other ? -1 : Number(one > other));
