// A program that will be killed: enters the office it is told to, works through the gate without an end, and writes each
// acknowledged change to its standard output before it goes on. Started by kill.ts.
import fs, { writeSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import path from 'node:path';
import { randomUUID } from 'node:crypto';
import { readKeyFile } from '../../../db/keys/key-file.ts';
import { subkey } from '../../../db/keys/subkeys.ts';
import { migrations } from '../../../db/migrations/index.ts';
import { openDatabase } from '../../../db/open.ts';
import { ask } from '../../support/asking.ts';
import { diceOf } from '../dice.ts';
import { checkWith, enter, keysOf, portsOf } from '../ground.ts';
import { writeHalves } from './half-ledger.ts';
import { type Line, Orders } from './orders.ts';
import { WORK } from './work.ts';

const orders = Orders.parse(JSON.parse(process.argv[2] ?? ''));
const dataKey = Buffer.from(orders.dataKey, 'hex');
const tell = (line: Line): void => void writeSync(1, `${JSON.stringify(line)}\n`);
const ready = (): void => tell({ what: 'ready', kind: orders.task, id: '', value: '' });
const wait = (ms: number): void => void Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
// Bundled, the thread that looks through databases stands beside this file.
if (import.meta.filename.endsWith('.js')) checkWith(path.join(import.meta.dirname, 'check-worker.js'));
const end = (): void => void process.kill(process.pid, 'SIGKILL');

if (orders.task === 'migration') {
  ready();
  if (orders.broken === 'no-transaction') migrateWithoutTransaction();
  else await enter(orders.folder, { dataKey, accountId: orders.accountId });
  tell({ what: 'did', kind: 'migration', id: '', value: '' });
} else {
  const session = await enter(
    orders.folder,
    { dataKey, accountId: orders.accountId },
    portsOf({ ids: { next: nextId } }),
  );
  ready();
  if (orders.endAt !== null) endAtFileOperation(orders.endAt);
  if (orders.broken === 'in-place') renameInPlace();
  if (orders.broken === 'halves') await writeHalves(session, tell, wait);
  else await WORK[orders.task](ask(session), diceOf(orders.seed), tell);
}

/** A random id; the build that acknowledges too early tells of it long before the change is on disk. */
function nextId(): string {
  const id = randomUUID();
  if (orders.broken === 'early') {
    tell({ what: 'did', kind: 'member', id, value: '' });
    wait(20);
  }
  return id;
}

/** Ends the process at its n-th operation on whole files, which is how the key file and the seal are written. */
function endAtFileOperation(at: number): void {
  let count = 0;
  const step = (): void => {
    if ((count += 1) > at) end();
  };
  for (const name of ['openSync', 'writeSync', 'fsyncSync', 'closeSync', 'renameSync'] as const) {
    const original = fs[name] as (...given: unknown[]) => unknown;
    Object.assign(fs, {
      [name]: (...given: unknown[]): unknown => {
        if (given[0] === 1) return original(...given);
        step();
        return original(...given);
      },
    });
  }
  syncBuiltinESMExports();
}

/** A build that writes over the key file instead of putting a whole new one in its place. */
function renameInPlace(): void {
  const rename = fs.renameSync;
  Object.assign(fs, {
    renameSync: (from: string, to: string): void => {
      if (!to.endsWith('office.keys')) return rename(from, to);
      const bytes = fs.readFileSync(from);
      fs.writeFileSync(to, bytes.subarray(0, bytes.length / 2));
      end();
    },
  });
  syncBuiltinESMExports();
}

/** A build whose migrations are no transactions: each statement stands for itself. */
function migrateWithoutTransaction(): void {
  const keyFile = readKeyFile(path.join(orders.folder, 'office.keys'));
  const db = openDatabase({
    file: path.join(orders.folder, 'office.db'),
    mode: 'open',
    key: subkey(keysOf(dataKey), keyFile.officeId, 'database'),
    salt: Buffer.from(keyFile.databaseSalt, 'hex'),
    newestVersion: migrations.length,
  });
  for (const migration of migrations.slice(Number(db.pragma('user_version', { simple: true })))) {
    migration.up(db);
    wait(20);
    db.pragma(`user_version = ${migration.version}`);
  }
}
