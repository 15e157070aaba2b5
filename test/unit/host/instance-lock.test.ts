import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { takeInstanceLock, tellFirstInstance } from '../../host/instance-lock.ts';

describe('one running program per folder', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'liaison-desk-lock-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('lets the first one have it and hears of the second', async () => {
    const second = Promise.withResolvers<string[]>();
    expect(takeInstanceLock(folder, second.resolve)).toBe(true);
    expect(takeInstanceLock(folder, () => {})).toBe(false);
    await tellFirstInstance(folder);
    await expect(second.promise).resolves.toEqual(process.argv);
  });

  it('takes over from one that has died', () => {
    writeFileSync(path.join(folder, 'instance.pid'), '999999999');
    expect(takeInstanceLock(folder, () => {})).toBe(true);
  });
});
