import { hkdfSync, randomBytes } from 'node:crypto';

/** What the data key is used for, each through a key of its own. */
export type KeyPurpose = 'backup' | 'database' | 'key-file' | 'public-keys' | 'seal';

export const KEY_SIZE = 32;

/** An office's keys, whoever holds both can read and write it. The holder's to wipe. */
export interface OfficeKeys {
  /** 256 random bits from which the database's key comes; another one after an account was removed. */
  readonly data: Buffer;
  /** 256 random bits for the audit chain, for as long as the office lives, so that old records go on proving themselves. */
  readonly audit: Buffer;
}

/** New keys for a new office. */
export const newOfficeKeys = (): OfficeKeys => ({
  data: randomBytes(KEY_SIZE),
  audit: randomBytes(KEY_SIZE),
});

/** The 256-bit key for one purpose: HKDF-SHA-256 (RFC 5869) of the data key, bound to the office. The caller wipes it. */
export const subkey = ({ data }: Pick<OfficeKeys, 'data'>, officeId: string, purpose: KeyPurpose): Buffer =>
  Buffer.from(hkdfSync('sha256', data, officeId, `liaison-desk/1/${purpose}`, KEY_SIZE));

/** Overwrites keys that are no longer needed. Copies that the engine made of a text cannot be reached: keys are never texts. */
export function wipe(...keys: readonly (Uint8Array | null | undefined)[]): void {
  for (const key of keys) key?.fill(0);
}
