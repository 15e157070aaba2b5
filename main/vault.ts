import type { AccountId } from '../contract/domain/ids.ts';
import type { Db } from '../db/connection.ts';
import type { KdfCost } from '../db/keys/cost.ts';
import type { KeyFile } from '../db/keys/format.ts';
import { type PasswordHolder, withSlot, withoutSlot, writeKeyFile } from '../db/keys/key-file.ts';
import { subkey, wipe } from '../db/keys/subkeys.ts';
import { unwrapWithPassword } from '../db/keys/unlock.ts';
import * as office from '../db/repositories/office.ts';

/** The keys of an unlocked office, for as long as someone is signed in. */
export interface Vault {
  readonly auditKey: Buffer;
  /** Whether the password opens this account's slot now. */
  isPasswordOf(accountId: AccountId, username: string, password: string): Promise<boolean>;
  /** Gives an account a slot with this password, in place of the one it had. Call it last in a change's transaction. */
  setPassword(db: Db, accountId: AccountId, username: string, password: string): Promise<void>;
  /** Takes an account's slot away. Call it last in a change's transaction. */
  removeSlot(db: Db, accountId: AccountId): Promise<void>;
  /** Overwrites the keys in memory. */
  forget(): void;
}

export interface VaultParts {
  readonly file: string;
  readonly keyFile: KeyFile;
  readonly dataKey: Buffer;
  readonly cost: () => Promise<KdfCost>;
}

/**
 * A vault over `office.keys`. The file is written before the transaction commits, and the database mirrors its
 * generation: after a fault in between, the file is one ahead, which opening the office accepts and sets right.
 */
export function openVault({ file, keyFile, dataKey, cost }: VaultParts): Vault {
  let present = keyFile;
  const auditKey = subkey(dataKey, keyFile.officeId, 'audit');
  const replace = async (db: Db, next: KeyFile): Promise<void> => {
    await office.setKeyGeneration(db, next.generation);
    writeKeyFile(file, next);
    present = next;
  };
  return {
    auditKey,
    async isPasswordOf(accountId, username, password) {
      const unlocked = await unwrapWithPassword(present, username, password).catch(() => null);
      wipe(unlocked?.dataKey);
      return unlocked?.accountId === accountId;
    },
    async setPassword(db, accountId, username, password) {
      const holder: PasswordHolder = { accountId, username, password, cost: await cost() };
      await replace(db, await withSlot(present, dataKey, holder));
    },
    removeSlot: (db, accountId) => replace(db, withoutSlot(present, dataKey, accountId)),
    forget: () => wipe(dataKey, auditKey),
  };
}
