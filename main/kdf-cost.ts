import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { replaceFile } from '../db/files.ts';
import { calibrateKdf, CEILING_COST, FLOOR_COST, type KdfCost } from '../db/keys/cost.ts';

const Cost = z.strictObject({
  m: z.int().min(FLOOR_COST.m).max(CEILING_COST.m),
  t: z.int().min(FLOOR_COST.t).max(CEILING_COST.t),
  p: z.int().min(FLOOR_COST.p).max(CEILING_COST.p),
});

export interface KdfCostSource {
  /** What was measured on this workstation before, or null. */
  known(): KdfCost | null;
  /** The same, measured now when it was not yet. */
  ask(): Promise<KdfCost>;
}

const fileIn = (programFolder: string): string => path.join(programFolder, 'password-cost.json');

/** One measurement at a time in the program's life: two at once would slow each other down. */
let measuring: Promise<KdfCost> | undefined;

/**
 * What one password derivation is to cost here: measured once on each workstation (0.5 to 1 s, facts.md#keys) and kept in the program's
 * own folder. A file that is missing, damaged or beyond the limits is measured anew.
 */
export function kdfCostSource(programFolder: string, measure = calibrateKdf): KdfCostSource {
  const known = (): KdfCost | null => {
    try {
      return Cost.parse(JSON.parse(readFileSync(fileIn(programFolder), 'utf8')));
    } catch {
      return null;
    }
  };
  const measured = async (): Promise<KdfCost> => {
    const cost = await measure();
    replaceFile(fileIn(programFolder), Buffer.from(JSON.stringify(cost)));
    return cost;
  };
  return {
    known,
    ask: () => {
      const before = known();
      if (before !== null) return Promise.resolve(before);
      measuring ??= measured().finally(() => (measuring = undefined));
      return measuring;
    },
  };
}
