import { createHash, randomBytes } from 'node:crypto';
import type { AccountId } from '../../contract/domain/ids.ts';
import { DeskError } from '../../contract/errors.ts';
import { argon2id } from './argon2.ts';
import { isBelowFloor, type KdfCost } from './cost.ts';
import type { Slot } from './format.ts';
import { newKeyPair, readLetter, writeLetter } from './letter.ts';
import { KEY_SIZE, type OfficeKeys, subkey, wipe } from './subkeys.ts';
import { unwrap, wrap } from './wrapping.ts';

/** Whose slot it is: an account's, by its user name, or the recovery key's. */
export type SlotOwner =
  | { readonly kind: 'password'; readonly accountId: AccountId; readonly username: string }
  | { readonly kind: 'recovery' };

/** How a slot is found from a user name without the file saying any name: NFKC, lower case, hashed with the office's id. */
export const nameTag = (officeId: string, username: string): string =>
  createHash('sha256')
    .update(`${officeId}\0${username.normalize('NFKC').toLowerCase()}`)
    .digest('hex');

/** The parts of a slot that its wrappings are bound to. */
type Frame = {
  readonly kind: Slot['kind'];
  readonly id: string;
  readonly kdf: Slot['kdf'];
  readonly accountId?: AccountId;
};
type Part = 'private-key' | 'public-key' | 'office-keys';

/** A slot moved to another office, account or cost no longer opens, nor does one part put in the place of another. */
const bindingOf = (officeId: string, part: Part, { kind, id, accountId, kdf }: Frame): Buffer =>
  Buffer.from(
    JSON.stringify([1, officeId, part, id, kind, accountId ?? null, kdf.m, kdf.t, kdf.p, kdf.salt]),
  );

/**
 * A slot for one owner: a key pair whose private half opens with the owner's secret alone, and the office's keys in a letter to it.
 * The secret stays the caller's to wipe. Refuses ('fault') a cost below the floor.
 */
export async function sealSlot(
  officeId: string,
  owner: SlotOwner,
  keys: OfficeKeys,
  secret: Uint8Array,
  { m, t, p }: KdfCost,
): Promise<Slot> {
  if (isBelowFloor({ m, t, p })) throw new DeskError('fault', { facts: { kdf: 'below-floor' } });
  const kdf = { m, t, p, salt: randomBytes(16).toString('hex') };
  const frame = { id: randomBytes(16).toString('hex'), kdf };
  const whose: Pick<Frame, 'kind' | 'accountId'> =
    owner.kind === 'recovery' ? { kind: 'recovery' } : { kind: 'password', accountId: owner.accountId };
  const pair = newKeyPair();
  const passwordKey = await argon2id(secret, Buffer.from(kdf.salt, 'hex'), kdf);
  try {
    const binding = bindingOf(officeId, 'private-key', { ...whose, ...frame });
    const privateKey = wrap(passwordKey, pair.privateKey, binding).toString('hex');
    const sealed = letterTo(officeId, { ...whose, ...frame }, pair.publicKey, keys);
    if (owner.kind === 'recovery') return { kind: 'recovery', ...frame, privateKey, ...sealed };
    const { kind, accountId, username } = owner;
    return { kind, accountId, nameTag: nameTag(officeId, username), ...frame, privateKey, ...sealed };
  } finally {
    wipe(passwordKey, pair.privateKey);
  }
}

/** The office's keys for one reader, and the reader's public key where only a holder of the data key can read it. */
function letterTo(
  officeId: string,
  frame: Frame,
  publicKey: Uint8Array,
  keys: OfficeKeys,
): Pick<Slot, 'publicKey' | 'officeKeys'> {
  const content = Buffer.concat([keys.data, keys.audit]);
  const key = subkey(keys, officeId, 'public-keys');
  const officeKeys = writeLetter(publicKey, content, bindingOf(officeId, 'office-keys', frame));
  const hidden = wrap(key, publicKey, bindingOf(officeId, 'public-key', frame));
  wipe(content, key);
  return { publicKey: hidden.toString('hex'), officeKeys: officeKeys.toString('hex') };
}

/**
 * The same slot with other keys of the office in it, without its owner: the secret that opens it stays what it was. Refuses
 * ('keys-damaged') a slot that was not written with the keys it has now.
 */
export function resealSlot(officeId: string, slot: Slot, present: OfficeKeys, next: OfficeKeys): Slot {
  const key = subkey(present, officeId, 'public-keys');
  const publicKey = unwrap(key, Buffer.from(slot.publicKey, 'hex'), bindingOf(officeId, 'public-key', slot));
  wipe(key);
  if (publicKey === null) throw new DeskError('keys-damaged');
  return { ...slot, ...letterTo(officeId, slot, publicKey, next) };
}

/** The office's keys in a slot, or null when the secret is not its own (or the slot was changed). The caller wipes them. */
export async function openSlot(officeId: string, slot: Slot, secret: Uint8Array): Promise<OfficeKeys | null> {
  const passwordKey = await argon2id(secret, Buffer.from(slot.kdf.salt, 'hex'), slot.kdf);
  const wrapped = Buffer.from(slot.privateKey, 'hex');
  const privateKey = unwrap(passwordKey, wrapped, bindingOf(officeId, 'private-key', slot));
  wipe(passwordKey);
  if (privateKey === null) return null;
  const letter = Buffer.from(slot.officeKeys, 'hex');
  const content = readLetter(privateKey, letter, bindingOf(officeId, 'office-keys', slot));
  wipe(privateKey);
  if (content === null) return null;
  const keys = {
    data: Buffer.from(content.subarray(0, KEY_SIZE)),
    audit: Buffer.from(content.subarray(KEY_SIZE)),
  };
  wipe(content);
  return keys;
}
