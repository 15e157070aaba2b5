import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Suggestible, inOrderOfSuggestion } from '../../../contract/domain/welcomes.ts';

const member: fc.Arbitrary<Suggestible> = fc.record({
  isSameCounty: fc.option(fc.boolean()),
  openWelcomes: fc.nat({ max: 3 }),
  lastWelcomedAt: fc.constantFrom(null, '2026-01-05T10:00:00.000Z', '2026-03-05T10:00:00.000Z'),
  sortName: fc.constantFrom('abe', 'ben', 'zoe'),
  id: fc.stringMatching(/^[a-z]{8}$/),
});
const members = fc.uniqueArray(member, { selector: ({ id }) => id, maxLength: 12 });

/** Whether one is to be asked before another, said the long way. */
function comesBefore(one: Suggestible, other: Suggestible): boolean {
  const [isNear, isOtherNear] = [one.isSameCounty === true, other.isSameCounty === true];
  if (isNear !== isOtherNear) return isNear;
  if (one.openWelcomes !== other.openWelcomes) return one.openWelcomes < other.openWelcomes;
  if (one.lastWelcomedAt !== other.lastWelcomedAt) {
    if (one.lastWelcomedAt === null) return true;
    if (other.lastWelcomedAt === null) return false;
    return Date.parse(one.lastWelcomedAt) < Date.parse(other.lastWelcomedAt);
  }
  return one.sortName === other.sortName ? one.id < other.id : one.sortName < other.sortName;
}

/** Takes out again and again whoever no one left comes before. */
function naiveOrder(left: readonly Suggestible[]): Suggestible[] {
  const first = left.find((one) => left.every((other) => other === one || comesBefore(one, other)));
  return first === undefined ? [] : [first, ...naiveOrder(left.filter((one) => one !== first))];
}

describe('the order in which members are suggested for a welcome', () => {
  it('is that of a naive oracle: county, fewest open, longest since the last', () => {
    fc.assert(
      fc.property(members, (list) => {
        expect(inOrderOfSuggestion(list)).toEqual(naiveOrder(list));
      }),
    );
  });

  it('does not depend on the order in which they were found, and leaves nobody out', () => {
    fc.assert(
      fc.property(members, (list) => {
        expect(inOrderOfSuggestion(list.toReversed())).toEqual(inOrderOfSuggestion(list));
        expect(inOrderOfSuggestion(list)).toHaveLength(list.length);
      }),
    );
  });
});
