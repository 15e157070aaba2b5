import { argon2Sync, randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { argon2id } from '../../../db/keys/argon2.ts';
import { calibrateKdf, FLOOR_COST, isBelowFloor, isWeaker, type KdfCost } from '../../../db/keys/cost.ts';

const MEBIBYTE = 1024;
/** A workstation that takes this long for each MiB. */
const workstation = (msPerMebibyte: number) => (cost: KdfCost) =>
  Promise.resolve((cost.m / MEBIBYTE) * msPerMebibyte);

describe('the cost of a password guess', () => {
  it.each([
    ['an ordinary workstation', 2.8, 256],
    ['a fast workstation', 1.4, 384],
    ['a slow workstation', 6, 128],
    ['a very slow workstation, which waits longer than a second', 30, 64],
    ['a very fast workstation', 0.1, 1024],
  ])('is calibrated for %s', async (_, msPerMebibyte, mebibytes) => {
    expect(await calibrateKdf(workstation(msPerMebibyte))).toEqual({ m: mebibytes * MEBIBYTE, t: 3, p: 4 });
  });

  it('never falls below the second option of RFC 9106', () => {
    expect(FLOOR_COST).toEqual({ m: 64 * MEBIBYTE, t: 3, p: 4 });
    expect(isBelowFloor(FLOOR_COST)).toBe(false);
    expect([{ m: 1 }, { t: 1 }, { p: 1 }].map((less) => isBelowFloor({ ...FLOOR_COST, ...less }))).toEqual([
      true,
      true,
      true,
    ]);
  });

  it('is weaker with less memory, or with as much and fewer passes', () => {
    const cost = { m: 256 * MEBIBYTE, t: 3, p: 4 };
    expect(isWeaker(FLOOR_COST, cost)).toBe(true);
    expect(isWeaker(cost, { ...cost, t: 4 })).toBe(true);
    expect(isWeaker(cost, cost)).toBe(false);
    expect(isWeaker(cost, FLOOR_COST)).toBe(false);
  });

  it('is spent on Argon2id version 1.3, as another implementation computes it', async () => {
    const [secret, salt] = [Buffer.from('wandering otter plum'), randomBytes(16)];
    const { m: memory, t: passes, p: parallelism } = FLOOR_COST;
    const expected = argon2Sync('argon2id', {
      message: secret,
      nonce: salt,
      memory,
      passes,
      parallelism,
      tagLength: 32,
    });
    expect(await argon2id(secret, salt, FLOOR_COST)).toEqual(expected);
  });
});
