import { hashRaw } from '@node-rs/argon2';
import type { KdfCost } from './cost.ts';

const KEY_SIZE = 32;

/**
 * 32 bytes from a secret by Argon2id v1.3 (RFC 9106), off the main thread; `m` is in KiB. Algorithm and version are the library's
 * defaults: its names for them are const enums, which a type-stripped file cannot read. A test compares with another implementation.
 */
export const argon2id = (secret: Uint8Array, salt: Uint8Array, { m, t, p }: KdfCost): Promise<Buffer> =>
  hashRaw(secret, {
    memoryCost: m,
    timeCost: t,
    parallelism: p,
    outputLen: KEY_SIZE,
    salt,
  });
