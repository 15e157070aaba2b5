import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { DeskError } from '../../../contract/errors.ts';
import { deskErrorOf } from '../../../db/errors.ts';
import { replaceFile, requireEmptyFolder, requireWritableFolder } from '../../../db/files.ts';
import { refusalOf } from './office-folder.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'desk-files-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
});

describe('replacing a file', () => {
  it('writes it whole, over an old one too, and leaves nothing beside it', () => {
    const file = path.join(folder, 'office.keys');
    replaceFile(file, Buffer.from('old'));
    replaceFile(file, Buffer.from('new'));
    expect(readFileSync(file, 'utf8')).toBe('new');
    expect(readdirSync(folder)).toEqual(['office.keys']);
  });

  it('leaves the old file when the new one cannot take its place (R12)', () => {
    const occupied = path.join(folder, 'office.keys');
    mkdirSync(path.join(occupied, 'inside'), { recursive: true });
    expect(refusalOf(() => replaceFile(occupied, Buffer.from('new')))).not.toBeNull();
    expect(readdirSync(folder)).toEqual(['office.keys']);
    expect(readdirSync(occupied)).toEqual(['inside']);
  });
});

describe('a folder for an office', () => {
  it('is taken when it is there, empty and writable, and left empty', () => {
    requireEmptyFolder(folder);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('is refused when it is missing or is a file', () => {
    expect(refusalOf(() => requireWritableFolder(path.join(folder, 'none')))).toEqual({
      code: 'folder-missing',
    });
    writeFileSync(path.join(folder, 'file'), '');
    expect(refusalOf(() => requireWritableFolder(path.join(folder, 'file')))).toEqual({
      code: 'folder-missing',
    });
  });

  it('is refused for a new office when it holds anything, even a hidden file', () => {
    writeFileSync(path.join(folder, '.hidden'), '');
    requireWritableFolder(folder);
    expect(refusalOf(() => requireEmptyFolder(folder))).toEqual({ code: 'folder-not-empty' });
  });

  it.skipIf(process.platform !== 'linux')('is refused when nothing can be written in it', () => {
    expect(refusalOf(() => requireWritableFolder('/proc/self'))).toEqual({ code: 'folder-not-writable' });
  });
});

describe('an error of the database or the system', () => {
  const withCode = (code: string) => Object.assign(new Error('words that nobody matches'), { code });

  it.each([
    ['SQLITE_NOTADB', 'database-damaged'],
    ['SQLITE_CORRUPT', 'database-damaged'],
    ['SQLITE_CORRUPT_INDEX', 'database-damaged'],
    ['SQLITE_IOERR_SHORT_READ', 'database-damaged'],
    ['SQLITE_BUSY', 'office-in-use'],
    ['SQLITE_BUSY_RECOVERY', 'office-in-use'],
    ['SQLITE_FULL', 'disk-full'],
    ['ENOSPC', 'disk-full'],
    ['SQLITE_READONLY', 'folder-not-writable'],
    ['SQLITE_READONLY_DIRECTORY', 'folder-not-writable'],
    ['EACCES', 'folder-not-writable'],
    ['EROFS', 'folder-not-writable'],
    ['SQLITE_IOERR_LOCK', 'folder-not-writable'],
    ['SQLITE_IOERR_WRITE', 'fault'],
    ['SQLITE_CONSTRAINT_UNIQUE', 'fault'],
  ])('%s is told as %s', (code, expected) => {
    expect(deskErrorOf(withCode(code)).code).toBe(expected);
  });

  it('keeps its cause inside, and a refusal stays what it is', () => {
    const cause = withCode('SQLITE_FULL');
    expect(deskErrorOf(cause).cause).toBe(cause);
    const refusal = new DeskError('not-found');
    expect(deskErrorOf(refusal)).toBe(refusal);
    expect(deskErrorOf('a text').code).toBe('fault');
  });
});
