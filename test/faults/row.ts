/** One line of the fault table: what was done to the program, how often, and how often what must hold held. */
export interface FaultRow {
  readonly fault: string;
  readonly tried: number;
  readonly held: number;
  /** How it ended, and how often: the refusal or the check that found the fault. */
  readonly outcomes: Readonly<Record<string, number>>;
  /** The first few that did not hold, with what brings them back. */
  readonly misses: readonly string[];
  /** False for a line that is told for honesty's sake: what cannot be noticed by what there is. */
  readonly mustHold: boolean;
}

/** How a part is run: a share of its full number of trials, and the number that decides all chance in it. */
export interface Turn {
  readonly scale: number;
  readonly seed: number;
}

/** A part of the table, with deliberately broken builds of what it watches: each must make it miss. */
export interface FaultPart {
  /** The heap, in MB, that its process is held to, so that its memory is told by what is needed and not by what is yet to be collected. */
  readonly heapMegabytes?: number;
  readonly rows: (turn: Turn) => Promise<readonly FaultRow[]>;
  readonly broken: Readonly<Record<string, (turn: Turn) => Promise<readonly FaultRow[]>>>;
}

const MISSES_TOLD = 5;

/** Counts trials of one fault. */
export interface Tally {
  held(outcome: string): void;
  missed(what: string): void;
  /** Counts a miss when there is something to say, else the outcome as held. */
  judged(problem: string | null, outcome: string): void;
  row(): FaultRow;
}

export function tallyOf(fault: string, mustHold = true): Tally {
  const outcomes = new Map<string, number>();
  const misses: string[] = [];
  let held = 0;
  let tried = 0;
  const count = (outcome: string): void => void outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
  const tally: Tally = {
    held(outcome) {
      tried += 1;
      held += 1;
      count(outcome);
    },
    missed(what) {
      tried += 1;
      count('missed');
      if (misses.length < MISSES_TOLD) misses.push(what);
    },
    judged: (problem, outcome) => (problem === null ? tally.held(outcome) : tally.missed(problem)),
    row: () => ({ fault, tried, held, outcomes: Object.fromEntries(outcomes), misses, mustHold }),
  };
  return tally;
}

/** Whether a row holds. One that tried nothing proves nothing. */
export const isHeld = ({ tried, held, mustHold }: FaultRow): boolean =>
  tried > 0 && (held === tried || !mustHold);

/** How many trials a share of the full number is: at least one. */
export const trials = (full: number, { scale }: Turn): number => Math.max(1, Math.round(full * scale));
