import type Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { databaseVersion, migrate, type Migration } from '../../../db/migrate.ts';
import { closeDatabase } from '../../../db/open.ts';
import { countNotes, MIGRATIONS, officeFolder, refusalOf } from './office-folder.ts';

const third = (up: Migration['up']): readonly Migration[] => [
  ...MIGRATIONS,
  { version: 3, name: 'places', up },
];
const tablesOf = (db: Database.Database): unknown[] =>
  db.prepare("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name").pluck().all();

describe('migrating', () => {
  it('takes the steps that are due, in order, and keeps what is there', () => {
    const office = officeFolder();
    const db = office.open(3);
    expect(
      migrate(
        db,
        third((step) => step.exec('CREATE TABLE places (name TEXT) STRICT')),
      ),
    ).toEqual([3]);
    expect(databaseVersion(db)).toBe(3);
    expect(tablesOf(db)).toEqual(['marks', 'notes', 'places']);
    expect(countNotes(db)).toBe(200);
  });

  it('takes nothing the second time', () => {
    expect(migrate(officeFolder().open(), MIGRATIONS)).toEqual([]);
  });

  it('leaves the old state when a step fails half-way (R12)', () => {
    const office = officeFolder();
    const db = office.open(3);
    const failing = third((step) => {
      step.exec('CREATE TABLE places (name TEXT) STRICT; DELETE FROM notes');
      step.exec('INSERT INTO nowhere VALUES (1)');
    });
    expect(refusalOf(() => migrate(db, failing))).toEqual({ code: 'fault' });
    expect([databaseVersion(db), countNotes(db), tablesOf(db)]).toEqual([2, 200, ['marks', 'notes']]);
    closeDatabase(db);
    expect(countNotes(office.open())).toBe(200);
  });

  it('refuses a step that leaves a dangling reference', () => {
    const db = officeFolder().open(3);
    const dangling = third((step) => {
      step.exec("PRAGMA defer_foreign_keys = ON; INSERT INTO marks (note, mark) VALUES (99999, 'lost')");
    });
    expect(refusalOf(() => migrate(db, dangling))).toEqual({ code: 'fault', facts: { migration: '3' } });
    expect(databaseVersion(db)).toBe(2);
  });

  it('refuses a database of a newer program, naming both versions', () => {
    const db = officeFolder().open();
    expect(refusalOf(() => migrate(db, MIGRATIONS.slice(0, 1)))).toEqual({
      code: 'newer-version',
      facts: { file: '2', program: '1' },
    });
  });

  it('refuses steps that are not numbered from 1 without gaps, before taking any', () => {
    const db = officeFolder().open(9);
    const gap = [...MIGRATIONS, { version: 4, name: 'places', up: () => {} }];
    expect(refusalOf(() => migrate(db, gap))).toEqual({ code: 'fault', facts: { migration: '4' } });
  });
});
