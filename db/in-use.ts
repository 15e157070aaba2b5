import { realpathSync } from 'node:fs';
import path from 'node:path';
import type Database from 'better-sqlite3';
import { DeskError } from '../contract/errors.ts';

/**
 * The databases this process has opened. One process may not read a database's file while it has it open: closing any
 * handle drops the process's locks on POSIX (sqlite.org/howtocorrupt.html, 2.2). That is a fact of the process, hence one list for it.
 */
const opened = new Map<string, Database.Database>();

const placeOf = (file: string): string => path.join(realpathSync(path.dirname(file)), path.basename(file));

/** Refuses ('office-in-use') a database file that this process has open. The folder must exist. */
export function requireClosed(file: string): void {
  if (opened.get(placeOf(file))?.open === true) throw new DeskError('office-in-use');
}

/** Remembers that a database is open in this process; a closed connection no longer counts. */
export function rememberOpen(file: string, db: Database.Database): void {
  opened.set(placeOf(file), db);
}
