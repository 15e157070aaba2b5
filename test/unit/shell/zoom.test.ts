import { describe, expect, it } from 'vitest';
import { larger, smaller } from '../../../main/shell/zoom.ts';

describe('the size of the page', () => {
  it('reaches twice the size in few steps, and comes back the same way', () => {
    let factor = 1;
    const steps = [];
    while (factor < 2) steps.push((factor = larger(factor)));
    expect(steps).toEqual([1.1, 1.25, 1.5, 1.75, 2]);
    while (factor > 1) factor = smaller(factor);
    expect(factor).toBe(1);
  });

  it('ends at its limits, whatever the size was', () => {
    expect(larger(3)).toBe(3);
    expect(smaller(0.75)).toBe(0.75);
    expect(larger(1.2)).toBe(1.25);
    expect(smaller(1.2)).toBe(1.1);
  });
});
