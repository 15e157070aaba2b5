import type Database from 'better-sqlite3';
import { DeskError } from '../contract/errors.ts';
import { deskErrorOf } from './errors.ts';

/** One step of the schema. Numbered from 1 without gaps, append-only: a step that has been released is never edited. */
export interface Migration {
  readonly version: number;
  readonly name: string;
  up(db: Database.Database): void;
}

/** The database's version: the number of the last migration it has taken, 0 for a new one. */
export const databaseVersion = (db: Database.Database): number =>
  Number(db.pragma('user_version', { simple: true }));

/**
 * Brings the database to the newest version, each step in a transaction of its own that also records its number: a failing step leaves
 * the database at the step before (R12). Gives the versions it took. Refuses a database from a newer program ('newer-version').
 */
export function migrate(db: Database.Database, migrations: readonly Migration[]): readonly number[] {
  migrations.forEach(({ version }, index) => {
    if (version !== index + 1) throw new DeskError('fault', { facts: { migration: String(version) } });
  });
  const present = databaseVersion(db);
  if (present > migrations.length) {
    throw new DeskError('newer-version', {
      facts: { file: String(present), program: String(migrations.length) },
    });
  }
  const due = migrations.slice(present);
  for (const migration of due) take(db, migration);
  return due.map(({ version }) => version);
}

function take(db: Database.Database, migration: Migration): void {
  const { version } = migration;
  const step = db.transaction(() => {
    migration.up(db);
    if (db.pragma('foreign_key_check', { simple: true }) !== undefined)
      throw new DeskError('fault', { facts: { migration: String(version) } });
    db.pragma(`user_version = ${version}`);
  });
  try {
    step.immediate();
  } catch (error) {
    throw deskErrorOf(error);
  }
}
