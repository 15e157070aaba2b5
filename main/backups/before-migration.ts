import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { encodeManifest } from '../../db/backups/manifest.ts';
import { deskErrorOf } from '../../db/errors.ts';
import type { Connection } from '../connection.ts';
import type { SessionParts } from '../session/parts.ts';
import { databaseKeysOf } from '../vault.ts';
import { makeBackup } from './make.ts';
import { checkerFor, copyOf } from './office-files.ts';
import { ownFolder } from './places.ts';

/**
 * Backs the office up in its own folder before its database is taken to a newer version. Without that backup nothing is
 * migrated: the sign-in is refused with the reason ('disk-full', 'folder-not-writable').
 */
export async function backUpBefore({ database, keys, ports }: SessionParts, open: Connection): Promise<void> {
  const { keyFile } = keys;
  const parent = ownFolder(path.dirname(database));
  try {
    mkdirSync(parent, { recursive: true, mode: 0o700 });
  } catch (error) {
    throw deskErrorOf(error);
  }
  await makeBackup(
    {
      officeId: keyFile.officeId,
      copyInto: (to) => copyOf(open, to, () => keyFile),
      proof: () => databaseKeysOf(keyFile, keys.keys),
      seal: (body) => encodeManifest(body, keys.keys),
      check: checkerFor(ports),
    },
    { parent, madeAt: new Date(ports.clock.now()).toISOString() },
  );
}
