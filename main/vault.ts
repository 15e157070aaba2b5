import { encodeManifest, type ManifestBody } from '../db/backups/manifest.ts';
import type { AccountId } from '../contract/domain/ids.ts';
import { DeskError } from '../contract/errors.ts';
import type { Db } from '../db/connection.ts';
import type { KdfCost } from '../db/keys/cost.ts';
import type { KeyFile, Slot } from '../db/keys/format.ts';
import {
  isSlotOf,
  keepingSlots,
  type PasswordHolder,
  readKeyFile,
  withNewSlot,
  withRenewedKeys,
  writeKeyFile,
} from '../db/keys/key-file.ts';
import { requireThere } from '../db/in-place.ts';
import { newOfficeKeys, type OfficeKeys, subkey, wipe } from '../db/keys/subkeys.ts';
import { needsStrongerSlot, unwrapWithPassword } from '../db/keys/unlock.ts';
import * as office from '../db/repositories/office.ts';
import type { Sealing } from '../db/seal.ts';
import type { VerifyKeys } from '../db/verify.ts';

/** The keys of an unlocked office, for as long as someone is signed in. */
export interface Vault {
  readonly auditKey: Buffer;
  /** What opens and proves the database now: copies, the asker's to wipe. */
  databaseKeys(): VerifyKeys;
  /** Whether the password opens this account's slot now. */
  isPasswordOf(accountId: AccountId, username: string, password: string): Promise<boolean>;
  /**
   * Gives an account a slot with this password beside those it has, reads it back and opens it; gives the slot's id. Call it last in a
   * change's transaction.
   */
  addSlot(db: Db, accountId: AccountId, username: string, password: string): Promise<string>;
  /** Takes the account's other slots away: in a transaction of its own, once the change that added this one is on disk. */
  keepSlot(db: Db, accountId: AccountId, slotId: string): Promise<void>;
  /** Takes one slot away. */
  dropSlot(db: Db, slotId: string): Promise<void>;
  /** Whether the account's slot costs less than this workstation can bear: set the same password again. */
  isWeak(accountId: AccountId, cost: KdfCost): boolean;
  /** Takes an account's slots away: in a transaction of its own, once its removal is on disk. */
  removeSlot(db: Db, accountId: AccountId): Promise<void>;
  /**
   * Takes away what faults left: slots of accounts that are not among these, and another slot of the account that just opened its
   * own. Writes nothing when there is none.
   */
  tidy(
    db: Db,
    accounts: readonly AccountId[],
    opened: { accountId: AccountId; slotId: string } | null,
  ): Promise<void>;
  /** The next data key, and the key file for it; nothing is written yet. */
  renewal(): KeyRenewal;
  /** The key file as it stands. */
  keyFile(): KeyFile;
  /** A backup's manifest, sealed. */
  sealManifest(body: ManifestBody): Buffer;
  /** What the database is closed under. The caller wipes its key. */
  sealing(): Sealing;
  /** Overwrites the keys in memory. */
  forget(): void;
}

/** A change of the data key, from its making to its adoption. */
export interface KeyRenewal {
  readonly to: VerifyKeys;
  readonly generation: number;
  /** Writes the key file: from here on the new database is the office's. */
  seal(): void;
  /** Whether the key file on disk is the new one. */
  isSealed(): boolean;
  /** Goes on with the new keys. */
  adopt(): void;
  /** Overwrites the copies of keys that were made for it. */
  end(): void;
}

export interface VaultParts {
  readonly file: string;
  readonly keyFile: KeyFile;
  readonly keys: OfficeKeys;
  readonly cost: () => Promise<KdfCost>;
}

/**
 * A vault over `office.keys`. The file is written before the transaction commits, and the database mirrors its
 * generation: after a fault in between, the file is ahead, which opening the office accepts and sets right.
 */
