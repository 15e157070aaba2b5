import type Database from 'better-sqlite3';
import { ADMINISTRATOR, type TestOffice } from './office.ts';
import { inRawDatabase } from './raw-database.ts';

/** Locks the office and does something to its database past the program. */
export async function withRawDatabase<T>(office: TestOffice, work: (db: Database.Database) => T): Promise<T> {
  await office.ask.session.lock({});
  return inRawDatabase(office.folder, ADMINISTRATOR, work);
}
