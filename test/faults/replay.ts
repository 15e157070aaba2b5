import { rmSync } from 'node:fs';
import path from 'node:path';
import { PAGE_SIZE } from '../../db/pages.ts';
import { ask } from '../support/asking.ts';
import { withoutLooking } from './damage.ts';
import { bundleProgram } from './kill/bundle.ts';
import { type Dice, diceOf } from './dice.ts';
import { type Template, discard, enter, makeTemplate, newFolder, putInto, templateOf } from './ground.ts';
import { type Entering, meet, problemOf } from './meeting.ts';
import { type FaultPart, type FaultRow, tallyOf, trials, type Turn } from './row.ts';
import { fillSmallOffice } from './small-office.ts';

const FULL = 200;
type Files = ReadonlyMap<string, Buffer>;

/** The same office at several times, oldest first: closed each time, its key file newer each time. */
async function history(): Promise<readonly Template[]> {
  const first = await makeTemplate((asking) => fillSmallOffice(asking, 3, 2));
  const folder = newFolder();
  const times = [first];
  putInto(folder, first.files);
  for (const round of [1, 2, 3]) {
    const session = await enter(folder, first);
    await fillSmallOffice(ask(session), 1, 2);
    await ask(session).accounts.add({
      username: `person.${round}`,
      fullName: `Somebody ${round}`,
      role: 'staff',
      password: 'granite heron seven lanterns',
    });
    await session.close();
    times.push(templateOf(folder, first));
  }
  discard(folder);
  return times;
}

const page = (of: Buffer, number: number): Buffer =>
  of.subarray((number - 1) * PAGE_SIZE, number * PAGE_SIZE);
const fileOf = (files: Files, name: string): Buffer => files.get(name) ?? Buffer.alloc(0);

/** The newest files with one to three pages as an older time had them: every one of them genuine at its place. */
function withOldPages(newest: Files, older: Files, dice: Dice): Files {
  const now = Buffer.from(fileOf(newest, 'office.db'));
  const then = fileOf(older, 'office.db');
  const numbers = Array.from({ length: then.length / PAGE_SIZE }, (_, at) => at + 1);
  const changed = numbers.filter((number) => !page(now, number).equals(page(then, number)));
  for (let count = 1 + dice.below(3); count > 0; count -= 1) {
    const number = dice.oneOf(changed);
    page(then, number).copy(now, (number - 1) * PAGE_SIZE);
  }
  return new Map([...newest, ['office.db', now]]);
}

const REFUSALS = new Set(['read only', 'database-replaced', 'database-damaged', 'keys-foreign']);

async function replayed(
  fault: string,
  count: number,
  entering: Entering,
  files: () => readonly [Template, Files],
): Promise<FaultRow> {
  const tally = tallyOf(fault);
  const folder = newFolder();
  for (let turn = 0; turn < count; turn += 1) {
    const [keys, put] = files();
    putInto(folder, put);
    const { code, isUntouched } = await meet(folder, keys, entering);
    tally.judged(REFUSALS.has(code) && isUntouched ? null : `trial ${turn}: ${code}`, code);
  }
  discard(folder);
  return tally.row();
}

async function replayRows(turn: Turn, entering: Entering = enter): Promise<FaultRow[]> {
  await bundleProgram();
  const dice = diceOf(turn.seed);
  const times = await history();
  const newest = times.at(-1);
  if (newest === undefined) throw new Error('an office has a history');
  const olderTime = (): Template => dice.oneOf(times.slice(0, -1));
  const swapped = (names: readonly string[]) => (): readonly [Template, Files] => {
    const older = olderTime();
    return [
      newest,
      new Map([...newest.files, ...names.map((name) => [name, fileOf(older.files, name)] as const)]),
    ];
  };
  const count = trials(FULL, turn);
  return [
    await replayed('Older pages put back', count, entering, () => [
      newest,
      withOldPages(newest.files, olderTime().files, dice),
    ]),
    await replayed('Older database, newest key file', count, entering, swapped(['office.db'])),
    await replayed(
      'Older database with its older note, newest key file',
      count,
      entering,
      swapped(['office.db', 'office.use']),
    ),
    await replayed('Newest database, older key file', count, entering, swapped(['office.keys'])),
    await withoutNote(turn, dice, times),
  ];
}

/** Told for honesty's sake: who can take the note away as well leaves only what SQLite and the trail find. */
async function withoutNote(turn: Turn, dice: Dice, times: readonly Template[]): Promise<FaultRow> {
  const tally = tallyOf('Older pages put back and the note taken away', false);
  const newest = times.at(-1);
  if (newest === undefined) return tally.row();
  const folder = newFolder();
  for (let trial = 0; trial < trials(FULL, turn); trial += 1) {
    putInto(folder, withOldPages(newest.files, dice.oneOf(times.slice(0, -1)).files, dice));
    rmSync(path.join(folder, 'office.use'));
    const found = await foundInside(folder, newest);
    if (found === null) tally.missed(`trial ${trial}: not noticed`);
    else tally.held(found);
  }
  discard(folder);
  return tally.row();
}

async function foundInside(folder: string, keys: Template): Promise<string | null> {
  try {
    const session = await enter(folder, keys);
    const problem = await problemOf(session).catch(() => 'a read');
    await session.close();
    return problem === null ? null : (problem.split(/[:\d]/)[0] ?? '').trim();
  } catch {
    return 'signing in';
  }
}

/** Genuine parts of the office at another time. */
export const replay: FaultPart = {
  rows: (turn) => replayRows(turn),
  broken: { 'opens without the seal': (turn) => replayRows(turn, withoutLooking) },
};
