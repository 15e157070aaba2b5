import path from 'node:path';
import { type BackupCredentials, MOST_MISSED, type Missed } from '../../../contract/backups.ts';
import { DeskError } from '../../../contract/errors.ts';
import { keptAsideIn } from '../../../db/backups/kept-aside.ts';
import { clearUnfinished, removeOwn, unfinishedFolder } from '../../../db/backups/folders.ts';
import { connect, type Db } from '../../../db/connection.ts';
import { deskErrorOf } from '../../../db/errors.ts';
import { requireFree } from '../../../db/held.ts';
import { readKeyFile } from '../../../db/keys/key-file.ts';
import { wipe } from '../../../db/keys/subkeys.ts';
import { databaseVersion } from '../../../db/migrate.ts';
import { migrations } from '../../../db/migrations/index.ts';
import { openDatabase } from '../../../db/open.ts';
import { linkAt } from '../../../db/repositories/audit/chain.ts';
import { changesAfter, inCommon } from '../../../db/repositories/audit/missed.ts';
import { REMEMBERED } from '../../../db/repositories/backups.ts';
import { copyAsIs } from '../../backups/copy-as-is.ts';
import { unlockWith } from '../../backups/unlock.ts';
import { counted } from '../../counted-try.ts';
import type { Errand } from '../../gate/context.ts';
import type { VerifyKeys } from '../../../db/verify.ts';
import { databaseKeysOf } from '../../vault.ts';

interface Asked {
  readonly folder: string;
  readonly credentials: BackupCredentials;
}

const NO_PASSWORD = { username: null, password: '' } as const;

/**
 * What an office kept aside recorded after the backup that took its place: separations, narrowed releases, whoever left, paper handed
 * out. The present office knows nothing of it until a person enters it again. That somebody looked is recorded (R9).
 */
export async function missedIn(errand: Errand, { folder, credentials }: Asked): Promise<Missed> {
  const { files, transact, tries, vault, account } = errand;
  if (!keptAsideIn(files.folder).some((one) => one.folder === folder)) throw new DeskError('not-found');
  const keyFile = readKeyFile(path.join(folder, 'office.keys'));
  const { username, password } = credentials.kind === 'password' ? credentials : NO_PASSWORD;
  // Guessed as slowly as at the door; the right password of today is no guess, where it was another one then.
  const { keys } = await counted(tries.begin(username), () => unlockWith(keyFile, credentials), {
    isRightElsewhere: () =>
      username === null ? Promise.resolve(false) : vault.isPasswordOf(account.id, username, password),
  });
  const own = databaseKeysOf(keyFile, keys);
  wipe(keys.data, keys.audit);
  try {
    const missed = await readCopy(errand, { folder, keys: own });
    await transact(({ audit }) =>
      audit({
        kind: 'view',
        action: 'backups.missed',
        subject: REMEMBERED['backups.missed'],
        facts: { records: missed.total },
      }),
    );
    return missed;
  } finally {
    wipe(own.database, own.audit);
  }
}

/** Reads a copy: the office that was kept aside may be damaged, and stays as it is in any case. */
async function readCopy(
  errand: Errand,
  { folder, keys }: { readonly folder: string; readonly keys: VerifyKeys },
): Promise<Missed> {
  const { folder: office, source } = errand.files;
  const from = path.join(folder, 'office.db');
  requireFree(from);
  clearUnfinished(office, source.officeId, ['reading']);
  const temporary = unfinishedFolder(office, 'reading', source.officeId);
  try {
    const file = path.join(temporary, 'office.db');
    const { database: key, salt } = keys;
    await copyAsIs(from, file, key);
    const copy = openDatabase({ file, mode: 'damaged', key, salt, newestVersion: migrations.length });
    try {
      // Names are looked up in tables that an older version does not have.
      if (databaseVersion(copy) !== migrations.length) throw new DeskError('older-version');
      return await compare(errand, connect(copy));
    } catch (error) {
      throw deskErrorOf(error);
    } finally {
      copy.close();
    }
  } finally {
    removeOwn(temporary);
  }
}

async function compare({ transact }: Errand, aside: Db): Promise<Missed> {
  const held = await transact(({ db }) => inCommon(db, aside));
  const last = held === 0 ? undefined : await linkAt(aside, held);
  return { since: last?.at ?? null, ...(await changesAfter(aside, held, MOST_MISSED)) };
}
