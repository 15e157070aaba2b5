import path from 'node:path';
import type Database from 'better-sqlite3';
import { clearUnfinished } from '../../db/backups/folders.ts';
import type { Db } from '../../db/connection.ts';
import { subkey, wipe } from '../../db/keys/subkeys.ts';
import { noteOpened, whoseUse } from '../../db/last-use.ts';
import { migrate } from '../../db/migrate.ts';
import { migrations } from '../../db/migrations/index.ts';
import { closeDatabase, openDatabase } from '../../db/open.ts';
import * as accounts from '../../db/repositories/accounts.ts';
import { type Connection, connectionTo } from '../connection.ts';
import type { OfficeClock } from '../gate/context.ts';
import { officeClock } from '../office-clock.ts';
import { type Session, sessionOver } from '../session.ts';
import type { SessionParts } from './parts.ts';
import { requireInOrder, takeToNewest } from './order.ts';
import { signedIn } from './sign-in.ts';

/** Writes what stands in a new office from the beginning. */
type Furnish = (db: Db, clock: OfficeClock) => Promise<void>;

/** Opens the database with the unwrapped key and takes it to the newest version. On any refusal the keys are wiped. */
export async function openSession(parts: SessionParts, furnish?: Furnish): Promise<Session> {
  const { keys, keyFile } = parts.keys;
  const key = subkey(keys, keyFile.officeId, 'database');
  const salt = Buffer.from(keyFile.databaseSalt, 'hex');
  const file = parts.database;
  try {
    const database = openDatabase({
      file,
      mode: parts.mode,
      key,
      salt,
      newestVersion: migrations.length,
    });
    return await sessionOn(database, parts, furnish);
  } catch (error) {
    wipe(keys.data, keys.audit);
    throw whoseUse(file, error);
  } finally {
    wipe(key);
  }
}

async function sessionOn(
  database: Database.Database,
  parts: SessionParts,
  furnish?: Furnish,
): Promise<Session> {
  const connection = connectionTo(database);
  const clock = officeClock(parts.ports.clock);
  try {
    if (parts.mode === 'open') await requireInOrder(connection, parts);
    noteOpened(parts.database, clock.now());
    // A copy that was being read when the program died: this program has the office now, so nobody reads it.
    clearUnfinished(path.dirname(parts.database), parts.keys.keyFile.officeId, ['reading']);
    if (parts.mode === 'open') await takeToNewest(connection, database, parts);
    else migrate(database, migrations);
    if (furnish) await connection.use((root) => root.transaction().execute((db) => furnish(db, clock)));
    return await begun(connection, parts);
  } catch (error) {
    closeDatabase(database);
    throw error;
  }
}

async function begun(connection: Connection, parts: SessionParts): Promise<Session> {
  const { opened } = parts;
  const account = opened && (await connection.use((root) => signedIn(root, opened.accountId)));
  const session = sessionOver(connection, account, parts);
  if (!account) return session;
  const now = officeClock(parts.ports.clock).now();
  await connection.use((root) => accounts.setLastSignIn(root, account.id, now));
  await session.record('sign-in', 'session.signIn');
  await session.takeUp();
  return session;
}
