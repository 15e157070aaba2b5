import {
  copyFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkDatabase, closeDatabase } from '../../../db/open.ts';
import { verifyPages } from '../../../db/pages.ts';
import { recogniseDatabase } from '../../../db/recognise.ts';
import { bytesOf, countNotes, officeFolder, refusalOf } from './office-folder.ts';
import { otherProgram } from './other-program.ts';

describe('while another program has the office open', () => {
  it('opening is refused and leaves its files alone', async () => {
    const office = officeFolder();
    await otherProgram(office);
    const before = bytesOf(office.folder);
    expect(refusalOf(() => office.open())).toEqual({ code: 'office-in-use' });
    expect(bytesOf(office.folder)).toEqual(before);
  });
});

describe('after the program was killed in the middle of its work', () => {
  it('everything acknowledged is there and nothing else (R12)', async () => {
    const office = officeFolder();
    const { kill } = await otherProgram(office);
    await kill();
    expect(statSync(`${office.file}-wal`).size).toBeGreaterThan(4096);
    expect(refusalOf(() => recogniseDatabase(office.file, office.salt))).toBeNull();
    const db = office.open();
    expect(countNotes(db)).toBe(500);
    expect(checkDatabase(db)).toBe(true);
    closeDatabase(db);
    expect(readdirSync(office.folder)).toEqual(['office.db']);
    expect(await verifyPages(office.file, office.key)).toMatchObject({ firstBad: null });
  });

  it('a first page torn while it was checkpointed is mended from the write-ahead log', async () => {
    const office = officeFolder();
    await (await otherProgram(office)).kill();
    const bytes = readFileSync(office.file);
    bytes.fill(0xa5, 2048, 4096);
    writeFileSync(office.file, bytes);
    const db = office.open();
    expect(countNotes(db)).toBe(500);
    expect(checkDatabase(db)).toBe(true);
  });

  it('a file that was growing within a page is mended from the write-ahead log', async () => {
    const office = officeFolder();
    await (await otherProgram(office)).kill();
    const { size } = statSync(office.file);
    writeFileSync(office.file, Buffer.concat([readFileSync(office.file), Buffer.alloc(100)]));
    expect(statSync(office.file).size).toBe(size + 100);
    expect(countNotes(office.open())).toBe(500);
  });

  it('a database cut off at pages that the log does not hold is refused without a byte changed', async () => {
    const office = officeFolder();
    await (await otherProgram(office)).kill();
    truncateSync(office.file, 4096);
    const before = bytesOf(office.folder);
    expect(refusalOf(() => office.open())).toEqual({ code: 'database-damaged' });
    expect(bytesOf(office.folder)).toEqual(before);
  });

  it('a log cut off within a commit gives the commit before', async () => {
    const office = officeFolder();
    await (await otherProgram(office)).kill();
    truncateSync(`${office.file}-wal`, 32 + 5 * (24 + 4096) + 100);
    expect(countNotes(office.open())).toBe(200);
  });

  it('a log of another office’s database is not taken in', async () => {
    const [office, other] = [officeFolder(), officeFolder()];
    await (await otherProgram(other)).kill();
    copyFileSync(`${other.file}-wal`, `${office.file}-wal`);
    const before = bytesOf(office.folder);
    expect(refusalOf(() => office.open())).toEqual({ code: 'database-damaged' });
    expect(bytesOf(office.folder)).toEqual(before);
    renameSync(`${office.file}-wal`, `${office.file}-wal-set-aside`);
    expect(countNotes(office.open())).toBe(200);
    expect(existsSync(`${office.file}-wal-set-aside`)).toBe(true);
  });
});
