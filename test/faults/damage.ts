import path from 'node:path';
import { readKeyFile } from '../../db/keys/key-file.ts';
import { noteOpened } from '../../db/last-use.ts';
import { migrations } from '../../db/migrations/index.ts';
import { closeDatabase, openDatabase } from '../../db/open.ts';
import { PAGE_SIZE } from '../../db/pages.ts';
import { Refused, ask } from '../support/asking.ts';
import { EVERYONE } from '../support/everyone.ts';
import { bundleProgram } from './kill/bundle.ts';
import { type Dice, diceOf } from './dice.ts';
import {
  type Template,
  codeOf,
  discard,
  enter,
  makeTemplate,
  newFolder,
  putInto,
  templateOf,
} from './ground.ts';
import { type Entering, meet } from './meeting.ts';
import { type FaultPart, type FaultRow, tallyOf, trials, type Turn } from './row.ts';
import { fillSmallOffice } from './small-office.ts';
import { wholeTrailFault } from '../support/whole-trail.ts';

type Damage = (bytes: Buffer, dice: Dice, turn: number) => { readonly bytes: Buffer; readonly what: string };

const FLIPS = 2000;
const CUTS = 500;

/** One bit of the database, anywhere in it. */
const flip: Damage = (bytes, dice) => {
  const at = dice.below(bytes.length);
  const changed = Buffer.from(bytes);
  changed[at] = (changed[at] ?? 0) ^ (1 << dice.below(8));
  return { bytes: changed, what: `a bit of byte ${at} (page ${Math.floor(at / PAGE_SIZE) + 1})` };
};

/** The end cut off: at every page's edge in turn, and between the edges, by turns until the edges are through. */
const cut: Damage = (bytes, dice, turn) => {
  const pages = bytes.length / PAGE_SIZE;
  const isAtEdge = turn % 2 === 0 && turn / 2 < pages;
  const length = isAtEdge ? (turn / 2) * PAGE_SIZE : dice.below(bytes.length);
  return { bytes: bytes.subarray(0, length), what: `cut to ${length} bytes` };
};

/** Damages the database of an office again and again; each time somebody opens it and signs in. */
async function damaged(
  fault: string,
  template: Template,
  damage: Damage,
  count: number,
  dice: Dice,
  entering: Entering,
): Promise<FaultRow> {
  const tally = tallyOf(fault);
  const folder = newFolder();
  const whole = template.files.get('office.db') ?? Buffer.alloc(0);
  for (let turn = 0; turn < count; turn += 1) {
    const { bytes, what } = damage(whole, dice, turn);
    putInto(folder, new Map([...template.files, ['office.db', bytes]]));
    const { code, isUntouched } = await meet(folder, template, entering);
    const isRefusal = REFUSALS.has(code);
    tally.judged(isRefusal && isUntouched ? null : `${what}: ${code}${isUntouched ? '' : ', changed'}`, code);
  }
  discard(folder);
  return tally.row();
}

/** The plain refusals of a file that is not as it was. */
const REFUSALS = new Set([
  'read only',
  'database-damaged',
  'database-replaced',
  'not-a-database',
  'keys-foreign',
]);

async function damageRows(turn: Turn, entering: Entering = enter): Promise<FaultRow[]> {
  await bundleProgram();
  const dice = diceOf(turn.seed);
  const closed = await makeTemplate((asking) => fillSmallOffice(asking));
  const pages = (closed.files.get('office.db')?.length ?? 0) / PAGE_SIZE;
  const cuts = turn.scale >= 1 ? Math.max(CUTS, 2 * pages) : trials(CUTS, turn);
  return [
    await damaged('Bit flips, closed office', closed, flip, trials(FLIPS, turn), dice, entering),
    await damaged('Truncations, closed office', closed, cut, cuts, dice, entering),
    await afterCrash(turn, dice, entering),
  ];
}

/** After a crash there is no seal, and what the log holds replaces pages: a flipped bit is found, or was never read. */
async function afterCrash(turn: Turn, dice: Dice, entering: Entering): Promise<FaultRow> {
  const tally = tallyOf('Bit flips after a crash: found, or mended from the log');
  const template = await crashedOffice();
  const whole = template.files.get('office.db') ?? Buffer.alloc(0);
  const folder = newFolder();
  for (let count = 0; count < trials(FLIPS / 10, turn); count += 1) {
    const { bytes, what } = flip(whole, dice, count);
    putInto(folder, new Map([...template.files, ['office.db', bytes]]));
    const { code, isUntouched } = await meet(folder, template, entering);
    if (code === 'opened') {
      const broken = await meetAgain(folder, template);
      tally.judged(broken === null ? null : `${what}: opened, then ${broken}`, 'mended');
    } else tally.judged(REFUSALS.has(code) && isUntouched ? null : `${what}: ${code}`, code);
  }
  discard(folder);
  return tally.row();
}

async function meetAgain(folder: string, template: Template): Promise<string | null> {
  try {
    const session = await enter(folder, template);
    if (session.isReadOnly) return 'read only';
    const { total } = await ask(session).members.list({ ...EVERYONE, limit: 1 });
    const fault = await wholeTrailFault({ ask: ask(session) });
    await session.close();
    return fault === null && total === 10 ? null : `${total} members, chain bad at ${String(fault?.seq)}`;
  } catch (error) {
    return error instanceof Refused ? error.code : codeOf(error);
  }
}

/** An office's files as a crash leaves them: copied while it is open, its last changes in the log only. */
async function crashedOffice(): Promise<Template> {
  const closed = await makeTemplate((asking) => fillSmallOffice(asking, 3, 3));
  const folder = newFolder();
  putInto(folder, closed.files);
  const session = await enter(folder, closed);
  await fillSmallOffice(ask(session), 1, 3);
  const template = templateOf(folder, closed);
  await session.close();
  discard(folder);
  return template;
}

/** A build that trusts the first page: neither the seal nor the other pages are looked at. */
export const withoutLooking: Entering = async (folder, { databaseKey }) => {
  const keyFile = readKeyFile(path.join(folder, 'office.keys'));
  const db = openDatabase({
    file: path.join(folder, 'office.db'),
    mode: 'open',
    key: databaseKey,
    salt: Buffer.from(keyFile.databaseSalt, 'hex'),
    newestVersion: migrations.length,
  });
  return { close: () => Promise.resolve(closeDatabase(db)) };
};

/** A build that says who opened the office before it has looked at it. */
const writingFirst: Entering = (folder, keys) => {
  noteOpened(path.join(folder, 'office.db'), new Date().toISOString());
  return enter(folder, keys);
};

/** Damage to the office's one database, and what a person meets who opens it. */
export const damage: FaultPart = {
  rows: (turn) => damageRows(turn),
  broken: {
    'opens without the seal and the walk over the pages': (turn) => damageRows(turn, withoutLooking),
    'writes into the folder before it has looked': (turn) => damageRows(turn, writingFirst),
  },
};
