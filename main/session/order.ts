import type Database from 'better-sqlite3';
import { DeskError } from '../../contract/errors.ts';
import { readKeyFile } from '../../db/keys/key-file.ts';
import { databaseVersion, migrate } from '../../db/migrate.ts';
import { migrations } from '../../db/migrations/index.ts';
import { removeLeftovers } from '../../db/renew.ts';
import * as office from '../../db/repositories/office.ts';
import { backUpBefore } from '../backups/before-migration.ts';
import type { Connection } from '../connection.ts';
import { officeClock } from '../office-clock.ts';
import { checkAtSignIn } from '../trail-check.ts';
import type { SessionParts } from './parts.ts';

/** Before anything is written, so that a refused office is as it was ('keys-foreign', 'office-in-use'). */
export async function requireInOrder(
  connection: Connection,
  { keys, database }: SessionParts,
): Promise<void> {
  const { generation, databaseSalt } = keys.keyFile;
  // The key file may be ahead of its mirror, after a fault between its writing and the commit; behind it only when an older
  // one was put back.
  const { key_generation: mirrored } = await connection.use(office.read);
  if (generation < mirrored) throw new DeskError('keys-foreign');
  // The database is ours alone now. Had another program changed the data key meanwhile, this would be the one set aside.
  if (readKeyFile(keys.file).databaseSalt !== databaseSalt) throw new DeskError('office-in-use');
  removeLeftovers(database);
}

/** Takes an office that was there to the newest version, with a backup first, and checks its trail before anything is added. */
export async function takeToNewest(
  connection: Connection,
  database: Database.Database,
  parts: SessionParts,
): Promise<void> {
  await connection.use((root) => office.setKeyGeneration(root, parts.keys.keyFile.generation));
  if (databaseVersion(database) < migrations.length) await backUpBefore(parts, connection);
  const migrated = migrate(database, migrations);
  // A trail that was cut off would look whole once something is added to it.
  const opening = {
    key: parts.keys.keys.audit,
    at: officeClock(parts.ports.clock).now(),
    mayBeUnmarked: migrated.length > 0,
  };
  await connection.use((root) => root.transaction().execute((db) => checkAtSignIn(db, opening)));
}
