import fs from 'node:fs';
import promises from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';

const ON_FILES = [
  'openSync',
  'writeSync',
  'fsyncSync',
  'closeSync',
  'renameSync',
  'mkdirSync',
  'rmSync',
  'rmdirSync',
  'truncateSync',
] as const;
const ON_HANDLES = ['write', 'sync', 'close'] as const;

type Operation = (...given: unknown[]) => unknown;

/**
 * Counts this process's operations on files and folders as a whole (not SQLite's own on the database's pages), and ends the
 * process just before the one with this number, counted from 0; null for none. Gives how many there were so far.
 */
export function fileOperations(endAt: number | null): () => number {
  let count = 0;
  const before = (original: Operation, holder: object): Operation =>
    function counted(...given) {
      // The pipe is not of the office.
      if (given[0] === 1) return original.apply(holder, given);
      if (count === endAt) process.kill(process.pid, 'SIGKILL');
      count += 1;
      return original.apply(holder, given);
    };
  const wrap = <T extends object>(holder: T, names: readonly (keyof T)[]): void => {
    for (const name of names) Object.assign(holder, { [name]: before(holder[name] as Operation, holder) });
  };
  wrap(fs, ON_FILES);
  const { open } = promises;
  Object.assign(promises, {
    open: before(async (...given: unknown[]) => {
      const handle = await open(...(given as Parameters<typeof open>));
      wrap(handle, ON_HANDLES);
      return handle;
    }, promises),
  });
  syncBuiltinESMExports();
  return () => count;
}
