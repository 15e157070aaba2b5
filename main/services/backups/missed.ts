import path from 'node:path';
import { type BackupCredentials, MOST_MISSED, type Missed } from '../../../contract/backups.ts';
import { DeskError, type ErrorCode } from '../../../contract/errors.ts';
import { clearUnfinished, removeOwn, unfinishedFolder } from '../../../db/backups/folders.ts';
import { keptAsideIn } from '../../../db/backups/kept-aside.ts';
import { connect, type Db } from '../../../db/connection.ts';
import { deskErrorOf } from '../../../db/errors.ts';
import { requireFree } from '../../../db/held.ts';
import type { KeyFile } from '../../../db/keys/format.ts';
import { readKeyFile } from '../../../db/keys/key-file.ts';
import { subkey, wipe } from '../../../db/keys/subkeys.ts';
import { databaseVersion } from '../../../db/migrate.ts';
import { migrations } from '../../../db/migrations/index.ts';
import { openDatabase } from '../../../db/open.ts';
import * as accounts from '../../../db/repositories/accounts.ts';
import { linkAt } from '../../../db/repositories/audit/chain.ts';
import { changesAfter, inCommon, sealsOf } from '../../../db/repositories/audit/missed.ts';
import { REMEMBERED } from '../../../db/repositories/backups.ts';
import { copyAsIs, fillUp } from '../../backups/copy-as-is.ts';
import { unlockWith } from '../../backups/unlock.ts';
import { counted } from '../../counted-try.ts';
import type { Errand } from '../../gate/context.ts';

interface Asked {
  readonly folder: string;
  readonly credentials: BackupCredentials;
}

const RUNNING = 'missed-running';
/** What is wrong with the folder that is read is told as such: the office that is open is whole. */
const OF_THE_FOLDER: readonly ErrorCode[] = [
  'database-damaged',
  'database-missing',
  'database-replaced',
  'keys-damaged',
  'keys-foreign',
  'keys-missing',
  'not-a-database',
  'not-an-office',
];

/**
 * What an office kept aside recorded after the backup that took its place: separations, narrowed releases, whoever left, paper handed
 * out. The present office knows nothing of it until a person enters it again. That somebody looked is recorded (R9).
 */
export async function missedIn(errand: Errand, { folder, credentials }: Asked): Promise<Missed> {
  const { files, transact, memory } = errand;
  if (!keptAsideIn(files.folder).some((one) => one.folder === folder)) throw new DeskError('not-found');
  if (memory.has(RUNNING)) throw new DeskError('not-possible-now');
  memory.set(RUNNING, true);
  try {
    const missed = await readCopy(errand, { folder, credentials });
    const records = missed.protecting.total + missed.paper.total + missed.other.total;
    const facts = { keptAside: path.basename(folder), records };
    const subject = REMEMBERED['backups.missed'];
    await transact(({ audit }) => audit({ kind: 'view', action: 'backups.missed', subject, facts }));
    return missed;
  } finally {
    memory.delete(RUNNING);
  }
}

/** Reads a copy: the office that was kept aside may be damaged, and stays as it is in any case. The key comes after the long part. */
async function readCopy(errand: Errand, { folder, credentials }: Asked): Promise<Missed> {
  const { folder: office, source } = errand.files;
  const from = path.join(folder, 'office.db');
  requireFree(from);
  clearUnfinished(office, source.officeId, ['reading']);
  const temporary = unfinishedFolder(office, 'reading', source.officeId);
  const file = path.join(temporary, 'office.db');
  try {
    return await ofTheFolder(async () => {
      await copyAsIs(from, file);
      const keyFile = readKeyFile(path.join(folder, 'office.keys'));
      const { key, accountId } = await databaseKey(errand, keyFile, credentials);
      try {
        fillUp(file, key);
        const salt = Buffer.from(keyFile.databaseSalt, 'hex');
        const copy = openDatabase({ file, mode: 'damaged', key, salt, newestVersion: migrations.length });
        try {
          // Names are looked up in tables that an older version does not have.
          if (databaseVersion(copy) !== migrations.length) throw new DeskError('older-version');
          const aside = connect(copy);
          if (accountId !== null) await requireAdministrator(aside, accountId);
          return await compare(errand, aside);
        } finally {
          copy.close();
        }
      } finally {
        wipe(key);
      }
    });
  } finally {
    removeOwn(temporary);
  }
}

async function ofTheFolder<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const refusal = deskErrorOf(error);
    throw OF_THE_FOLDER.includes(refusal.code) ? new DeskError('kept-aside-damaged') : refusal;
  }
}

/** Guessed as slowly as at the door; the right password of today is no guess, where it was another one then. */
async function databaseKey(
  { tries, vault, account }: Errand,
  keyFile: KeyFile,
  credentials: BackupCredentials,
): Promise<{ readonly key: Buffer; readonly accountId: Parameters<typeof accounts.require>[1] | null }> {
  const isRightElsewhere = (): Promise<boolean> =>
    credentials.kind === 'password'
      ? vault.isPasswordOf(account.id, credentials.username, credentials.password)
      : Promise.resolve(false);
  const attempt = tries.begin(credentials.kind === 'password' ? credentials.username : null);
  const { keys, accountId } = await counted(attempt, () => unlockWith(keyFile, credentials), {
    isRightElsewhere,
  });
  const key = subkey(keys, keyFile.officeId, 'database');
  wipe(keys.data, keys.audit);
  return { key, accountId };
}

/** Whoever is an administrator again only because an older backup was restored sees nothing of the time since (R8). */
async function requireAdministrator(
  aside: Db,
  accountId: Parameters<typeof accounts.require>[1],
): Promise<void> {
  const { role, removedAt } = await accounts.require(aside, accountId);
  if (role !== 'administrator' || removedAt !== null) throw new DeskError('not-allowed');
}

async function compare({ transact }: Errand, aside: Db): Promise<Missed> {
  const held = await inCommon(
    {
      last: () => transact(({ db }) => sealsOf(db).last()),
      at: (seq) => transact(({ db }) => sealsOf(db).at(seq)),
    },
    sealsOf(aside),
  );
  const last = held === 0 ? undefined : await linkAt(aside, held);
  return { since: last?.at ?? null, ...(await changesAfter(aside, held, MOST_MISSED)) };
}
