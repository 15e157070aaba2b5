import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  createKeyFile,
  readKeyFile,
  verifyMac,
  withNewRecoveryKey,
  withoutSlot,
  withSlot,
  writeKeyFile,
  type NewKeys,
} from '../../../db/keys/key-file.ts';
import { subkey, wipe } from '../../../db/keys/subkeys.ts';
import { needsStrongerSlot, unwrapWithPassword, unwrapWithRecoveryKey } from '../../../db/keys/unlock.ts';
import { dana, milo, OFFICE_ID, refusalOf } from './office-keys.ts';

let made: NewKeys;
let folder: string;

const hexOf = ({ data, audit }: NewKeys['keys']): string[] => [data.toString('hex'), audit.toString('hex')];

beforeAll(async () => {
  made = await createKeyFile(OFFICE_ID, dana);
  folder = mkdtempSync(path.join(tmpdir(), 'desk-keys-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('the key file of a new office', () => {
  it('gives the data key to its first account, however the user name is cased', async () => {
    const unlocked = await unwrapWithPassword(made.keyFile, 'DANA.whitehorse', dana.password);
    expect(unlocked).toMatchObject({ keys: made.keys, accountId: dana.accountId });
  });

  it('gives the data key to the recovery key', async () => {
    expect(await unwrapWithRecoveryKey(made.keyFile, made.recoveryKey)).toEqual(made.keys);
  });

  it('refuses a wrong password and an unknown name alike', async () => {
    expect(
      await refusalOf(() => unwrapWithPassword(made.keyFile, dana.username, 'wandering otter plums')),
    ).toBe('wrong-password');
    expect(await refusalOf(() => unwrapWithPassword(made.keyFile, 'nobody', dana.password))).toBe(
      'wrong-password',
    );
  });

  it('refuses a mistyped recovery key before any work, and another office’s after it', async () => {
    const mistyped = made.recoveryKey.replace(/^./, (letter) => (letter === 'A' ? 'B' : 'A'));
    expect(await refusalOf(() => unwrapWithRecoveryKey(made.keyFile, mistyped))).toBe('wrong-recovery-key');
    const { recoveryKey } = await createKeyFile('office-butte-02', milo);
    expect(await refusalOf(() => unwrapWithRecoveryKey(made.keyFile, recoveryKey))).toBe(
      'wrong-recovery-key',
    );
  });

  it('holds 256 bits of key and starts at generation 1', () => {
    expect([made.keys.data.length, made.keys.audit.length]).toEqual([32, 32]);
    expect(made.keys.data).not.toEqual(made.keys.audit);
    expect(made.keyFile.generation).toBe(1);
  });
});

describe('the key file on disk', () => {
  it('reads back as it was written', () => {
    const file = path.join(folder, 'office.keys');
    writeKeyFile(file, made.keyFile);
    expect(readKeyFile(file)).toEqual(made.keyFile);
  });

  it('names nobody and no key', () => {
    const written = readFileSync(path.join(folder, 'office.keys'), 'utf8').toLowerCase();
    expect(written).toContain(dana.accountId);
    for (const secret of ['whitehorse', ...hexOf(made.keys), made.recoveryKey.toLowerCase()])
      expect(written).not.toContain(secret);
  });

  it('leaves no temporary file beside it (R10)', () => {
    expect(readdirSync(folder)).toEqual(['office.keys']);
  });

  it.skipIf(process.platform === 'win32')('can be read by its owner alone', () => {
    expect(statSync(path.join(folder, 'office.keys')).mode & 0o077).toBe(0);
  });

  it('says whether it is missing or damaged', async () => {
    expect(await refusalOf(() => readKeyFile(path.join(folder, 'none.keys')))).toBe('keys-missing');
    const file = path.join(folder, 'damaged.keys');
    for (const content of [
      '',
      '{}',
      'null',
      '\u0000',
      readFileSync(path.join(folder, 'office.keys'), 'utf8').slice(0, -1),
    ]) {
      writeFileSync(file, content);
      expect(await refusalOf(() => readKeyFile(file))).toBe('keys-damaged');
    }
  });
});

describe('a change of the key file', () => {
  it('adds an account, gives it a new password, and takes it away, counting generations', async () => {
    const added = await withSlot(made.keyFile, made.keys, milo);
    expect((await unwrapWithPassword(added, 'milo', milo.password)).keys).toEqual(made.keys);
    const reset = await withSlot(added, made.keys, { ...milo, password: 'nine paper harbours' });
    expect((await unwrapWithPassword(reset, 'milo', 'nine paper harbours')).accountId).toBe(milo.accountId);
    expect(await refusalOf(() => unwrapWithPassword(reset, 'milo', milo.password))).toBe('wrong-password');
    const removed = withoutSlot(reset, made.keys, milo.accountId);
    expect(await refusalOf(() => unwrapWithPassword(removed, 'milo', 'nine paper harbours'))).toBe(
      'wrong-password',
    );
    expect([added, reset, removed].map(({ generation }) => generation)).toEqual([2, 3, 4]);
    expect((await unwrapWithPassword(removed, dana.username, dana.password)).keys).toEqual(made.keys);
  });

  it('gives a new recovery key and forgets the old one', async () => {
    const { keyFile, recoveryKey } = await withNewRecoveryKey(made.keyFile, made.keys);
    expect(await unwrapWithRecoveryKey(keyFile, recoveryKey)).toEqual(made.keys);
    expect(await refusalOf(() => unwrapWithRecoveryKey(keyFile, made.recoveryKey))).toBe(
      'wrong-recovery-key',
    );
  });

  it('refuses a user name that another account answers to', async () => {
    const twin = { ...milo, username: dana.username.toUpperCase() };
    expect(await refusalOf(() => withSlot(made.keyFile, made.keys, twin))).toBe('username-taken');
  });

  it('refuses a cost below the floor', async () => {
    const cheap = { ...milo, cost: { m: 32 * 1024, t: 3, p: 4 } };
    expect(await refusalOf(() => withSlot(made.keyFile, made.keys, cheap))).toBe('fault');
  });

  it('is asked for when this workstation can bear a dearer slot', () => {
    expect(needsStrongerSlot(made.keyFile, dana.accountId, { ...dana.cost, m: 256 * 1024 })).toBe(true);
    expect(needsStrongerSlot(made.keyFile, dana.accountId, dana.cost)).toBe(false);
    expect(needsStrongerSlot(made.keyFile, milo.accountId, { ...dana.cost, m: 256 * 1024 })).toBe(false);
  });
});

describe('keys in memory', () => {
  it('differ for each purpose and each office', () => {
    const all = (['database', 'public-keys', 'key-file'] as const).flatMap((purpose) =>
      [OFFICE_ID, 'office-butte-02'].map((office) => subkey(made.keys, office, purpose).toString('hex')),
    );
    expect(new Set(all).size).toBe(6);
  });

  it('are zeros once wiped', () => {
    const keys = { data: Buffer.from(made.keys.data), audit: Buffer.from(made.keys.audit) };
    wipe(keys.data, keys.audit, null, undefined);
    expect([keys.data, keys.audit]).toEqual([Buffer.alloc(32), Buffer.alloc(32)]);
    expect(() => verifyMac(made.keyFile, keys)).toThrow('keys-damaged');
  });
});
