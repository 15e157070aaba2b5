import type Database from 'better-sqlite3';
import type { Kysely } from 'kysely';
import { DeskError } from '../contract/errors.ts';
import { connect } from '../db/connection.ts';
import { closeDatabase } from '../db/open.ts';
import type { Schema } from '../db/schema.ts';

/** The office's one connection: used by the calls, and changed for another while nobody uses it. */
export interface Connection {
  /** Refuses ('locked') when there is none any more. */
  use<T>(work: (root: Kysely<Schema>) => Promise<T>): Promise<T>;
  /**
   * Waits until nobody uses it, and lets nobody in until `work` has given the database to go on with: the same, or another that it
   * opened after it closed the first. When it throws, the first goes on if it is still open.
   */
  exchange(work: (database: Database.Database) => Promise<Database.Database>): Promise<void>;
  /** Waits until nobody uses it, and closes it, in another way than the usual when told. */
  close(closing?: (database: Database.Database) => void): Promise<void>;
}

/** A connection over an opened database. */
export function connectionTo(opened: Database.Database): Connection {
  let database = opened;
  let root = connect(opened);
  let users = 0;
  let barrier: Promise<void> = Promise.resolve();
  let onNobody: () => void = () => undefined;

  const alone = async (work: () => Promise<void>): Promise<void> => {
    const before = barrier;
    let open: () => void = () => undefined;
    barrier = new Promise((resolve) => (open = resolve));
    await before;
    try {
      if (users > 0) await new Promise<void>((resolve) => (onNobody = resolve));
      await work();
    } finally {
      open();
    }
  };

  return {
    async use(work) {
      for (let waited: unknown = null; waited !== barrier;) {
        waited = barrier;
        await barrier;
      }
      if (!database.open) throw new DeskError('locked');
      users += 1;
      try {
        return await work(root);
      } finally {
        users -= 1;
        if (users === 0) onNobody();
      }
    },
    exchange: (work) =>
      alone(async () => {
        if (!database.open) throw new DeskError('locked');
        const next = await work(database);
        if (next === database) return;
        database = next;
        root = connect(next);
      }),
    close: (closing = closeDatabase) => alone(async () => closing(database)),
  };
}
