import path from 'node:path';
import { DeskError } from '../contract/errors.ts';
import { nameTag } from '../db/keys/slot.ts';
import type { Clock } from './ports.ts';
import { readTries, type TriesBody, writeTries } from './tries-file.ts';

/** Each failed try makes the next one wait longer; the fifth within the window locks (CJIS AC-7; facts.md#keys). */
const WAITS_MS = [1000, 2000, 4000, 8000] as const;
const LONGEST_WAIT_MS = 8000;
const FAILURES_TO_LOCK = 5;
const WINDOW_MS = 15 * 60 * 1000;
/** Tries with names that nobody has are kept as well, so that the answer does not tell who has an account; the oldest go first. */
const MOST_DOORS = 500;
/** The recovery key's own door: 160 random bits need no lock, and it is the way out of one. */
const RECOVERY = 'recovery-key';

/** A try that has begun. It counts as failed until it is said to have succeeded: a program that is killed meanwhile gains nothing. */
export interface Try {
  succeeded(): void;
  /** It was no try at all: something else went wrong before the password counted. */
  takenBack(): void;
  /** What to answer: the refusal with the seconds until the next try, or that the account is now locked. */
  failed(code: 'wrong-password' | 'wrong-recovery-key', field?: string): DeskError;
}

/** The tries at the door of one office, on this workstation and on others that open the same folder. */
export interface Tries {
  /** Refuses 'too-many-tries' with the seconds left, and 'account-locked'. Without a user name: the recovery key. */
  begin(username: string | null): Try;
  lockedSince(username: string): string | null;
  /** Lets an account try again, as if nothing had failed. */
  release(username: string): void;
}

export interface TriesPorts {
  readonly officeId: string;
  /**
   * The office's folder, where other workstations see it, and the program's own: whoever deletes one file gains nothing. Null for the
   * first where a backup is opened: nothing is written into one.
   */
  readonly folders: readonly [office: string | null, program: string];
  readonly clock: Clock;
  /** Milliseconds that never run backwards. */
  readonly elapsed: () => number;
}

interface Door {
  /** On the scale of `elapsed`. */
  readonly failedAt: readonly number[];
  readonly lockedSince: string | null;
}

/** Keeps account of failed tries (docs/decisions/0012-failed-tries.md). */
export function openTries({ officeId, folders, clock, elapsed }: TriesPorts): Tries {
  const [office, program] = folders;
  const files = [
    ...(office === null ? [] : [path.join(office, 'office.tries')]),
    path.join(program, `tries-${officeId}.json`),
  ];
  let revision = 0;
  let doors: ReadonlyMap<string, Door> = new Map();

  /** Takes over what is newer than what is known here. Within the program ages are measured by `elapsed` alone. */
  const refresh = (): void => {
    const newest = files
      .map(readTries)
      .reduce((one, other) => ((other?.revision ?? 0) > (one?.revision ?? 0) ? other : one), null);
    if (newest === null || newest.revision <= revision) return;
    revision = newest.revision;
    doors = new Map(
      newest.doors.map(({ tag, failedAt, lockedSince }) => [
        tag,
        { failedAt: failedAt.map(age), lockedSince },
      ]),
    );
  };

  /** A moment of another run on the scale of this one. One that the clock has not reached yet counts as now. */
  const age = (at: string): number => elapsed() - Math.max(0, clock.now() - Date.parse(at));
  const moment = (at: number): string => new Date(clock.now() - (elapsed() - at)).toISOString();

  const put = (tag: string, door: Door | null): void => {
    const others = [...doors].filter(([each]) => each !== tag).slice(-MOST_DOORS + 1);
    doors = new Map(door === null ? others : [...others, [tag, door]]);
    revision += 1;
    const body: TriesBody = {
      revision,
      doors: [...doors].map(([each, { failedAt, lockedSince }]) => ({
        tag: each,
        failedAt: failedAt.map(moment),
        lockedSince,
      })),
    };
    for (const file of files) writeTries(file, body);
  };

  const tagOf = (username: string | null): string =>
    username === null ? RECOVERY : nameTag(officeId, username);

  const recent = (door: Door | undefined): readonly number[] =>
    (door?.failedAt ?? []).filter((at) => elapsed() - at < WINDOW_MS);

  const requireTurn = (door: Door | undefined): void => {
    if (door !== undefined && door.lockedSince !== null) throw new DeskError('account-locked');
    const left = waitLeft(recent(door), elapsed());
    if (left > 0) throw new DeskError('too-many-tries', { facts: { seconds: secondsOf(left) } });
  };

  return {
    begin(username) {
      refresh();
      const tag = tagOf(username);
      const before = doors.get(tag);
      requireTurn(before);
      const failedAt = [...recent(before), elapsed()].slice(-FAILURES_TO_LOCK);
      const isLocked = failedAt.length >= FAILURES_TO_LOCK && tag !== RECOVERY;
      put(tag, { failedAt, lockedSince: isLocked ? new Date(clock.now()).toISOString() : null });
      return {
        succeeded: () => put(tag, null),
        takenBack: () => put(tag, before ?? null),
        failed(code, field) {
          if (isLocked) return new DeskError('account-locked');
          // The wait begins now, however long the try itself took.
          const ended = [...failedAt.slice(0, -1), elapsed()];
          put(tag, { failedAt: ended, lockedSince: null });
          const seconds = secondsOf(waitLeft(ended, elapsed()));
          return new DeskError(code, { facts: { seconds }, ...(field === undefined ? {} : { field }) });
        },
      };
    },
    lockedSince(username) {
      refresh();
      return doors.get(tagOf(username))?.lockedSince ?? null;
    },
    release(username) {
      refresh();
      if (doors.has(tagOf(username))) put(tagOf(username), null);
    },
  };
}

const secondsOf = (ms: number): string => String(Math.max(0, Math.ceil(ms / 1000)));

/** Milliseconds until the next try may begin. */
function waitLeft(failedAt: readonly number[], now: number): number {
  const last = failedAt.at(-1);
  if (last === undefined) return 0;
  return last + (WAITS_MS[failedAt.length - 1] ?? LONGEST_WAIT_MS) - now;
}
