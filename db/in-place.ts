import { existsSync } from 'node:fs';
import { DeskError } from '../contract/errors.ts';

/**
 * Asked before each commit: is the database still where it was opened? Where the system lets an open file be moved or deleted, SQLite
 * would write on into what nobody finds again. Refuses with 'folder-missing'.
 */
export function requireThere(file: string): void {
  if (!existsSync(file)) throw new DeskError('folder-missing');
}
