import { normalizePassword } from '../../contract/domain/passwords.ts';
import { parseRecoveryKey } from '../../contract/domain/recovery-key.ts';
import type { AccountId } from '../../contract/domain/ids.ts';
import { DeskError } from '../../contract/errors.ts';
import { argon2id } from './argon2.ts';
import { FLOOR_COST, isWeaker, type KdfCost } from './cost.ts';
import type { KeyFile, Slot } from './format.ts';
import { verifyMac } from './key-file.ts';
import { nameTag, openSlot } from './slot.ts';
import { wipe } from './subkeys.ts';

export interface Unlocked {
  /** The caller's to wipe. */
  readonly dataKey: Buffer;
  readonly accountId: AccountId;
}

/**
 * The data key by user name and password. A wrong password and an unknown name give the same 'wrong-password' after the same work,
 * so that neither tells who has an account; 'keys-damaged' when the file was changed by someone without the key.
 */
export async function unwrapWithPassword(
  keyFile: KeyFile,
  username: string,
  password: string,
): Promise<Unlocked> {
  const tag = nameTag(keyFile.officeId, username);
  const slot = keyFile.slots.find((candidate) => candidate.kind === 'password' && candidate.nameTag === tag);
  const secret = Buffer.from(normalizePassword(password));
  try {
    if (slot?.kind !== 'password') {
      wipe(await argon2id(secret, Buffer.alloc(16), usualCost(keyFile)));
      throw new DeskError('wrong-password');
    }
    const dataKey = await opened(keyFile, slot, secret, 'wrong-password');
    return { dataKey, accountId: slot.accountId };
  } finally {
    wipe(secret);
  }
}

/** The data key by the printed recovery key, as typed: 'wrong-recovery-key', with `facts.problem` when the text cannot be one at all. */
export async function unwrapWithRecoveryKey(keyFile: KeyFile, typed: string): Promise<Buffer> {
  const secret = parseRecoveryKey(typed);
  try {
    const slot = keyFile.slots.find(({ kind }) => kind === 'recovery');
    if (slot === undefined) throw new DeskError('wrong-recovery-key');
    return await opened(keyFile, slot, secret, 'wrong-recovery-key');
  } finally {
    wipe(secret);
  }
}

/** Whether an account's slot costs less than this workstation can bear: wrap it again (withSlot) while the password is at hand. */
export const needsStrongerSlot = (keyFile: KeyFile, accountId: AccountId, cost: KdfCost): boolean =>
  keyFile.slots.some(
    (slot) => slot.kind === 'password' && slot.accountId === accountId && isWeaker(slot.kdf, cost),
  );

async function opened(
  keyFile: KeyFile,
  slot: Slot,
  secret: Uint8Array,
  refusal: 'wrong-password' | 'wrong-recovery-key',
): Promise<Buffer> {
  const dataKey = await openSlot(keyFile.officeId, slot, secret);
  if (dataKey === null) throw new DeskError(refusal);
  try {
    verifyMac(keyFile, dataKey);
    return dataKey;
  } catch (error) {
    wipe(dataKey);
    throw error;
  }
}

/** What an unknown name's derivation costs: as much as the first account's. */
const usualCost = (keyFile: KeyFile): KdfCost =>
  keyFile.slots.find(({ kind }) => kind === 'password')?.kdf ?? FLOOR_COST;
