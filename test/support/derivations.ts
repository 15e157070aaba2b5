import { createHash } from 'node:crypto';
import { vi } from 'vitest';
import type * as argon2 from '../../db/keys/argon2.ts';
import type { KdfCost } from '../../db/keys/cost.ts';

/**
 * Before each test file: Argon2id is worked out once for each secret, salt and cost, and remembered after that. It gives the same
 * bytes each time, and a tenth of a second of both cores for each sign-in was most of what the tests waited for.
 */
vi.mock('../../db/keys/argon2.ts', async (original) => {
  const { argon2id } = await original<typeof argon2>();
  const known = new Map<string, Promise<Buffer>>();
  return {
    async argon2id(secret: Uint8Array, salt: Uint8Array, cost: KdfCost) {
      const said = createHash('sha256').update(secret).update('|').update(salt).update(JSON.stringify(cost));
      const key = said.digest('hex');
      const derived = known.get(key) ?? argon2id(secret, salt, cost);
      known.set(key, derived);
      // Whoever asked wipes what was given: each has bytes of their own.
      return Buffer.from(await derived);
    },
  };
});
