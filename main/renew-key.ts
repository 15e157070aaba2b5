import { deskErrorOf } from '../db/errors.ts';
import { migrations } from '../db/migrations/index.ts';
import { closeDatabase, openDatabase } from '../db/open.ts';
import { copyUnderNewKey, type Renewal, type RenewalStep, swapIn } from '../db/renew.ts';
import type { VerifyKeys } from '../db/verify.ts';
import { wipe } from '../db/keys/subkeys.ts';
import type { Connection } from './connection.ts';
import type { KeyRenewal, Vault } from './vault.ts';

export interface RenewKey {
  readonly connection: Connection;
  readonly vault: Vault;
  /** The path of `office.db`. */
  readonly file: string;
  /** Told at each step; throwing in it before `sealed` gives the change up, and the office goes on as it was. */
  readonly onStep?: (step: RenewalStep) => void;
  readonly onProgress?: (checked: number, pages: number) => void;
}

/**
 * Changes the office's data key by copy, verification and swap, while every call waits; then the session goes on with the
 * new key. Whatever happens in between, the old or the new office opens (R12). Gives the new key file's generation.
 */
export async function renewKey({ connection, vault, file, onStep, onProgress }: RenewKey): Promise<number> {
  const next = vault.renewal();
  const from = vault.databaseKeys();
  const renewal: Renewal = { file, from, to: next.to, newestVersion: migrations.length };
  const step = onStep ?? (() => undefined);
  let failure: unknown = null;
  try {
    await connection.exchange(async (database) => {
      await copyUnderNewKey(database, renewal, step, onProgress);
      closeDatabase(database);
      try {
        swapIn(renewal, next, step);
      } catch (error) {
        failure = error;
      }
      return reopen(file, failure === null ? adopted(next) : from);
    });
    if (failure !== null) throw deskErrorOf(failure);
    return next.generation;
  } finally {
    wipe(from.database, from.audit, next.to.audit);
    next.end();
  }
}

function adopted(next: KeyRenewal): VerifyKeys {
  next.adopt();
  return next.to;
}

const reopen = (file: string, { database: key, salt }: VerifyKeys) =>
  openDatabase({ file, mode: 'open', key, salt, newestVersion: migrations.length });
