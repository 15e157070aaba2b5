import { randomBytes } from 'node:crypto';
import type Database from 'better-sqlite3';

/** Adds notes of 400 random characters each, in one transaction. */
export function addNotes(db: Database.Database, count: number): void {
  const insert = db.prepare('INSERT INTO notes (words) VALUES (?)');
  db.transaction(() => {
    for (let note = 0; note < count; note++) insert.run(`note ${note} ${randomBytes(200).toString('hex')}`);
  })();
}
