import path from 'node:path';
import type Database from 'better-sqlite3';
import { readKeyFile } from '../../db/keys/key-file.ts';
import { subkey } from '../../db/keys/subkeys.ts';
import { unwrapWithPassword } from '../../db/keys/unlock.ts';
import { migrations } from '../../db/migrations/index.ts';
import { openDatabase } from '../../db/open.ts';
import { closeSealed } from '../../db/seal.ts';
import { sealingOf } from '../../main/vault.ts';

interface Credentials {
  readonly username: string;
  readonly password: string;
}

/**
 * Does something to the database of a locked office with the raw key, past the program: as somebody would who got hold of the
 * key. Triggers that stand in the way are to be dropped by `work`.
 */
export async function inRawDatabase<T>(
  folder: string,
  { username, password }: Credentials,
  work: (db: Database.Database) => T,
): Promise<T> {
  const keyFile = readKeyFile(path.join(folder, 'office.keys'));
  const { keys } = await unwrapWithPassword(keyFile, username, password);
  const file = path.join(folder, 'office.db');
  const db = openDatabase({
    file,
    mode: 'open',
    key: subkey(keys, keyFile.officeId, 'database'),
    salt: Buffer.from(keyFile.databaseSalt, 'hex'),
    newestVersion: migrations.length,
  });
  try {
    return work(db);
  } finally {
    // The key seals the office as well, so that this seal tells nothing.
    const sealing = sealingOf(keyFile, keys);
    closeSealed(db, file, sealing);
  }
}

/** Takes every trigger away that keeps the trail as it is. */
export function dropTriggers(db: Database.Database): void {
  const named = db
    .prepare("SELECT name FROM sqlite_master WHERE type = 'trigger' AND name LIKE 'audit_%'")
    .pluck();
  for (const name of named.all()) db.exec(`DROP TRIGGER ${String(name)}`);
}