export function openVault({ file, keyFile, keys: opened, cost }: VaultParts): Vault {
  let present = keyFile;
  let keys = opened;
  const replace = async (db: Db, next: KeyFile): Promise<void> => {
    // A key file that was taken away while the office is open is told, and never made again.
    requireThere(file);
    await office.setKeyGeneration(db, next.generation);
    writeKeyFile(file, next);
    present = next;
  };
  const keep = (db: Db, isKept: (slot: Slot) => boolean): Promise<void> =>
    present.slots.every(isKept) ? Promise.resolve() : replace(db, keepingSlots(present, keys, isKept));

  return {
    auditKey: keys.audit,
    databaseKeys: () => databaseKeysOf(present, keys),
    async isPasswordOf(accountId, username, password) {
      const unlocked = await unwrapWithPassword(present, username, password).catch(() => null);
      wipe(unlocked?.keys.data, unlocked?.keys.audit);
      return unlocked?.accountId === accountId;
    },
    async addSlot(db, accountId, username, password) {
      const holder: PasswordHolder = { accountId, username, password, cost: await cost() };
      const { keyFile: both, slotId } = await withNewSlot(present, keys, holder);
      await replace(db, both);
      if (await opensAsWritten(file, slotId, holder)) return slotId;
      await keep(db, (slot) => slot.id !== slotId);
      throw new DeskError('fault', { facts: { keys: 'new-slot' } });
    },
    keepSlot: (db, accountId, slotId) => keep(db, (slot) => !isSlotOf(slot, accountId) || slot.id === slotId),
    dropSlot: (db, slotId) => keep(db, (slot) => slot.id !== slotId),
    isWeak: (accountId, bearable) => needsStrongerSlot(present, accountId, bearable),
    removeSlot: (db, accountId) => keep(db, (slot) => !isSlotOf(slot, accountId)),
    tidy: (db, accounts, own) =>
      keep(db, (slot) => {
        if (slot.kind === 'recovery') return true;
        if (own !== null && slot.accountId === own.accountId) return slot.id === own.slotId;
        return accounts.includes(slot.accountId);
      }),
    renewal() {
      const renewed: OfficeKeys = { data: newOfficeKeys().data, audit: keys.audit };
      const next = withRenewedKeys(present, keys, renewed);
      const to = databaseKeysOf(next, renewed);
      return {
        to,
        generation: next.generation,
        seal: () => writeKeyFile(file, next),
        isSealed: () => isWritten(file, next),
        adopt() {
          wipe(keys.data);
          keys = renewed;
          present = next;
        },
        end() {
          wipe(to.database, keys.data === renewed.data ? null : renewed.data);
        },
      };
    },
    keyFile: () => present,
    sealing: () => sealingOf(present, keys),
    sealManifest: (body) => encodeManifest(body, keys),
    forget: () => wipe(keys.data, keys.audit),
  };
}

/** What an office is sealed with at a key file's generation: a copy. */
export const sealingOf = (keyFile: KeyFile, keys: OfficeKeys): Sealing => ({
  key: subkey(keys, keyFile.officeId, 'seal'),
  generation: keyFile.generation,
});

/** The keys of a database by its key file: copies. */
export const databaseKeysOf = (keyFile: KeyFile, keys: OfficeKeys): VerifyKeys => ({
  database: subkey(keys, keyFile.officeId, 'database'),
  audit: Buffer.from(keys.audit),
  salt: Buffer.from(keyFile.databaseSalt, 'hex'),
});

/** Reads the key file back from the disk and opens the slot with its password. */
async function opensAsWritten(
  file: string,
  slotId: string,
  { username, password }: PasswordHolder,
): Promise<boolean> {
  const written = readKeyFile(file);
  const slots = written.slots.filter(({ id }) => id === slotId);
  const alone = await unwrapWithPassword(written, username, password, slots).catch(() => null);
  wipe(alone?.keys.data, alone?.keys.audit);
  return alone !== null;
}

function isWritten(file: string, next: KeyFile): boolean {
  try {
    const { generation, databaseSalt } = readKeyFile(file);
    return generation === next.generation && databaseSalt === next.databaseSalt;
  } catch {
    return false;
  }
}
