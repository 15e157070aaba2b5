import type { Db } from '../../db/connection.ts';
import { firstAwaited } from '../../db/repositories/meetings/awaited.ts';
import * as settings from '../../db/repositories/settings.ts';
import type { Clock } from '../ports.ts';

/** How often it is said again, in milliseconds: a window that was loaded anew has heard nothing. */
const AGAIN_MS = 30_000;

/** After which calls the next alarm may be another. */
const MOVING = /^(meetings|separations|conflicts|settings)\./;

/** Whatever reads the office's database while somebody is signed in. */
interface Reader {
  read<T>(work: (db: Db) => Promise<T>): Promise<T>;
}

/**
 * The bare moment of the next meeting alarm, kept in memory so that a locked desk still calls somebody: no name, no place, no
 * meeting. `ring` is told when it has come while the office is locked.
 */
export function lockedAlarm(clock: Clock, ring: () => void) {
  let due: number | null = null;
  let rangAt: number | null = null;
  let office = {};

  /** Reads the moment anew. What is known already stays when it cannot be read. */
  const keep = async (reader: Reader): Promise<void> => {
    const asked = office;
    const moment = await reader.read(nextAlarm).catch(() => due);
    if (asked === office) due = moment;
  };

  return {
    keep,
    /** Reads it anew after a call that may have moved it. */
    keepAfter(name: string, reader: Reader): void {
      if (MOVING.test(name)) void keep(reader);
    },
    /** Rings when the moment has come and nobody is signed in, and again every half a minute. */
    look(isLocked: boolean): void {
      const now = clock.now();
      if (!isLocked || due === null || now < due) rangAt = null;
      else if (rangAt === null || now - rangAt >= AGAIN_MS) {
        rangAt = now;
        ring();
      }
    },
    /** The office is closed: nothing of it is known any more. */
    wipe(): void {
      office = {};
      due = rangAt = null;
    },
  };
}

/** When the next alarm begins, in milliseconds since 1970: the planned time and the grace after it. */
async function nextAlarm(db: Db): Promise<number | null> {
  const first = await firstAwaited(db);
  const { graceMinutes } = await settings.read(db);
  return first === null ? null : Date.parse(first) + graceMinutes * 60_000;
}
