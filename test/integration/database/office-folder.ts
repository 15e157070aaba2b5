import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import type Database from 'better-sqlite3';
import { DeskError } from '../../../contract/errors.ts';
import { migrate, type Migration } from '../../../db/migrate.ts';
import { closeDatabase, openDatabase } from '../../../db/open.ts';
import { addNotes } from './notes.ts';

/** A schema as small as can be: notes, and what each is about. */
export const MIGRATIONS: readonly Migration[] = [
  {
    version: 1,
    name: 'notes',
    up: (db) => db.exec('CREATE TABLE notes (id INTEGER PRIMARY KEY, words TEXT NOT NULL) STRICT'),
  },
  {
    version: 2,
    name: 'marks',
    up: (db) =>
      db.exec('CREATE TABLE marks (note INTEGER NOT NULL REFERENCES notes (id), mark TEXT NOT NULL) STRICT'),
  },
];

export interface OfficeFolder {
  readonly folder: string;
  readonly file: string;
  readonly key: Buffer;
  readonly salt: Buffer;
  /** Opens the database as a program that knows MIGRATIONS; closed again when the test ends. */
  readonly open: (newestVersion?: number) => Database.Database;
}

/** A closed database with 200 notes in a temporary folder, removed when the test ends. */
export function officeFolder(): OfficeFolder {
  const folder = mkdtempSync(path.join(tmpdir(), 'desk-database-'));
  const office = {
    folder,
    file: path.join(folder, 'office.db'),
    key: randomBytes(32),
    salt: randomBytes(16),
  };
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const db = openDatabase({ ...office, mode: 'create', newestVersion: MIGRATIONS.length });
  migrate(db, MIGRATIONS);
  addNotes(db, 200);
  closeDatabase(db);
  const open = (newestVersion = MIGRATIONS.length) => {
    const reopened = openDatabase({ ...office, mode: 'open', newestVersion });
    onTestFinished(() => closeDatabase(reopened));
    return reopened;
  };
  return { ...office, open };
}

export const countNotes = (db: Database.Database): unknown =>
  db.prepare('SELECT count(*) FROM notes').pluck().get();

/** Every file of a folder with its bytes, for before and after. */
export const bytesOf = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder).map((name) => [name, readFileSync(path.join(folder, name)).toString('base64')]),
  );

/** The code and the facts of the refusal, or null. */
export function refusalOf(action: () => unknown): { readonly code: string; readonly facts?: unknown } | null {
  try {
    action();
    return null;
  } catch (error) {
    if (!(error instanceof DeskError)) throw error;
    return error.facts === undefined ? { code: error.code } : { code: error.code, facts: error.facts };
  }
}
