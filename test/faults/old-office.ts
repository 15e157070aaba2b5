import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { AccountId } from '../../contract/domain/ids.ts';
import { connect } from '../../db/connection.ts';
import { FLOOR_COST } from '../../db/keys/cost.ts';
import { createKeyFile, writeKeyFile } from '../../db/keys/key-file.ts';
import { subkey } from '../../db/keys/subkeys.ts';
import { migrate } from '../../db/migrate.ts';
import { migrations } from '../../db/migrations/index.ts';
import { closeDatabase, openDatabase } from '../../db/open.ts';
import { furnish } from '../../main/furnish.ts';
import { officeClock } from '../../main/office-clock.ts';
import { ADMINISTRATOR, OFFICE, type Template, bothOf, discard, newFolder, templateOf } from './ground.ts';

/** An office as the first version of the program left it: the oldest that there is. */
export async function oldestOffice(): Promise<Template> {
  const folder = newFolder();
  const accountId = AccountId.parse(randomUUID());
  const made = await createKeyFile(randomUUID(), { ...ADMINISTRATOR, accountId, cost: FLOOR_COST });
  const { keyFile, keys, recoveryKey } = made;
  const db = openDatabase({
    file: path.join(folder, 'office.db'),
    mode: 'create',
    key: subkey(keys, keyFile.officeId, 'database'),
    salt: Buffer.from(keyFile.databaseSalt, 'hex'),
    newestVersion: migrations.length,
  });
  migrate(db, migrations.slice(0, 1));
  const clock = officeClock({ now: () => Date.now() });
  const parts = { keyFile, accountId, office: OFFICE, administrator: ADMINISTRATOR };
  await furnish(connect(db), clock, parts);
  closeDatabase(db);
  writeKeyFile(path.join(folder, 'office.keys'), keyFile);
  const template = templateOf(folder, { dataKey: bothOf(keys), accountId, recoveryKey });
  discard(folder);
  return template;
}
