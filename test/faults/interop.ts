import path from 'node:path';
import SqlCipher from '@signalapp/sqlcipher';
import { readKeyFile } from '../../db/keys/key-file.ts';
import { type Template, codeOf, discard, makeTemplate, newFolder, putInto } from './ground.ts';
import { type FaultPart, type FaultRow, tallyOf } from './row.ts';
import { fillSmallOffice } from './small-office.ts';

interface Reading {
  readonly members: number;
  readonly integrity: string;
  readonly badPages: number;
}

/** Reads an office with another program's SQLCipher 4, by the raw key and the salt, for reading only. */
function readElsewhere(folder: string, keyText: string): Reading {
  const db = new SqlCipher(path.join(folder, 'office.db'));
  try {
    db.pragma(`key = "${keyText}"`);
    db.pragma('query_only = ON');
    const members = db.prepare('SELECT count(*) AS members FROM members').get();
    const integrity = db.pragma('integrity_check', { simple: true });
    // Real SQLCipher has the check that the program's own library lacks: one row for each page whose HMAC is wrong.
    const bad = db.pragma('cipher_integrity_check');
    return { members: Number(members?.['members']), integrity: String(integrity), badPages: bad.length };
  } finally {
    db.close();
  }
}

const MEMBERS = 9;

async function interopRows(
  keyOf: (template: Template, salt: string) => string = rawKey,
): Promise<FaultRow[]> {
  const tally = tallyOf('Interoperability: SQLCipher 4 of another program reads an office');
  const template = await makeTemplate((ask) => fillSmallOffice(ask, 4, 5));
  const folder = newFolder();
  putInto(folder, template.files);
  const { databaseSalt } = readKeyFile(path.join(folder, 'office.keys'));
  try {
    const { members, integrity, badPages } = readElsewhere(folder, keyOf(template, databaseSalt));
    const isRight = members === MEMBERS && integrity === 'ok' && badPages === 0;
    tally.judged(
      isRight ? null : JSON.stringify({ members, integrity, badPages }),
      'every page genuine, every member there',
    );
  } catch (error) {
    tally.missed(codeOf(error));
  }
  discard(folder);
  return [tally.row()];
}

const rawKey = ({ databaseKey }: Template, salt: string): string =>
  `x'${databaseKey.toString('hex')}${salt}'`;

/** The file format is SQLCipher's, and not only this program's library's. */
export const interop: FaultPart = {
  rows: () => interopRows(),
  broken: {
    'uses another key than it says': () => interopRows((_template, salt) => `x'${'0'.repeat(64)}${salt}'`),
  },
};
