import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { saveWhole } from '../../../main/shell/save.ts';

describe('saving a file', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'liaison-desk-save-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('leaves the whole file, and nothing beside it (R12)', async () => {
    const file = path.join(folder, 'report.csv');
    writeFileSync(file, 'before');
    await saveWhole(file, Buffer.from('after'));
    expect(readFileSync(file, 'utf8')).toBe('after');
    expect(readdirSync(folder)).toEqual(['report.csv']);
  });

  it.skipIf(process.platform === 'win32')('leaves it to its owner alone', async () => {
    const file = path.join(folder, 'report.csv');
    await saveWhole(file, Buffer.from('x'));
    expect(statSync(file).mode & 0o077).toBe(0);
  });

  it('refuses a folder that is not there', async () => {
    const file = path.join(folder, 'gone', 'report.csv');
    await expect(saveWhole(file, Buffer.from('x'))).rejects.toMatchObject({ code: 'folder-missing' });
    expect(existsSync(path.join(folder, 'gone'))).toBe(false);
  });

  it('keeps what was there when the name cannot be taken, and cleans up', async () => {
    const file = path.join(folder, 'report.csv');
    mkdirSync(path.join(file, 'inside'), { recursive: true });
    await expect(saveWhole(file, Buffer.from('x'))).rejects.toMatchObject({ code: 'folder-not-writable' });
    expect(readdirSync(folder)).toEqual(['report.csv']);
    expect(readdirSync(file)).toEqual(['inside']);
  });
});
