import fc from 'fast-check';
import { expect, it } from 'vitest';
import { testOffice } from '../../support/office.ts';
import { WHOLE } from './holders.ts';
import { NetworkModel, STEPS, type Step } from './network-model.ts';

const step = fc.record({ kind: fc.constantFrom(...STEPS), one: fc.nat(3), other: fc.nat(3) });
const by = (one: number, kind: Step['kind'], other = 0): Step => ({ kind, one, other });
const handed = [by(0, 'hand'), by(1, 'hand'), by(2, 'hand')];

/** Each cause comes and goes once; a pair has two causes at a time; a release that ran out is signed anew and revoked. */
const EVERY_CAUSE: Step[] = [
  [by(0, 'part', 1), by(0, 'log', 1), by(0, 'lift', 1), by(0, 'review')],
  [by(2, 'narrow-name'), by(2, 'hand'), by(2, 'widen'), by(2, 'move'), by(2, 'narrow-phone')],
  [by(3, 'pause'), by(3, 'return'), by(3, 'leave'), by(1, 'take-back')],
  [by(1, 'wait'), by(1, 'wait'), by(1, 'wait'), by(1, 'sign'), by(1, 'hand'), by(1, 'revoke')],
].flat();

it('opens for exactly the copies that show what may no longer be shown to their holders, after any history (R3, R4, R13)', async () => {
  let opened = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 8, maxLength: 16 }), async (steps) => {
      const office = await testOffice();
      const model = new NetworkModel(office);
      await model.begin();
      for (const taken of [...handed, ...steps]) {
        await model.take(taken);
        const { rows, total, copies } = await office.ask.recalls.list(WHOLE);
        const found = rows.flatMap((row) => row.copies.map(({ copyId }) => copyId));
        expect(found.toSorted()).toEqual(model.toGetBack().toSorted());
        expect({ total, copies }).toEqual({ total: rows.length, copies: found.length });
        opened += found.length;
      }
    }),
    { numRuns: 3, seed: 20_261_124, examples: [[EVERY_CAUSE]] },
  );
  expect(opened).toBeGreaterThan(20);
}, 180_000);
