import { parseArgs } from 'node:util';
import { openDatabase } from '../../../db/open.ts';
import { addNotes } from './notes.ts';

/** Another program: opens the database, commits 300 notes, begins more, says so, and stays until it is killed. */
const { values } = parseArgs({
  options: { file: { type: 'string' }, key: { type: 'string' }, salt: { type: 'string' } },
});
const db = openDatabase({
  file: values.file ?? '',
  key: Buffer.from(values.key ?? '', 'hex'),
  salt: Buffer.from(values.salt ?? '', 'hex'),
  mode: 'open',
  newestVersion: 2,
});
addNotes(db, 300);
db.exec('BEGIN');
db.exec("INSERT INTO notes (words) VALUES ('never committed')");
process.stdout.write('holding\n');
setInterval(() => db.open, 1000);
