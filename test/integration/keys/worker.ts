import { parseArgs } from 'node:util';
import path from 'node:path';
import type { Db } from '../../../db/connection.ts';
import { FLOOR_COST } from '../../../db/keys/cost.ts';
import { readKeyFile } from '../../../db/keys/key-file.ts';
import { subkey } from '../../../db/keys/subkeys.ts';
import { unwrapWithPassword } from '../../../db/keys/unlock.ts';
import { noteOpened } from '../../../db/last-use.ts';
import { migrations } from '../../../db/migrations/index.ts';
import { openDatabase } from '../../../db/open.ts';
import { connectionTo } from '../../../main/connection.ts';
import { renewKey } from '../../../main/renew-key.ts';
import { openVault } from '../../../main/vault.ts';

/**
 * Another program at work on an office's keys: changes the data key, or a password back and forth, again and again. With `--at` it kills
 * itself at that step, else it works until it is killed.
 */
const { values } = parseArgs({
  options: {
    folder: { type: 'string', default: '' },
    username: { type: 'string', default: '' },
    password: { type: 'string', default: '' },
    other: { type: 'string', default: '' },
    at: { type: 'string' },
  },
});
const keysFile = path.join(values.folder, 'office.keys');
const file = path.join(values.folder, 'office.db');
const keyFile = readKeyFile(keysFile);
const { keys, accountId } = await unwrapWithPassword(keyFile, values.username, values.password);
const connection = connectionTo(
  openDatabase({
    file,
    mode: 'open',
    key: subkey(keys, keyFile.officeId, 'database'),
    salt: Buffer.from(keyFile.databaseSalt, 'hex'),
    newestVersion: migrations.length,
  }),
);
// As a program does that goes on to work in it.
noteOpened(file, new Date().toISOString());
const vault = openVault({ file: keysFile, keyFile, keys, cost: () => Promise.resolve(FLOOR_COST) });
process.stdout.write('working\n');

const onStep = (step: string): void => {
  if (step === values.at) process.kill(process.pid, 'SIGKILL');
};
let password = values.password;
for (;;) {
  if (values.other === '') await renewKey({ connection, vault, file, onStep });
  else {
    password = password === values.password ? values.other : values.password;
    const inTransaction = <T>(work: (db: Db) => Promise<T>): Promise<T> =>
      connection.use((root) => root.transaction().execute(work));
    const slotId = await inTransaction((db) => vault.addSlot(db, accountId, values.username, password));
    await inTransaction((db) => vault.keepSlot(db, accountId, slotId));
  }
}
