import { createHmac, randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import type { AccountId } from '../../contract/domain/ids.ts';
import { normalizePassword } from '../../contract/domain/passwords.ts';
import { formatRecoveryKey, RECOVERY_KEY_BYTES } from '../../contract/domain/recovery-key.ts';
import { DeskError } from '../../contract/errors.ts';
import { deskErrorOf } from '../errors.ts';
import { replaceFile } from '../files.ts';
import { FLOOR_COST, type KdfCost } from './cost.ts';
import {
  bodyBytes,
  checksumOf,
  decodeKeyFile,
  encodeKeyFile,
  isSameHex,
  type KeyFile,
  type KeyFileBody,
  type Slot,
} from './format.ts';
import { nameTag, resealSlot, sealSlot } from './slot.ts';
import { newOfficeKeys, type OfficeKeys, subkey, wipe } from './subkeys.ts';

/** An account's way in. The password is taken as typed and normalised here (NFKC). */
export interface PasswordHolder {
  readonly accountId: AccountId;
  readonly username: string;
  readonly password: string;
  /** What one derivation costs: calibrateKdf's answer, or in tests the floor. */
  readonly cost: KdfCost;
}

export interface NewKeys {
  /** The caller's to wipe. */
  readonly keys: OfficeKeys;
  readonly keyFile: KeyFile;
  /** For printing once; kept nowhere. */
  readonly recoveryKey: string;
}

/** New keys for a new office, with a slot for its first account and one for a recovery key, and the database's salt. */
export async function createKeyFile(officeId: string, holder: PasswordHolder): Promise<NewKeys> {
  const keys = newOfficeKeys();
  const empty: KeyFileBody = { format: 1, officeId, generation: 0, databaseSalt: newSalt(), slots: [] };
  const withPassword = await withSlot(sealed(empty, keys), keys, holder);
  const { keyFile, recoveryKey } = await withNewRecoveryKey(withPassword, keys);
  return { keys, keyFile: sealed({ ...keyFile, generation: 1 }, keys), recoveryKey };
}

/** Whether the whole file is as a holder of the data key wrote it; refuses with 'keys-damaged'. */
export function verifyMac(keyFile: KeyFile, keys: OfficeKeys): void {
  if (!isSameHex(macOf(keyFile, keys), keyFile.mac)) throw new DeskError('keys-damaged');
}

/**
 * The next key file, with one more slot for this account, beside the one it may have: until `keepingSlots` takes that one away, either
 * password opens. Refuses a user name that another account's slot answers to ('username-taken').
 */
export async function withNewSlot(
  keyFile: KeyFile,
  keys: OfficeKeys,
  holder: PasswordHolder,
): Promise<{ readonly keyFile: KeyFile; readonly slotId: string }> {
  const { accountId, username, cost } = holder;
  const tag = nameTag(keyFile.officeId, username);
  const taken = (slot: Slot) =>
    slot.kind === 'password' && slot.nameTag === tag && slot.accountId !== accountId;
  if (keyFile.slots.some(taken)) throw new DeskError('username-taken', { field: 'username' });
  const secret = Buffer.from(normalizePassword(holder.password));
  try {
    const owner = { kind: 'password', accountId, username } as const;
    const slot = await sealSlot(keyFile.officeId, owner, keys, secret, cost);
    return { keyFile: next(keyFile, keys, [...keyFile.slots, slot]), slotId: slot.id };
  } finally {
    wipe(secret);
  }
}

/** The next key file with those slots alone that are to be kept: what opened the others opens nothing any more. */
export const keepingSlots = (keyFile: KeyFile, keys: OfficeKeys, isKept: (slot: Slot) => boolean): KeyFile =>
  next(keyFile, keys, keyFile.slots.filter(isKept));

/** The next key file, with a new slot for this account in place of the one it may have. */
export async function withSlot(keyFile: KeyFile, keys: OfficeKeys, holder: PasswordHolder): Promise<KeyFile> {
  const { keyFile: both, slotId } = await withNewSlot(keyFile, keys, holder);
  const slots = both.slots.filter((slot) => slot.id === slotId || !isSlotOf(slot, holder.accountId));
  return sealed({ ...both, slots }, keys);
}

/** The next key file, without any slot of this account: its password opens nothing any more. */
export const withoutSlot = (keyFile: KeyFile, keys: OfficeKeys, accountId: AccountId): KeyFile =>
  keepingSlots(keyFile, keys, (slot) => !isSlotOf(slot, accountId));

/**
 * The next key file for an office whose data key changes: every slot opens as before, with its own password or the same recovery key,
 * and gives `renewed`. The database has another salt, so that no file can be taken for the other key's.
 */
export function withRenewedKeys(keyFile: KeyFile, keys: OfficeKeys, renewed: OfficeKeys): KeyFile {
  verifyMac(keyFile, keys);
  const { officeId, generation } = keyFile;
  const slots = keyFile.slots.map((slot) => resealSlot(officeId, slot, keys, renewed));
  return sealed({ ...keyFile, generation: generation + 1, databaseSalt: newSalt(), slots }, renewed);
}

/** The next key file with a new recovery key, which takes the place of the one before. */
export async function withNewRecoveryKey(
  keyFile: KeyFile,
  keys: OfficeKeys,
): Promise<{ readonly keyFile: KeyFile; readonly recoveryKey: string }> {
  const bytes = randomBytes(RECOVERY_KEY_BYTES);
  // 160 random bits cannot be guessed at any cost: the floor only gives all slots one form.
  const slot = await sealSlot(keyFile.officeId, { kind: 'recovery' }, keys, bytes, FLOOR_COST);
  const recoveryKey = formatRecoveryKey(bytes);
  wipe(bytes);
  const slots = [...keyFile.slots.filter(({ kind }) => kind !== 'recovery'), slot];
  return { keyFile: next(keyFile, keys, slots), recoveryKey };
}

/** Reads `office.keys`: 'keys-missing', or 'keys-damaged' when a single byte is not as it was written. */
export function readKeyFile(file: string): KeyFile {
  if (!existsSync(file)) throw new DeskError('keys-missing');
  try {
    return decodeKeyFile(readFileSync(file));
  } catch (error) {
    throw deskErrorOf(error);
  }
}

/** Writes `office.keys` as a whole: the old or the new file stands, whatever happens. */
export const writeKeyFile = (file: string, keyFile: KeyFile): void =>
  replaceFile(file, encodeKeyFile(keyFile));

const newSalt = (): string => randomBytes(16).toString('hex');

/** Whether a slot opens with this account's password. */
export const isSlotOf = (slot: Slot, accountId: AccountId): boolean =>
  slot.kind === 'password' && slot.accountId === accountId;

/** Every change checks the file it starts from, so that a forged slot is never signed along. */
function next(keyFile: KeyFile, keys: OfficeKeys, slots: KeyFile['slots']): KeyFile {
  verifyMac(keyFile, keys);
  return sealed({ ...keyFile, generation: keyFile.generation + 1, slots }, keys);
}

function sealed(
  { format, officeId, generation, databaseSalt, slots }: KeyFileBody,
  keys: OfficeKeys,
): KeyFile {
  const body = { format, officeId, generation, databaseSalt, slots };
  const mac = macOf(body, keys);
  return { ...body, mac, checksum: checksumOf(body, mac) };
}

function macOf(body: KeyFileBody, keys: OfficeKeys): string {
  const key = subkey(keys, body.officeId, 'key-file');
  const mac = createHmac('sha256', key).update(bodyBytes(body)).digest('hex');
  wipe(key);
  return mac;
}
