import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Sequence, inOrderOf } from '../../../main/services/members/sequence.ts';

describe('a sequence of numbers', () => {
  it('does what a list does when some are taken out and put before others', () => {
    const step = fc.record({ isRemoval: fc.boolean(), one: fc.nat(60), before: fc.option(fc.nat(60)) });
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(60)), fc.array(step, { maxLength: 40 }), (start, steps) => {
        const sequence = new Sequence(Uint32Array.from(start));
        const list = [...start];
        for (const { isRemoval, one, before } of steps) {
          if (list.includes(one)) list.splice(list.indexOf(one), 1);
          sequence.remove(one);
          if (isRemoval) continue;
          const at = before === null ? -1 : list.indexOf(before);
          list.splice(at < 0 ? list.length : at, 0, one);
          sequence.insert(one, before);
        }
        expect([...sequence.numbers]).toEqual(list);
      }),
    );
  });
});

describe('putting in order by a small number', () => {
  it('is what a stable sort gives', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.nat(50)),
        fc.array(fc.integer({ min: -9, max: 30 }), { minLength: 51, maxLength: 51 }),
        (numbers, ranks) => {
          const rankOf = (one: number): number => ranks[one] ?? 0;
          const sorted = inOrderOf(Uint32Array.from(numbers), rankOf);
          expect([...sorted]).toEqual(numbers.toSorted((one, other) => rankOf(one) - rankOf(other)));
        },
      ),
    );
  });
});
