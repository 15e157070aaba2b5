import { createHash, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { AccountId } from '../../contract/domain/ids.ts';
import { DeskError } from '../../contract/errors.ts';
import { CEILING_COST, FLOOR_COST } from './cost.ts';
import { PRIVATE_KEY_SIZE, PUBLIC_KEY_SIZE } from './letter.ts';
import { KEY_SIZE } from './subkeys.ts';
import { WRAPPING_SIZE } from './wrapping.ts';

const hex = (bytes: number) => z.string().regex(new RegExp(`^[0-9a-f]{${bytes * 2}}$`));
const cost = (name: 'm' | 't' | 'p') => z.int().min(FLOOR_COST[name]).max(CEILING_COST[name]);

const Kdf = z.strictObject({ m: cost('m'), t: cost('t'), p: cost('p'), salt: hex(16) });
const Sealed = {
  id: hex(16),
  kdf: Kdf,
  /** The slot's private key under Argon2id of the password or the recovery key. */
  privateKey: hex(PRIVATE_KEY_SIZE + WRAPPING_SIZE),
  /** Its public key under a key of the data key: only who can open the office can write a letter to the slot. */
  publicKey: hex(PUBLIC_KEY_SIZE + WRAPPING_SIZE),
  /** The data key and the audit key, in a letter to that public key. */
  officeKeys: hex(PUBLIC_KEY_SIZE + 2 * KEY_SIZE + WRAPPING_SIZE),
};

/** One way to the office's keys: an account's password, or the printed recovery key. */
export const Slot = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('password'), accountId: AccountId, nameTag: hex(32), ...Sealed }),
  z.strictObject({ kind: z.literal('recovery'), ...Sealed }),
]);
export type Slot = z.infer<typeof Slot>;

/** `office.keys`. Nothing in it is secret by itself, and no name stands in it. `mac` needs the data key, `checksum` none. */
export const KeyFile = z.strictObject({
  format: z.literal(1),
  officeId: z.string().regex(/^[0-9a-z-]{8,40}$/),
  /** Counts every change, and is mirrored in the database: an older key file put back is noticed. */
  generation: z.int().min(1),
  /** How `office.db` begins, so that the key file of another office can be told from a damaged database. */
  databaseSalt: hex(16),
  slots: z.array(Slot).min(1).max(500),
  mac: hex(32),
  checksum: hex(32),
});
export type KeyFile = z.infer<typeof KeyFile>;
export type KeyFileBody = Omit<KeyFile, 'mac' | 'checksum'>;

const text = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/** The bytes that the MAC covers: everything but itself and the checksum, always in the same order. */
export const bodyBytes = ({ format, officeId, generation, databaseSalt, slots }: KeyFileBody): Buffer =>
  Buffer.from(text({ format, officeId, generation, databaseSalt, slots: slots.map(inOrder) }));

const inOrder = (slot: Slot): object => {
  const { kind, id, kdf, privateKey, publicKey, officeKeys } = slot;
  const whose = slot.kind === 'password' ? { accountId: slot.accountId, nameTag: slot.nameTag } : {};
  const { m, t, p, salt } = kdf;
  return { kind, id, ...whose, kdf: { m, t, p, salt }, privateKey, publicKey, officeKeys };
};

/** Tells accidental damage from a wrong password before anyone types one; the MAC is what an attacker cannot make. */
export const checksumOf = (body: KeyFileBody, mac: string): string =>
  createHash('sha256').update(bodyBytes(body)).update(mac).digest('hex');

/** The key file as bytes: one form only for one content. */
export const encodeKeyFile = (keyFile: KeyFile): Buffer => {
  const body: unknown = JSON.parse(bodyBytes(keyFile).toString());
  return Buffer.from(text({ ...(body as object), mac: keyFile.mac, checksum: keyFile.checksum }));
};

/** The key file in these bytes; refuses ('keys-damaged') all that encodeKeyFile would not have written, byte for byte. */
export function decodeKeyFile(bytes: Uint8Array): KeyFile {
  try {
    const keyFile = KeyFile.parse(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)));
    if (
      !encodeKeyFile(keyFile).equals(bytes) ||
      !isSameHex(checksumOf(keyFile, keyFile.mac), keyFile.checksum)
    ) {
      throw new DeskError('keys-damaged');
    }
    return keyFile;
  } catch (cause) {
    throw new DeskError('keys-damaged', { cause });
  }
}

/** Compares two hex texts without telling by time where they differ. */
export const isSameHex = (one: string, other: string): boolean =>
  one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other));
