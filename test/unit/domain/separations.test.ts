import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MemberId } from '../../../contract/domain/ids.ts';
import { areApart, pairKey, pairOf } from '../../../contract/domain/separations.ts';

const member = fc.stringMatching(/^[0-9a-z-]{8,12}$/).map((text) => text as MemberId);

describe('a pair kept apart (R4)', () => {
  it('is the same pair whoever is named first', () => {
    fc.assert(
      fc.property(member, member, (one, other) => {
        expect(pairOf(one, other)).toEqual(pairOf(other, one));
        expect(pairKey(one, other)).toBe(pairKey(other, one));
      }),
    );
  });

  it('is apart both ways, and nobody else is', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(member, member), { maxLength: 20 }),
        member,
        member,
        (pairs, one, other) => {
          const apart = new Set(pairs.map(([first, second]) => pairKey(first, second)));
          const isNamed = pairs.some(
            ([first, second]) => (first === one && second === other) || (first === other && second === one),
          );
          expect(areApart(apart, one, other)).toBe(isNamed);
          expect(areApart(apart, other, one)).toBe(isNamed);
          for (const [first, second] of pairs) expect(areApart(apart, second, first)).toBe(true);
        },
      ),
    );
  });
});
