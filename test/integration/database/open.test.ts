import { readdirSync, readFileSync, statSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkDatabase, closeDatabase, openDatabase } from '../../../db/open.ts';
import { addNotes } from './notes.ts';
import { countNotes, officeFolder, refusalOf } from './office-folder.ts';

describe('an open database', () => {
  it('reads back every setting it was given', () => {
    const db = officeFolder().open();
    const settings = [
      'cipher',
      'legacy',
      'locking_mode',
      'journal_mode',
      'synchronous',
      'temp_store',
      'foreign_keys',
      'trusted_schema',
    ];
    settings.push('cell_size_check', 'secure_delete', 'mmap_size', 'page_size');
    const found = Object.fromEntries(settings.map((name) => [name, db.pragma(name, { simple: true })]));
    expect(found).toEqual({
      cipher: 'sqlcipher',
      legacy: '4',
      locking_mode: 'exclusive',
      journal_mode: 'wal',
      synchronous: 2,
      temp_store: 2,
      foreign_keys: 1,
      trusted_schema: 0,
      cell_size_check: 1,
      secure_delete: 1,
      mmap_size: 0,
      page_size: 4096,
    });
  });

  it('begins with the salt it was given and shows nothing of what it holds (R10)', () => {
    const { file, salt, open } = officeFolder();
    const db = open();
    db.prepare('INSERT INTO notes (words) VALUES (?)').run('quietly findable words');
    expect(readFileSync(`${file}-wal`).length).toBeGreaterThan(4096);
    const whileOpen = Buffer.concat([readFileSync(`${file}-wal`), Buffer.alloc(16)]);
    closeDatabase(db);
    const closed = readFileSync(file);
    expect(closed.subarray(0, 16)).toEqual(salt);
    for (const bytes of [whileOpen, closed]) {
      for (const words of ['findable', 'CREATE TABLE', 'SQLite format'])
        expect(bytes.includes(words)).toBe(false);
    }
  });

  it('makes no shared-memory file, and leaves nothing but itself when closed', () => {
    const { folder, open } = officeFolder();
    const db = open();
    addNotes(db, 5);
    expect(readdirSync(folder)).toEqual(['office.db', 'office.db-wal']);
    closeDatabase(db);
    closeDatabase(db);
    expect(readdirSync(folder)).toEqual(['office.db']);
  });

  it('keeps what was written (R12)', () => {
    const { open } = officeFolder();
    const db = open();
    addNotes(db, 5);
    closeDatabase(db);
    expect(countNotes(open())).toBe(205);
  });

  it('is not empty on disk even before anything is stored', () => {
    const { folder, key, salt } = officeFolder();
    const file = `${folder}/second.db`;
    closeDatabase(openDatabase({ file, key, salt, mode: 'create', newestVersion: 0 }));
    expect(statSync(file).size).toBe(4096);
    closeDatabase(openDatabase({ file, key, salt, mode: 'open', newestVersion: 0 }));
  });

  it('is never created over a file that is there', () => {
    const office = officeFolder();
    const before = readFileSync(office.file);
    expect(refusalOf(() => openDatabase({ ...office, mode: 'create', newestVersion: 2 }))).toEqual({
      code: 'folder-not-empty',
    });
    expect(readFileSync(office.file)).toEqual(before);
  });

  it('passes its own check, and fails it with a dangling reference', () => {
    const db = officeFolder().open();
    expect(checkDatabase(db)).toBe(true);
    db.pragma('foreign_keys = OFF');
    db.exec("INSERT INTO marks (note, mark) VALUES (99999, 'lost')");
    expect(checkDatabase(db)).toBe(false);
  });

  it('does not wipe the caller’s key', () => {
    const office = officeFolder();
    office.open();
    expect(office.key.equals(Buffer.alloc(32))).toBe(false);
  });
});
