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
} from './format.ts';
import { nameTag, sealSlot } from './slot.ts';
import { KEY_SIZE, subkey, wipe } from './subkeys.ts';

/** An account's way in. The password is taken as typed and normalised here (NFKC). */
export interface PasswordHolder {
  readonly accountId: AccountId;
  readonly username: string;
  readonly password: string;
  /** What one derivation costs: calibrateKdf's answer, or in tests the floor. */
  readonly cost: KdfCost;
}

export interface NewKeys {
  /** 256 random bits, the caller's to wipe. */
  readonly dataKey: Buffer;
  readonly keyFile: KeyFile;
  /** For printing once; kept nowhere. */
  readonly recoveryKey: string;
}

/** New keys for a new office: a random data key with a slot for its first account and one for a recovery key, and the database's salt. */
export async function createKeyFile(officeId: string, holder: PasswordHolder): Promise<NewKeys> {
  const dataKey = randomBytes(KEY_SIZE);
  const databaseSalt = randomBytes(16).toString('hex');
  const empty: KeyFileBody = { format: 1, officeId, generation: 0, databaseSalt, slots: [] };
  const withPassword = await withSlot(sealed(empty, dataKey), dataKey, holder);
  const { keyFile, recoveryKey } = await withNewRecoveryKey(withPassword, dataKey);
  return { dataKey, keyFile: sealed({ ...keyFile, generation: 1 }, dataKey), recoveryKey };
}

/** Whether the whole file is as a holder of the data key wrote it; refuses with 'keys-damaged'. */
export function verifyMac(keyFile: KeyFile, dataKey: Uint8Array): void {
  if (!isSameHex(macOf(keyFile, dataKey), keyFile.mac)) throw new DeskError('keys-damaged');
}

/**
 * The next key file, with a slot for this account; the slot it had, if any, is gone (a new password). Refuses a user name that
 * another account's slot answers to ('username-taken').
 */
export async function withSlot(
  keyFile: KeyFile,
  dataKey: Uint8Array,
  holder: PasswordHolder,
): Promise<KeyFile> {
  const { accountId, username, cost } = holder;
  const others = keyFile.slots.filter((slot) => !isOf(slot, accountId));
  const tag = nameTag(keyFile.officeId, username);
  if (others.some((slot) => slot.kind === 'password' && slot.nameTag === tag))
    throw new DeskError('username-taken', { field: 'username' });
  const secret = Buffer.from(normalizePassword(holder.password));
  try {
    const slot = await sealSlot(
      keyFile.officeId,
      { kind: 'password', accountId, username },
      dataKey,
      secret,
      cost,
    );
    return next(keyFile, dataKey, [...others, slot]);
  } finally {
    wipe(secret);
  }
}

/** The next key file, without any slot of this account: its password opens nothing any more. */
export const withoutSlot = (keyFile: KeyFile, dataKey: Uint8Array, accountId: AccountId): KeyFile =>
  next(
    keyFile,
    dataKey,
    keyFile.slots.filter((slot) => !isOf(slot, accountId)),
  );

/** The next key file with a new recovery key, which takes the place of the one before. */
export async function withNewRecoveryKey(
  keyFile: KeyFile,
  dataKey: Uint8Array,
): Promise<{ readonly keyFile: KeyFile; readonly recoveryKey: string }> {
  const bytes = randomBytes(RECOVERY_KEY_BYTES);
  // 160 random bits cannot be guessed at any cost: the floor only gives all slots one form.
  const slot = await sealSlot(keyFile.officeId, { kind: 'recovery' }, dataKey, bytes, FLOOR_COST);
  const recoveryKey = formatRecoveryKey(bytes);
  wipe(bytes);
  const slots = [...keyFile.slots.filter(({ kind }) => kind !== 'recovery'), slot];
  return { keyFile: next(keyFile, dataKey, slots), recoveryKey };
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

const isOf = (slot: KeyFile['slots'][number], accountId: AccountId): boolean =>
  slot.kind === 'password' && slot.accountId === accountId;

/** Every change checks the file it starts from, so that a forged slot is never signed along. */
function next(keyFile: KeyFile, dataKey: Uint8Array, slots: KeyFile['slots']): KeyFile {
  verifyMac(keyFile, dataKey);
  return sealed({ ...keyFile, generation: keyFile.generation + 1, slots }, dataKey);
}

function sealed(
  { format, officeId, generation, databaseSalt, slots }: KeyFileBody,
  dataKey: Uint8Array,
): KeyFile {
  const body = { format, officeId, generation, databaseSalt, slots };
  const mac = macOf(body, dataKey);
  return { ...body, mac, checksum: checksumOf(body, mac) };
}

function macOf(body: KeyFileBody, dataKey: Uint8Array): string {
  const key = subkey(dataKey, body.officeId, 'key-file');
  const mac = createHmac('sha256', key).update(bodyBytes(body)).digest('hex');
  wipe(key);
  return mac;
}
