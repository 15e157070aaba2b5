import path from 'node:path';
import { DeskError } from '../../contract/errors.ts';
import { connect } from '../../db/connection.ts';
import { migrate } from '../../db/migrate.ts';
import { migrations } from '../../db/migrations/index.ts';
import { closeDatabase, openDatabase } from '../../db/open.ts';
import { subkey, wipe } from '../../db/keys/subkeys.ts';
import * as accounts from '../../db/repositories/accounts.ts';
import { append } from '../../db/repositories/audit/chain.ts';
import * as settings from '../../db/repositories/settings.ts';
import { checkAtSignIn } from '../trail-check.ts';
import type { StagedBackup } from './stage.ts';

/**
 * Makes a staged backup ready to be the office: whoever opened it must be an administrator in it or hold the recovery key (else
 * 'not-allowed'), and its trail says from now on that it was restored, from when, and by whom (R9).
 */
export async function entitle(
  folder: string,
  { manifest, keyFile, keys, accountId }: StagedBackup,
  at: string,
): Promise<{ readonly officeName: string }> {
  const databaseKey = subkey(keys, keyFile.officeId, 'database');
  const salt = Buffer.from(keyFile.databaseSalt, 'hex');
  const file = path.join(folder, 'office.db');
  const database = openDatabase({
    file,
    mode: 'open',
    key: databaseKey,
    salt,
    newestVersion: migrations.length,
  });
  try {
    // A backup of an older version: what is written into it needs this version's tables.
    const migrated = migrate(database, migrations);
    const db = connect(database);
    const key = keys.audit;
    if (migrated.length > 0) await checkAtSignIn(db, { key, at, mayBeUnmarked: true });
    if (accountId !== null) {
      const { role, removedAt } = await accounts.require(db, accountId);
      if (role !== 'administrator' || removedAt !== null) throw new DeskError('not-allowed');
    }
    const facts = { madeAt: manifest.madeAt, records: manifest.trail.count, seal: manifest.trail.head };
    const record = {
      at,
      accountId,
      kind: 'change',
      action: 'restores.finish',
      subject: null,
      facts,
    } as const;
    await append(db, key, [record]);
    return { officeName: await settings.officeName(db) };
  } finally {
    closeDatabase(database);
    wipe(databaseKey);
  }
}
