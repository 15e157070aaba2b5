import { expect, it } from 'vitest';
import { type FaultPart, isHeld, type Turn } from './row.ts';

/** Load on the machine that runs the tests must not fail them. */
const PATIENCE_MS = 120_000;

/** A part's shorter set: what must hold holds, and each build that was broken on purpose is caught. */
export function shortSet(
  part: FaultPart,
  { scale, brokenScale = scale, seed = 20261124 }: Partial<Turn> & { scale: number; brokenScale?: number },
): void {
  it('holds (R12)', { timeout: PATIENCE_MS }, async () => {
    for (const row of await part.rows({ scale, seed })) {
      expect(row.mustHold ? row.misses : []).toEqual([]);
      expect({ fault: row.fault, isHeld: isHeld(row) }).toEqual({ fault: row.fault, isHeld: true });
    }
  });

  it.each(Object.keys(part.broken))('catches a build that %s', { timeout: PATIENCE_MS }, async (build) => {
    const rows = await part.broken[build]?.({ scale: brokenScale, seed });
    expect(rows?.some((row) => row.mustHold && row.held < row.tried)).toBe(true);
  });
}
