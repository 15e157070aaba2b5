import { randomBytes } from 'node:crypto';
import { copyFileSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { openDatabase } from '../../../db/open.ts';
import { recogniseDatabase } from '../../../db/recognise.ts';
import { bytesOf, MIGRATIONS, officeFolder, refusalOf, type OfficeFolder } from './office-folder.ts';

const NEWEST = MIGRATIONS.length;

/** Opens with the right key and salt; gives the refusal, having checked that no byte of the folder changed. */
function refusalOfOpening(
  office: OfficeFolder,
  changes: { key?: Buffer; salt?: Buffer; newestVersion?: number } = {},
) {
  const before = bytesOf(office.folder);
  const { file, key, salt } = { ...office, ...changes };
  const refusal = refusalOf(() =>
    openDatabase({ file, key, salt, mode: 'open', newestVersion: changes.newestVersion ?? NEWEST }),
  );
  expect(bytesOf(office.folder)).toEqual(before);
  return refusal;
}

const refusalOfLooking = ({ file, salt }: OfficeFolder) => refusalOf(() => recogniseDatabase(file, salt));

const change = (file: string, at: number): void => {
  const bytes = readFileSync(file);
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  writeFileSync(file, bytes);
};

describe('opening refuses, without changing a byte (R12),', () => {
  it('nothing when all is well', () => {
    const office = officeFolder();
    expect(refusalOfLooking(office)).toBeNull();
    office.open();
  });

  it('a database that is not there', () => {
    const office = officeFolder();
    rmSync(office.file);
    expect(refusalOfLooking(office)).toEqual({ code: 'database-missing' });
    expect(refusalOfOpening(office)).toEqual({ code: 'database-missing' });
  });

  it.each([
    ['an empty file', () => Buffer.alloc(0)],
    ['a text', () => Buffer.from('Dear member,\n')],
    ['a picture of odd length', () => randomBytes(70_001)],
    ['zeros', () => Buffer.alloc(100)],
  ])('%s', (_, content) => {
    const office = officeFolder();
    writeFileSync(office.file, content());
    expect(refusalOfLooking(office)).toEqual({ code: 'not-a-database' });
    expect(refusalOfOpening(office)).toEqual({ code: 'not-a-database' });
  });

  it('a database that is not encrypted', () => {
    const office = officeFolder();
    rmSync(office.file);
    const plain = new Database(office.file);
    plain.exec('CREATE TABLE notes (words)');
    plain.close();
    expect(refusalOfLooking(office)).toEqual({ code: 'not-a-database' });
    expect(refusalOfOpening(office)).toEqual({ code: 'not-a-database' });
  });

  it('the database of another office', () => {
    const [office, other] = [officeFolder(), officeFolder()];
    copyFileSync(other.file, office.file);
    expect(refusalOfLooking(office)).toEqual({ code: 'keys-foreign' });
    expect(refusalOfOpening(office)).toEqual({ code: 'keys-foreign' });
  });

  it('its own database with a key that is not its own', () => {
    expect(refusalOfOpening(officeFolder(), { key: randomBytes(32) })).toEqual({ code: 'database-damaged' });
  });

  it.each([20, 1000, 4000, 4095])('a first page with byte %i changed', (at) => {
    const office = officeFolder();
    change(office.file, at);
    expect(refusalOfOpening(office)).toEqual({ code: 'database-damaged' });
  });

  it('a database that lost its last page, or part of a page', () => {
    const office = officeFolder();
    const { length } = readFileSync(office.file);
    for (const size of [length - 4096, length - 1, 4096, 5000, 20]) {
      truncateSync(office.file, size);
      expect(refusalOfOpening(office)).toEqual({ code: 'database-damaged' });
    }
    expect(refusalOfLooking(office)).toEqual({ code: 'database-damaged' });
  });

  it('a database of a newer program, naming both versions', () => {
    expect(refusalOfOpening(officeFolder(), { newestVersion: 1 })).toEqual({
      code: 'newer-version',
      facts: { file: '2', program: '1' },
    });
  });

  it('a database that this program has open already', () => {
    const office = officeFolder();
    const db = office.open();
    expect(refusalOfLooking(office)).toEqual({ code: 'office-in-use' });
    expect(refusalOfOpening(office)).toEqual({ code: 'office-in-use' });
    db.close();
    expect(refusalOfLooking(office)).toBeNull();
  });
});
