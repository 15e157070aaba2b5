import { diceOf } from '../dice.ts';
import { discard, newFolder, putInto, type Template } from '../ground.ts';
import { type FaultPart, type FaultRow, tallyOf, trials, type Turn } from '../row.ts';
import { bundleProgram } from './bundle.ts';
import { killed, type When } from './killed.ts';
import { backup } from './moments/backup.ts';
import { migration } from './moments/migration.ts';
import type { Moment, Whole } from './moments/moment.ts';
import { password } from './moments/password.ts';
import { restore } from './moments/restore.ts';
import { rotation } from './moments/rotation.ts';

const FULL = 200;
/** More file operations than one change of a password has; later ones are those of the next change. */
const OF_PASSWORD: Whole = { operations: 24, ms: 200 };

/** The office is put back, and the program killed in the middle of its work: half the times at each operation on files in turn. */
async function cutOff(moment: Moment, turn: Turn): Promise<FaultRow> {
  const { task } = moment;
  const [tally, dice, folder] = [tallyOf(moment.fault), diceOf(turn.seed), newFolder()];
  const template = await moment.office();
  const whole = task === 'password' ? OF_PASSWORD : await wholeOf(moment, folder, template);
  const count = trials(FULL, turn);
  // Where there are more operations than half the kills, the most of the kills are given to them.
  const atOperations = Math.max(Math.ceil(count / 2), Math.min(whole.operations, Math.floor(count * 0.8)));
  // Where there are fewer kills than operations, another seed takes those between.
  const shift = dice.below(1000) / 1000;
  for (let trial = 0; trial < count; trial += 1) {
    putInto(folder, template.files);
    const isAtOperation = trial < atOperations;
    const endAt = isAtOperation ? Math.floor(((trial + shift) * whole.operations) / atOperations) : null;
    const when = isAtOperation ? { lines: 99, ms: 0 } : moment.when(dice, whole);
    const lines = await killed(folder, template, { task, seed: trial, endAt }, when);
    const { problem, outcome } = await moment.look(folder, template, lines);
    const how = endAt === null ? `${when.ms} ms after line ${when.lines}` : `at operation ${endAt}`;
    tally.judged(problem === null ? null : `trial ${trial}, ${how}: ${problem}`, outcome);
  }
  discard(folder);
  return tally.row();
}

/** The work done to its end. */
async function wholeOf({ task }: Moment, folder: string, template: Template): Promise<Whole> {
  putInto(folder, template.files);
  const lines = await killed(folder, template, { task, seed: 0 }, TO_ITS_END);
  const done = lines.at(-1);
  if (done?.what !== 'did' || done.kind !== task) throw new Error(`the ${task} does not come to its end`);
  return { operations: Number(done.id), ms: Number(done.value) };
}

const TO_ITS_END: When = { lines: 99, ms: 0 };
/** A broken build says when it is in the middle of what it does, and stays there. */
const IN_THE_MIDDLE: When = { lines: 2, ms: 20 };

async function brokenRows(moment: Moment): Promise<FaultRow[]> {
  const [tally, folder] = [tallyOf(moment.fault), newFolder()];
  const template = await moment.office();
  putInto(folder, template.files);
  const orders = { task: moment.task, seed: 0, broken: 'in-place' } as const;
  const when = moment.task === 'password' ? TO_ITS_END : IN_THE_MIDDLE;
  const lines = await killed(folder, template, orders, when);
  const { problem, outcome } = await moment.look(folder, template, lines);
  tally.judged(problem, outcome);
  discard(folder);
  return [tally.row()];
}

const partOf = (moment: Moment): FaultPart => ({
  rows: async (turn) => {
    await bundleProgram();
    return [await cutOff(moment, turn)];
  },
  broken: { [moment.broken]: () => brokenRows(moment) },
});

/** The program killed in the middle of what cannot be one transaction. */
export const moments = {
  'kill-password': partOf(password),
  'kill-rotation': partOf(rotation),
  'kill-migration': partOf(migration),
  'kill-backup': partOf(backup),
  'kill-restore': partOf(restore),
} satisfies Record<string, FaultPart>;
