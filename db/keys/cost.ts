import { argon2id } from './argon2.ts';

/** What one Argon2id derivation costs: memory in KiB, passes, lanes. */
export interface KdfCost {
  readonly m: number;
  readonly t: number;
  readonly p: number;
}

/** RFC 9106's second recommended option. Nothing below it is written or accepted. */
export const FLOOR_COST: KdfCost = { m: 64 * 1024, t: 3, p: 4 };
/** Where calibration starts: 712 ms on two cores (facts.md#database). */
const START_COST: KdfCost = { m: 256 * 1024, t: 3, p: 4 };
/** No slot may ask for more, so that a forged key file cannot exhaust the workstation: 1 GiB (3 s on two cores), 16 passes. */
export const CEILING_COST: KdfCost = { m: 1024 * 1024, t: 16, p: 16 };

/** Aimed-at time of one derivation, in ms: slow for who guesses, bearable for who signs in. */
const SHORTEST_MS = 500;
const LONGEST_MS = 1000;
const MEMORY_STEPS: readonly number[] = [64, 96, 128, 192, 256, 384, 512, 768, 1024].map(
  (mebibytes) => mebibytes * 1024,
);

export const isBelowFloor = ({ m, t, p }: KdfCost): boolean =>
  m < FLOOR_COST.m || t < FLOOR_COST.t || p < FLOOR_COST.p;

/** Whether one cost is weaker than another: less memory, or the same memory and fewer passes. */
export const isWeaker = (one: KdfCost, other: KdfCost): boolean =>
  one.m < other.m || (one.m === other.m && one.t < other.t);

/** Times one derivation, in ms: the shorter of two, as the first still fetches its memory from the system. */
const timed = async (cost: KdfCost): Promise<number> =>
  Math.min(await timedOnce(cost), await timedOnce(cost));

async function timedOnce(cost: KdfCost): Promise<number> {
  const start = performance.now();
  (await argon2id(Buffer.from('calibration'), Buffer.alloc(16), cost)).fill(0);
  return performance.now() - start;
}

/**
 * The cost at which this workstation takes 0.5 to 1 second, found from 256 MiB, never below the floor: a slow workstation
 * waits longer rather than being guarded less. `time` gives the ms of one derivation; tests pass their own.
 */
export async function calibrateKdf(time: (cost: KdfCost) => Promise<number> = timed): Promise<KdfCost> {
  let step = MEMORY_STEPS.indexOf(START_COST.m);
  let taken = await time(START_COST);
  const direction = taken > LONGEST_MS ? -1 : 1;
  while (direction === 1 ? taken < SHORTEST_MS : taken > LONGEST_MS) {
    const next = MEMORY_STEPS[step + direction];
    if (next === undefined) break;
    const nextTaken = await time({ ...START_COST, m: next });
    // A step up that takes too long is not taken: the last one was the nearest below.
    if (direction === 1 && nextTaken > LONGEST_MS) break;
    step += direction;
    taken = nextTaken;
  }
  return { ...START_COST, m: MEMORY_STEPS[step] ?? FLOOR_COST.m };
}
