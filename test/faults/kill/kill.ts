import { type Dice, diceOf } from '../dice.ts';
import { type Template, discard, makeTemplate, newFolder, putInto } from '../ground.ts';
import { problemIn } from '../meeting.ts';
import { type FaultPart, type FaultRow, tallyOf, trials, type Turn } from '../row.ts';
import { fillSmallOffice } from '../small-office.ts';
import { bundleProgram } from './bundle.ts';
import { brokenRule, lostChange } from './checks.ts';
import { killed } from './killed.ts';
import type { Line, Orders } from './orders.ts';

/** 1,000 in all. */
const KILLS: readonly (readonly [fault: string, task: Orders['task'], full: number])[] = [
  ['SIGKILL during writes', 'writes', 400],
  ['SIGKILL during imports', 'imports', 200],
  ['SIGKILL during packet runs', 'packets', 200],
  ['SIGKILL during notices', 'notices', 200],
];
/** The kill comes after so many lines on the pipe at most, the first of which says that it is ready, and so many ms later. */
const MOST_LINES = 8;
const LONGEST_MS = 30;
/** An office is used again after a kill, as it is in life, and renewed before it grows slow to check. */
const KILLS_AN_OFFICE = 20;

async function killRows(
  turn: Turn,
  broken: Orders['broken'] = 'none',
  only?: Orders['task'],
): Promise<FaultRow[]> {
  const dice = diceOf(turn.seed);
  const template = await makeTemplate((ask) => fillSmallOffice(ask));
  const rows = [];
  for (const [fault, task, full] of KILLS)
    if (only === undefined || only === task)
      rows.push(await kills({ fault, task, count: trials(full, turn), broken }, template, dice));
  return rows;
}

interface Kills {
  readonly fault: string;
  readonly task: Orders['task'];
  readonly count: number;
  readonly broken: Orders['broken'];
}

async function kills(
  { fault, task, count, broken }: Kills,
  template: Template,
  dice: Dice,
): Promise<FaultRow> {
  const tally = tallyOf(fault);
  const folder = newFolder();
  for (let trial = 0; trial < count; trial += 1) {
    if (trial % KILLS_AN_OFFICE === 0) putInto(folder, template.files);
    const seed = dice.below(1_000_000);
    const when = { lines: 1 + dice.below(MOST_LINES), ms: dice.below(LONGEST_MS) };
    const lines = await killed(folder, template, { task, seed, broken }, when);
    const problem = await problemAfter(folder, template, lines);
    tally.judged(
      problem === null ? null : `kill ${trial}, ${when.ms} ms after line ${when.lines}: ${problem}`,
      howFar(lines),
    );
    if (problem !== null) putInto(folder, template.files);
  }
  discard(folder);
  return tally.row();
}

/** Every check of a closed office, and that what was acknowledged is there. */
export const problemAfter = (
  folder: string,
  template: Template,
  lines: readonly Line[],
): Promise<string | null> =>
  problemIn(folder, template, async (session) => (await brokenRule(session)) ?? lostChange(session, lines));

const howFar = (lines: readonly Line[]): string =>
  lines.some(({ what }) => what === 'did') ? 'killed after acknowledged changes' : 'killed before the first';

/** The program killed at any moment of its daily work. */
export const kill: FaultPart = {
  rows: async (turn) => {
    await bundleProgram();
    return killRows(turn);
  },
  broken: {
    'acknowledges before the change is on disk': (turn) => killRows(turn, 'early', 'writes'),
    'writes a copy and its entries in two transactions': (turn) => killRows(turn, 'halves', 'packets'),
  },
};
