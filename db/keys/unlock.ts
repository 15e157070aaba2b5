import { normalizePassword } from '../../contract/domain/passwords.ts';
import { parseRecoveryKey } from '../../contract/domain/recovery-key.ts';
import type { AccountId } from '../../contract/domain/ids.ts';
import { DeskError } from '../../contract/errors.ts';
import { argon2id } from './argon2.ts';
import { FLOOR_COST, isWeaker, type KdfCost } from './cost.ts';
import type { KeyFile, Slot } from './format.ts';
import { verifyMac } from './key-file.ts';
import { nameTag, openSlot } from './slot.ts';
import { type OfficeKeys, wipe } from './subkeys.ts';

export interface Unlocked {
  /** The caller's to wipe. */
  readonly keys: OfficeKeys;
  readonly accountId: AccountId;
  /** The slot that opened. */
  readonly slotId: string;
}

/**
 * The office's keys by user name and password. A wrong password and an unknown name give the same 'wrong-password' after the same
 * work, so that neither tells who has an account; 'keys-damaged' when the file was changed by someone without the key. An account has
 * two slots only after a fault in the middle of a change of its password: then either password opens. `among` looks at some of the slots only.
 */
export async function unwrapWithPassword(
  keyFile: KeyFile,
  username: string,
  password: string,
  among: KeyFile['slots'] = keyFile.slots,
): Promise<Unlocked> {
  const tag = nameTag(keyFile.officeId, username);
  const slots = among.filter((slot) => slot.kind === 'password').filter((slot) => slot.nameTag === tag);
  const secret = Buffer.from(normalizePassword(password));
  try {
    for (const slot of slots) {
      const keys = await opened(keyFile, slot, secret);
      if (keys !== null) return { keys, accountId: slot.accountId, slotId: slot.id };
    }
    if (slots.length === 0) wipe(await argon2id(secret, Buffer.alloc(16), usualCost(keyFile)));
    throw new DeskError('wrong-password');
  } finally {
    wipe(secret);
  }
}

/** The office's keys by the printed recovery key, as typed: 'wrong-recovery-key', with `facts.problem` when the text cannot be one at all. */
export async function unwrapWithRecoveryKey(keyFile: KeyFile, typed: string): Promise<OfficeKeys> {
  const secret = parseRecoveryKey(typed);
  try {
    const slot = keyFile.slots.find(({ kind }) => kind === 'recovery');
    const keys = slot === undefined ? null : await opened(keyFile, slot, secret);
    if (keys === null) throw new DeskError('wrong-recovery-key');
    return keys;
  } finally {
    wipe(secret);
  }
}

/** Whether an account's slot costs less than this workstation can bear: wrap it again (withSlot) while the password is at hand. */
export const needsStrongerSlot = (keyFile: KeyFile, accountId: AccountId, cost: KdfCost): boolean =>
  keyFile.slots.some(
    (slot) => slot.kind === 'password' && slot.accountId === accountId && isWeaker(slot.kdf, cost),
  );

async function opened(keyFile: KeyFile, slot: Slot, secret: Uint8Array): Promise<OfficeKeys | null> {
  const keys = await openSlot(keyFile.officeId, slot, secret);
  if (keys === null) return null;
  try {
    verifyMac(keyFile, keys);
    return keys;
  } catch (error) {
    wipe(keys.data, keys.audit);
    throw error;
  }
}

/** What an unknown name's derivation costs: as much as the first account's. */
const usualCost = (keyFile: KeyFile): KdfCost =>
  keyFile.slots.find(({ kind }) => kind === 'password')?.kdf ?? FLOOR_COST;
