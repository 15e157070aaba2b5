// A program that will be killed: enters the office it is told to, works through the gate, and writes each acknowledged change to
// its standard output before it goes on: without an end, or one thing once. Started by killed.ts.
import { writeSync } from 'node:fs';
import path from 'node:path';
import { randomUUID } from 'node:crypto';
import { ask } from '../../support/asking.ts';
import { diceOf } from '../dice.ts';
import { checkWith, enter, portsOf, workstationIn } from '../ground.ts';
import { fileOperations } from './file-operations.ts';
import { writeHalves } from './half-ledger.ts';
import { renameInPlace, wait } from './in-place.ts';
import { begunOnce } from './once.ts';
import { ENDLESS, type Line, ONCE, Orders } from './orders.ts';
import { WORK } from './work.ts';

const orders = Orders.parse(JSON.parse(process.argv[2] ?? ''));
const tell = (line: Line): void => void writeSync(1, `${JSON.stringify(line)}\n`);
const ready = (): void => tell({ what: 'ready', kind: orders.task, id: '', value: '' });
// Bundled, the thread that looks through databases stands beside this file.
if (import.meta.filename.endsWith('.js')) checkWith(path.join(import.meta.dirname, 'check-worker.js'));

const once = ONCE.find((task) => task === orders.task);
const endless = ENDLESS.find((task) => task === orders.task);
if (endless !== undefined) await workOn(endless);
if (once !== undefined) {
  const work = await begunOnce(once, orders)(orders, tell);
  ready();
  const operations = fileOperations(orders.endAt);
  const started = performance.now();
  await work();
  const took = Math.round(performance.now() - started);
  tell({ what: 'did', kind: once, id: String(operations()), value: String(took) });
  process.kill(process.pid, 'SIGKILL');
}

async function workOn(task: (typeof ENDLESS)[number]): Promise<void> {
  const { folder, accountId, seed, broken, endAt, programFolder } = orders;
  const session = await enter(
    folder,
    { dataKey: Buffer.from(orders.dataKey, 'hex'), accountId },
    portsOf({ ids: { next: nextId }, workstation: workstationIn(programFolder) }),
  );
  ready();
  if (endAt !== null) fileOperations(endAt);
  if (broken === 'in-place') renameInPlace();
  if (broken === 'halves') await writeHalves(session, tell, wait);
  else await WORK[task](ask(session), diceOf(seed), tell);
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
