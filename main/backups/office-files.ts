import { existsSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Db } from '../../db/connection.ts';
import { deskErrorOf } from '../../db/errors.ts';
import { wipe } from '../../db/keys/subkeys.ts';
import { migrations } from '../../db/migrations/index.ts';
import { closeDatabase, openDatabase } from '../../db/open.ts';
import type { OfficeReport, VerifyKeys } from '../../db/verify.ts';
import { type Checker, type CheckOptions, CHECK_WORKER, checkerIn } from '../checking/in-worker.ts';
import type { Connection } from '../connection.ts';
import type { Ports } from '../session/parts.ts';
import type { Vault } from '../vault.ts';
import type { BackupSource } from './make.ts';

/** The files of an unlocked office as a whole: what backups are made of, and the check of the office itself. */
export interface OfficeFiles {
  readonly folder: string;
  readonly source: BackupSource;
  /** Whether the office is damaged and open to be read only. */
  readonly isDamaged: boolean;
  /** Closes the database, looks through all of it, and opens it again; every call waits. What is found is remembered for the next opening. */
  checkOwn(options: CheckOptions): Promise<OfficeReport>;
  /** Reads without a transaction: one does not outlive a page that cannot be read. */
  read<T>(work: (db: Db) => Promise<T>): Promise<T>;
  /** Locks the office, because its file was found damaged. */
  giveUp(): void;
}

/** Beside the database while it is to be looked through before anybody signs in. */
const TO_CHECK = 'office.to-check';

/** Whether the office was not closed as it should be, or damage was met: all of it is then checked before anybody signs in. */
export const needsCheck = (database: string): boolean =>
  existsSync(`${database}-wal`) || existsSync(markBeside(database));

/** Has the office checked at its next opening. A drive that takes no mark any more will not open either. */
export function markToCheck(database: string): void {
  try {
    writeFileSync(markBeside(database), '');
  } catch {
    // Said by the next opening itself.
  }
}

export const clearMark = (database: string): void => rmSync(markBeside(database), { force: true });

const markBeside = (database: string): string => path.join(path.dirname(database), TO_CHECK);

/** The checker that these ports ask for. */
export const checkerFor = ({ checkWorker }: Pick<Ports, 'checkWorker'>): Checker =>
  checkerIn(checkWorker ?? CHECK_WORKER);

/** The files of the office whose database is `database`. */
export function officeFiles(
  database: string,
  parts: {
    readonly connection: Connection;
    readonly vault: Vault;
    readonly ports: Ports;
    readonly isDamaged: boolean;
  },
): OfficeFiles {
  const { connection, vault, ports } = parts;
  const check = checkerFor(ports);
  return {
    folder: path.dirname(database),
    isDamaged: parts.isDamaged,
    source: {
      officeId: vault.keyFile().officeId,
      copyInto: (to) => copyOf(connection, to, () => vault.keyFile()),
      proof: () => vault.databaseKeys(),
      seal: (body) => vault.sealManifest(body),
      check,
    },
    async checkOwn(options) {
      const keys = vault.databaseKeys();
      try {
        const report = await whileClosed(connection, { database, keys, onLost: () => ports.onLost?.() }, () =>
          check(database, keys, options),
        );
        if (isDamaged(report)) markToCheck(database);
        return report;
      } finally {
        wipe(keys.database, keys.audit);
      }
    },
    read: (work) => connection.use(work),
    giveUp: () => ports.onLost?.(),
  };
}

/** Whether the database itself is damaged. A broken audit chain in a sound file is told to administrators and keeps nobody out. */
export const isDamaged = ({ contents }: OfficeReport): boolean => contents === null;

/** Writes a copy of the database as it is now, under the same key, to a new file; `beside` is asked in the same moment. */
export async function copyOf<T>(connection: Connection, file: string, beside: () => T): Promise<T> {
  const asked = Promise.withResolvers<T>();
  await connection.exchange((database) => {
    try {
      database.prepare('VACUUM INTO ?').run(file);
    } catch (error) {
      return Promise.reject(deskErrorOf(error));
    }
    asked.resolve(beside());
    return Promise.resolve(database);
  });
  return asked.promise;
}

/** Closes the file, does the work, and opens it again, while every call waits; `onLost` is told when that fails. */
async function whileClosed<T>(
  connection: Connection,
  open: { readonly database: string; readonly keys: VerifyKeys; readonly onLost: () => void },
  work: () => Promise<T>,
): Promise<T> {
  const ended = Promise.withResolvers<PromiseSettledResult<T>>();
  await connection.exchange(async (database) => {
    closeDatabase(database);
    const [result] = await Promise.allSettled([work()]);
    ended.resolve(result);
    try {
      const { database: key, salt } = open.keys;
      return openDatabase({ file: open.database, mode: 'open', key, salt, newestVersion: migrations.length });
    } catch (error) {
      open.onLost();
      throw error;
    }
  });
  const result = await ended.promise;
  if (result.status === 'rejected') throw result.reason;
  return result.value;
}
