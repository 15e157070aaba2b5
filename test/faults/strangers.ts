import path from 'node:path';
import Database from 'better-sqlite3';
import { formatRecoveryKey, RECOVERY_KEY_BYTES } from '../../contract/domain/recovery-key.ts';
import { openDatabase } from '../../db/open.ts';
import { openOffice } from '../../main/office.ts';
import { type Dice, diceOf } from './dice.ts';
import {
  type Template,
  codeOf,
  discard,
  enter,
  filesOf,
  makeTemplate,
  newFolder,
  portsOf,
  printOf,
  putInto,
} from './ground.ts';
import { type FaultPart, type FaultRow, tallyOf, trials, type Turn } from './row.ts';
import { fillSmallOffice } from './small-office.ts';

/** 500 in all. Those that take an Argon2id derivation are fewer. */
const FULL = { password: 60, wrongKey: 60, mistypedKey: 120, plain: 80, foreign: 80, noise: 100 };

type Trying = (folder: string, dice: Dice) => Promise<unknown>;

const NAMES = ['ada', 'ADA', 'nobody', 'administrator'];
const WORDS = ['meadowlark', 'over', 'nine', 'bridges', 'granite', 'heron', 'lantern', ' ', 'Ω', '!'];

const phrase = (dice: Dice): string => Array.from({ length: 4 }, () => dice.oneOf(WORDS)).join(' ');

const byPassword: Trying = (folder, dice) =>
  openOffice(folder, portsOf()).signIn({ username: dice.oneOf(NAMES), password: `${phrase(dice)} no` });

const byRecoveryKey =
  (recoveryKey: (dice: Dice) => string): Trying =>
  (folder, dice) =>
    openOffice(folder, portsOf()).signInWithRecoveryKey({
      recoveryKey: recoveryKey(dice),
      username: 'ada',
      password: 'granite heron seven lanterns',
    });

/** Tries to enter, again and again; each time it must be refused with one of the codes, and no byte may change. */
async function refusedEachTime(
  fault: string,
  count: number,
  codes: readonly string[],
  dice: Dice,
  template: Template,
  trying: Trying,
  files: (dice: Dice) => ReadonlyMap<string, Uint8Array> = () => new Map(),
): Promise<FaultRow> {
  const tally = tallyOf(fault);
  const folder = newFolder();
  for (let trial = 0; trial < count; trial += 1) {
    putInto(folder, new Map([...template.files, ...files(dice)]));
    const before = printOf(folder);
    const code = await trying(folder, dice).then(() => 'opened', codeOf);
    const isUntouched = printOf(folder) === before;
    tally.judged(codes.includes(code) && isUntouched ? null : `trial ${trial}: ${code}`, code);
  }
  discard(folder);
  return tally.row();
}

/** A database that is not encrypted, with the very tables of an office. */
function plainDatabase(): Buffer {
  const folder = newFolder();
  const db = new Database(path.join(folder, 'office.db'));
  db.exec("CREATE TABLE members (name TEXT); INSERT INTO members VALUES ('Hank Grady')");
  db.close();
  const bytes = filesOf(folder).get('office.db') ?? Buffer.alloc(0);
  discard(folder);
  return bytes;
}

/** An encrypted database that is somebody else's. */
function foreignDatabase(dice: Dice): Buffer {
  const folder = newFolder();
  const keys = { key: dice.bytes(32), salt: dice.bytes(16) };
  const file = path.join(folder, 'office.db');
  openDatabase({ ...keys, file, mode: 'create', newestVersion: 1 }).close();
  const bytes = filesOf(folder).get('office.db') ?? Buffer.alloc(0);
  discard(folder);
  return bytes;
}

const NOT_OURS = ['not-a-database', 'keys-foreign', 'database-damaged'];

async function strangerRows(turn: Turn, given?: Trying): Promise<FaultRow[]> {
  const dice = diceOf(turn.seed);
  const template = await makeTemplate((ask) => fillSmallOffice(ask, 2, 2));
  const wrong = ['wrong-recovery-key'];
  const plain = plainDatabase();
  const entering: Trying = given ?? ((folder) => enter(folder, template));
  const refused = (
    fault: string,
    kind: keyof typeof FULL,
    codes: readonly string[],
    trying: Trying,
    database?: (dice: Dice) => Buffer,
  ) =>
    refusedEachTime(fault, trials(FULL[kind], turn), codes, dice, template, trying, (chance) =>
      database === undefined ? new Map() : new Map([['office.db', database(chance)]]),
    );
  const otherKey = (chance: Dice) => formatRecoveryKey(chance.bytes(RECOVERY_KEY_BYTES));
  const mistyped = (chance: Dice) => withSlip(template.recoveryKey, chance);
  return [
    await refused('Wrong password or unknown name', 'password', ['wrong-password'], given ?? byPassword),
    await refused('Wrong recovery key', 'wrongKey', wrong, given ?? byRecoveryKey(otherKey)),
    await refused('Recovery key with a slip', 'mistypedKey', wrong, given ?? byRecoveryKey(mistyped)),
    await refused('Plain database in its place', 'plain', NOT_OURS, entering, () => plain),
    await refused('Another office’s database in its place', 'foreign', NOT_OURS, entering, foreignDatabase),
    await refused('Any other file in its place', 'noise', NOT_OURS, entering, (chance) =>
      chance.bytes(dice.oneOf([0, 1, 15, 100, 4095, 4096, 8192, 5000])),
    ),
  ];
}

function withSlip(key: string, dice: Dice): string {
  const at = dice.oneOf(Array.from(key).flatMap((letter, place) => (letter === '-' ? [] : [place])));
  const others = '23456789ABCDEFGHJKMNPQRSTVWXYZ'.replace(key[at] ?? '', '');
  return key.slice(0, at) + dice.oneOf(Array.from(others)) + key.slice(at + 1);
}

/** Who has no right to enter, and files that are no office's. */
export const strangers: FaultPart = {
  rows: (turn) => strangerRows(turn),
  broken: {
    'takes the key from memory, whatever was typed': async (turn) => {
      const template = await makeTemplate((ask) => fillSmallOffice(ask, 2, 2));
      return strangerRows(turn, async (folder) => {
        putInto(folder, template.files);
        await (await enter(folder, template)).close();
      });
    },
    'leaves something behind when it refuses': (turn) =>
      strangerRows(turn, async (folder, dice) => {
        putInto(folder, new Map([...filesOf(folder), ['office.db-journal', Buffer.alloc(1)]]));
        await byPassword(folder, dice);
      }),
  },
};
