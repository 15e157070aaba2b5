import { existsSync, rmSync } from 'node:fs';
import Database from 'better-sqlite3';
import { DeskError } from '../contract/errors.ts';
import { driverCode } from './errors.ts';
import { requireClosed } from './in-use.ts';

/**
 * Refuses ('office-in-use') a database that this or another program holds open. Asked without any key, by a connection that can only
 * read: it comes as far as the lock and no further, for to it the first page is no database. Where a write-ahead log was left behind it
 * makes the log's index file, which is taken away again; nothing else in the folder changes.
 */
export function requireFree(file: string): void {
  if (!existsSync(file)) return;
  requireClosed(file);
  const index = `${file}-shm`;
  const wasThere = existsSync(index);
  const db = new Database(file, { readonly: true, timeout: 0 });
  try {
    db.prepare('SELECT 1 FROM sqlite_schema').get();
  } catch (error) {
    if (driverCode(error).startsWith('SQLITE_BUSY')) throw new DeskError('office-in-use');
  } finally {
    db.close();
    if (!wasThere) rmSync(index, { force: true });
  }
}
