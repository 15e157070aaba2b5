import { openOffice } from '../../../main/office.ts';
import { type Dice, diceOf } from '../dice.ts';
import { type Template, codeOf, discard, makeTemplate, newFolder, portsOf, putInto } from '../ground.ts';
import { problemIn } from '../meeting.ts';
import { oldestOffice } from '../old-office.ts';
import { type FaultPart, type FaultRow, tallyOf, trials, type Turn } from '../row.ts';
import { fillSmallOffice } from '../small-office.ts';
import { bundleProgram } from './bundle.ts';
import { killed } from './killed.ts';
import type { Line, Orders } from './orders.ts';
import { PASSWORDS } from './work.ts';

const FULL = 200;
/** More file operations than one change of a password has; later ones are those of the next change. */
const FILE_OPERATIONS = 24;

/**
 * A change that is more than one transaction, cut off: how the program is made to end in the middle of it, and how an office is
 * judged afterwards. Other such changes (of the data key, a backup, a restore) take their place in the list below.
 */
interface Moment {
  readonly fault: string;
  readonly task: Orders['task'];
  readonly office: () => Promise<Template>;
  /** When to end it, given how long the whole takes, in ms. */
  readonly when: (
    dice: Dice,
    wholeMs: number,
  ) => {
    readonly endAt: number | null;
    readonly lines: number;
    readonly ms: number;
  };
  readonly problem: (folder: string, template: Template, lines: readonly Line[]) => Promise<string | null>;
}

const MOMENTS: readonly Moment[] = [
  {
    fault: 'SIGKILL during a password change',
    task: 'password',
    office: () => makeTemplate((ask) => fillSmallOffice(ask, 1, 1)),
    // At each operation on the key file, and at any other moment.
    when: (dice) => ({
      endAt: dice.below(3) === 0 ? null : dice.below(FILE_OPERATIONS),
      lines: 1 + dice.below(4),
      ms: dice.below(200),
    }),
    problem: async (folder, template, lines) =>
      (await passwordProblem(folder, lines)) ?? problemIn(folder, template),
  },
  {
    fault: 'SIGKILL during a migration from the first version',
    task: 'migration',
    office: oldestOffice,
    when: (dice, wholeMs) => ({ endAt: null, lines: 1, ms: dice.below(wholeMs) }),
    problem: (folder, template) => problemIn(folder, template),
  },
];

/** The acknowledged password opens, or the one that was being set: one of them always, and no other. */
async function passwordProblem(folder: string, lines: readonly Line[]): Promise<string | null> {
  const did = lines.findLast(({ what }) => what === 'did')?.value ?? PASSWORDS[0];
  const tried = lines.findLast(({ what }) => what === 'try')?.value ?? did;
  for (const password of new Set([did, tried])) {
    try {
      await (await openOffice(folder, portsOf()).signIn({ username: 'ada', password })).close();
      return null;
    } catch (error) {
      if (codeOf(error) !== 'wrong-password') return codeOf(error);
    }
  }
  return 'neither the old nor the new password opens';
}

async function momentRows(
  turn: Turn,
  broken: Orders['broken'] = 'none',
  only?: Orders['task'],
): Promise<FaultRow[]> {
  const dice = diceOf(turn.seed);
  const rows = [];
  for (const moment of MOMENTS)
    if (only === undefined || only === moment.task)
      rows.push(await cutOff(moment, trials(FULL, turn), broken, dice));
  return rows;
}

async function cutOff(
  moment: Moment,
  count: number,
  broken: Orders['broken'],
  dice: Dice,
): Promise<FaultRow> {
  const tally = tallyOf(moment.fault);
  const template = await moment.office();
  const folder = newFolder();
  const wholeMs = moment.task === 'migration' ? await lengthOf(folder, template, broken) : 200;
  for (let trial = 0; trial < count; trial += 1) {
    putInto(folder, template.files);
    const { endAt, ...when } = moment.when(dice, wholeMs);
    const orders = { task: moment.task, seed: trial, broken, endAt: broken === 'in-place' ? null : endAt };
    const lines = await killed(folder, template, orders, broken === 'in-place' ? { lines: 99, ms: 0 } : when);
    const problem = await moment.problem(folder, template, lines);
    const isDone = lines.some(({ what }) => what === 'did');
    tally.judged(
      problem === null ? null : `trial ${trial} (${JSON.stringify({ endAt, ...when })}): ${problem}`,
      isDone ? 'after it was done' : 'before it was done',
    );
  }
  discard(folder);
  return tally.row();
}

/** How long a whole migration takes here and now, in ms, and some more: from the first line on the pipe to the second. */
async function lengthOf(folder: string, template: Template, broken: Orders['broken']): Promise<number> {
  const took = [];
  for (const lines of [1, 2]) {
    putInto(folder, template.files);
    const started = performance.now();
    await killed(folder, template, { task: 'migration', seed: 0, broken }, { lines, ms: 0 });
    took.push(performance.now() - started);
  }
  const [short = 0, long = 0] = took;
  return Math.round(Math.max(30, (long - short) * 1.3));
}

/** The program killed in the middle of what cannot be one transaction. */
export const moments: FaultPart = {
  rows: async (turn) => {
    await bundleProgram();
    return momentRows(turn);
  },
  broken: {
    'writes the key file in place': (turn) => momentRows(turn, 'in-place', 'password'),
    'migrates without transactions': (turn) => momentRows(turn, 'no-transaction', 'migration'),
  },
};
