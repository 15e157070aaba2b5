import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import path from 'node:path';
import type Database from 'better-sqlite3';
import { backupsIn } from '../../../db/backups/folders.ts';
import { readKeyFile } from '../../../db/keys/key-file.ts';
import { subkey } from '../../../db/keys/subkeys.ts';
import { migrations } from '../../../db/migrations/index.ts';
import { openDatabase } from '../../../db/open.ts';
import { keysOf } from '../ground.ts';
import type { Orders, Tell } from './orders.ts';

/** How long a broken build stays in the middle of what it does: long enough for the kill to find it there. */
const MIDDLE_MS = 150;

export const wait = (ms: number): void =>
  void Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);

/** A build that writes over the key file instead of putting a whole new one in its place. */
export function renameInPlace(): void {
  const rename = fs.renameSync;
  Object.assign(fs, {
    renameSync: (from: string, to: string): void => {
      if (!to.endsWith('office.keys')) return rename(from, to);
      const bytes = fs.readFileSync(from);
      fs.writeFileSync(to, bytes.subarray(0, bytes.length / 2));
      process.kill(process.pid, 'SIGKILL');
    },
  });
  syncBuiltinESMExports();
}

interface KeyedDatabase extends Database.Database {
  rekey(raw: Buffer): number;
}

function openIn({ folder, dataKey }: Orders): Database.Database {
  const keyFile = readKeyFile(path.join(folder, 'office.keys'));
  return openDatabase({
    file: path.join(folder, 'office.db'),
    mode: 'open',
    key: subkey(keysOf(Buffer.from(dataKey, 'hex')), keyFile.officeId, 'database'),
    salt: Buffer.from(keyFile.databaseSalt, 'hex'),
    newestVersion: migrations.length,
  });
}

/** The changes that the program makes beside the office, as builds make them that work in the place itself. */
export const IN_PLACE: Readonly<Partial<Record<Orders['task'], (orders: Orders, tell: Tell) => void>>> = {
  /** The database gets its new key in its place, and the key file follows. */
  rotation(orders, tell) {
    const db = openIn(orders) as KeyedDatabase;
    db.pragma('journal_mode = DELETE');
    db.rekey(Buffer.from(`x'${'5a'.repeat(48)}'`));
    tell({ what: 'try', kind: 'rotation', id: '', value: '' });
    wait(MIDDLE_MS);
  },

  /** Each statement of a migration stands for itself. */
  migration(orders, tell) {
    const db = openIn(orders);
    for (const migration of migrations.slice(Number(db.pragma('user_version', { simple: true })))) {
      migration.up(db);
      tell({ what: 'try', kind: 'migration', id: '', value: '' });
      wait(MIDDLE_MS);
      db.pragma(`user_version = ${migration.version}`);
    }
  },

  /** A backup has its name before all of it is there. */
  backup({ folder }, tell) {
    const parent = path.join(folder, 'backups');
    const [whole] = backupsIn(parent, null);
    if (whole === undefined) throw new Error('there is a backup');
    const made = path.join(parent, '2026-11-25T00-00-00Z');
    fs.mkdirSync(made);
    for (const name of ['office.keys', 'backup.json'])
      fs.copyFileSync(path.join(whole.folder, name), path.join(made, name));
    writeInHalves(path.join(whole.folder, 'office.db'), path.join(made, 'office.db'), tell);
  },

  /** What is restored is written over what is there. */
  restore({ folder }, tell) {
    const [whole] = backupsIn(path.join(folder, 'backups'), null);
    if (whole === undefined) throw new Error('there is a backup');
    fs.copyFileSync(path.join(whole.folder, 'office.keys'), path.join(folder, 'office.keys'));
    writeInHalves(path.join(whole.folder, 'office.db'), path.join(folder, 'office.db'), tell);
  },
};

function writeInHalves(from: string, to: string, tell: Tell): void {
  const bytes = fs.readFileSync(from);
  const half = bytes.length / 2;
  fs.writeFileSync(to, bytes.subarray(0, half));
  tell({ what: 'try', kind: 'half', id: '', value: '' });
  wait(MIDDLE_MS);
  fs.appendFileSync(to, bytes.subarray(half));
}
