import { hkdfSync } from 'node:crypto';

/** What the one data key is used for, each through a key of its own. */
export type KeyPurpose = 'database' | 'audit' | 'key-file';

export const KEY_SIZE = 32;

/** The 256-bit key for one purpose: HKDF-SHA-256 (RFC 5869) of the data key, bound to the office. The caller wipes it. */
export const subkey = (dataKey: Uint8Array, officeId: string, purpose: KeyPurpose): Buffer =>
  Buffer.from(hkdfSync('sha256', dataKey, officeId, `liaison-desk/1/${purpose}`, KEY_SIZE));

/** Overwrites keys that are no longer needed. Copies that the engine made of a text cannot be reached: keys are never texts. */
export function wipe(...keys: readonly (Uint8Array | null | undefined)[]): void {
  for (const key of keys) key?.fill(0);
}
