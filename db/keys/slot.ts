import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import type { AccountId } from '../../contract/domain/ids.ts';
import { DeskError } from '../../contract/errors.ts';
import { argon2id } from './argon2.ts';
import { isBelowFloor, type KdfCost } from './cost.ts';
import type { Slot } from './format.ts';
import { wipe } from './subkeys.ts';

/** NIST SP 800-38D: a 96-bit nonce, fresh for every wrapping, and the full 128-bit tag. */
const NONCE_SIZE = 12;
const TAG_SIZE = 16;

/** Whose slot it is: an account's, by its user name, or the recovery key's. */
export type SlotOwner =
  | { readonly kind: 'password'; readonly accountId: AccountId; readonly username: string }
  | { readonly kind: 'recovery' };

/** How a slot is found from a user name without the file saying any name: NFKC, lower case, hashed with the office's id. */
export const nameTag = (officeId: string, username: string): string =>
  createHash('sha256')
    .update(`${officeId}\0${username.normalize('NFKC').toLowerCase()}`)
    .digest('hex');

/** The parts of a slot that its wrapping is bound to. */
type Frame = {
  readonly kind: Slot['kind'];
  readonly id: string;
  readonly kdf: Slot['kdf'];
  readonly accountId?: AccountId;
};

/** A slot moved to another office, account or cost no longer opens. */
const bindingOf = (officeId: string, { kind, id, accountId, kdf }: Frame): Buffer =>
  Buffer.from(JSON.stringify([1, officeId, id, kind, accountId ?? null, kdf.m, kdf.t, kdf.p, kdf.salt]));

/** Wraps the data key for one owner. The secret stays the caller's to wipe. Refuses ('fault') a cost below the floor. */
export async function sealSlot(
  officeId: string,
  owner: SlotOwner,
  dataKey: Uint8Array,
  secret: Uint8Array,
  { m, t, p }: KdfCost,
): Promise<Slot> {
  if (isBelowFloor({ m, t, p })) throw new DeskError('fault', { facts: { kdf: 'below-floor' } });
  const frame = {
    id: randomBytes(16).toString('hex'),
    kdf: { m, t, p, salt: randomBytes(16).toString('hex') },
  };
  const wrappingKey = await argon2id(secret, Buffer.from(frame.kdf.salt, 'hex'), frame.kdf);
  try {
    if (owner.kind === 'recovery') {
      return {
        kind: 'recovery',
        ...frame,
        ...wrap(wrappingKey, dataKey, bindingOf(officeId, { kind: 'recovery', ...frame })),
      };
    }
    const { kind, accountId, username } = owner;
    const sealed = wrap(wrappingKey, dataKey, bindingOf(officeId, { kind, accountId, ...frame }));
    return { kind, accountId, nameTag: nameTag(officeId, username), ...frame, ...sealed };
  } finally {
    wipe(wrappingKey);
  }
}

function wrap(
  wrappingKey: Uint8Array,
  dataKey: Uint8Array,
  binding: Uint8Array,
): Pick<Slot, 'nonce' | 'wrapped'> {
  const nonce = randomBytes(NONCE_SIZE);
  const cipher = createCipheriv('aes-256-gcm', wrappingKey, nonce).setAAD(binding);
  const wrapped = Buffer.concat([cipher.update(dataKey), cipher.final(), cipher.getAuthTag()]);
  return { nonce: nonce.toString('hex'), wrapped: wrapped.toString('hex') };
}

/** The data key in a slot, or null when the secret is not its own (or the slot was changed). The caller wipes it. */
export async function openSlot(officeId: string, slot: Slot, secret: Uint8Array): Promise<Buffer | null> {
  const wrappingKey = await argon2id(secret, Buffer.from(slot.kdf.salt, 'hex'), slot.kdf);
  const wrapped = Buffer.from(slot.wrapped, 'hex');
  const end = wrapped.length - TAG_SIZE;
  try {
    const decipher = createDecipheriv('aes-256-gcm', wrappingKey, Buffer.from(slot.nonce, 'hex'), {
      authTagLength: TAG_SIZE,
    })
      .setAAD(bindingOf(officeId, slot))
      .setAuthTag(wrapped.subarray(end));
    const dataKey = decipher.update(wrapped.subarray(0, end));
    decipher.final();
    return dataKey;
  } catch {
    return null;
  } finally {
    wipe(wrappingKey);
  }
}
