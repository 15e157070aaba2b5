import { setImmediate } from 'node:timers/promises';
import type { RunId } from '../../../contract/domain/ids.ts';
import { DeskError } from '../../../contract/errors.ts';
import type { EditionChoice } from '../../../contract/packets.ts';
import * as runs from '../../../db/repositories/packets/runs.ts';
import type { Errand } from '../../gate/context.ts';
import type { JobControl } from '../../jobs.ts';
import { type Flight, land, launch } from './flight.ts';

/** Copies typeset ahead of the one that is written next: both workers are busy while one is written. */
const AHEAD = 3;
const AT_WORK = 'packets.run';

/** Whether a job of this session works on the run. A run left `running` without one was interrupted. */
export const isAtWork = ({ memory }: Pick<Errand, 'memory'>, id: RunId): boolean =>
  memory.get(AT_WORK) === id;

/**
 * Makes the copies of a run, one after the other: each is in the ledger, or not there at all. Cancelled, locked or cut
 * off between two copies, the run goes on later with the recipients it has not reached. Gives the run's id.
 */
export async function produceCopies(errand: Errand, id: RunId, control: JobControl): Promise<string> {
  errand.memory.set(AT_WORK, id);
  try {
    const run = await errand.transact(async ({ db }) => ({
      id,
      ...(await runs.require(db, id)),
      waiting: await runs.waiting(db, id),
    }));
    try {
      await produceAll(errand, run, control);
    } catch (error) {
      const isCancelled =
        control.signal.aborted || (error instanceof DeskError && error.code === 'cancelled');
      await finish(errand, id, isCancelled ? 'cancelled' : 'failed');
      throw error;
    }
    await finish(errand, id, 'done');
    return id;
  } finally {
    errand.memory.delete(AT_WORK);
  }
}

interface Work {
  readonly id: RunId;
  readonly edition: EditionChoice;
  readonly waiting: readonly runs.Recipient[];
}

async function produceAll(errand: Errand, run: Work, control: JobControl): Promise<void> {
  const waiting = [...run.waiting];
  let flights: Flight[] = [];
  let done = 0;
  const settled = (): void => control.progress((done += 1));
  while (waiting.length + flights.length > 0) {
    control.signal.throwIfAborted();
    // Lets the window's calls in: between awaits on a database of this kind nobody else gets a turn.
    await setImmediate();
    const next = flights.length < AHEAD ? waiting.shift() : undefined;
    if (next) {
      const flight = await launch(errand, run, next, flights.length);
      if (flight === 'left-out') settled();
      else flights.push(flight);
      continue;
    }
    const first = flights.shift();
    if (!first || (await land(errand, run, first))) {
      settled();
      continue;
    }
    // Something has changed since: all that was made ahead is made again from what may be shown now (R3, R4).
    waiting.unshift(first.recipient, ...flights.map(({ recipient }) => recipient));
    flights = [];
  }
}

const finish = (errand: Errand, id: RunId, state: 'done' | 'cancelled' | 'failed'): Promise<void> =>
  errand.transact(({ db }) => runs.setState(db, id, state));
