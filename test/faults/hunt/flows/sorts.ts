import path from 'node:path';
import { readKeyFile } from '../../../../db/keys/key-file.ts';
import { subkey } from '../../../../db/keys/subkeys.ts';
import { unwrapWithPassword } from '../../../../db/keys/unlock.ts';
import { migrations } from '../../../../db/migrations/index.ts';
import { openDatabase } from '../../../../db/open.ts';
import { ADMINISTRATOR, PASSWORD } from '../../ground.ts';
import type { Hunted } from './hunted.ts';

/** The office's database by itself, set up as the program does. */
async function openAgain(folder: string) {
  const keyFile = readKeyFile(path.join(folder, 'office.keys'));
  const { keys } = await unwrapWithPassword(keyFile, ADMINISTRATOR.username, PASSWORD);
  return openDatabase({
    file: path.join(folder, 'office.db'),
    mode: 'open',
    key: subkey(keys, keyFile.officeId, 'database'),
    salt: Buffer.from(keyFile.databaseSalt, 'hex'),
    newestVersion: migrations.length,
  });
}

/** A sort too large for SQLite's cache, in a connection set up as the program's, or as a program's that sorts on disk. */
export async function sorts({ ask: office, folder, broken, keepOpenFiles, signIn }: Hunted): Promise<void> {
  await office.session.lock({});
  const db = await openAgain(folder);
  if (broken === 'temp') db.pragma('temp_store = FILE');
  db.pragma('cache_size = 10');
  const rows = db
    .prepare(
      `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 200000)
       SELECT own_words || i AS words FROM members, n WHERE own_words <> '' ORDER BY words || random()`,
    )
    .iterate();
  rows.next();
  keepOpenFiles();
  rows.return?.();
  db.close();
  await signIn();
}
