import { existsSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readKeyFile } from '../../../db/keys/key-file.ts';
import { unwrapWithPassword } from '../../../db/keys/unlock.ts';
import {
  ask,
  PASSWORD,
  signInAs,
  testDesk,
  testOffice,
  testWorkstation,
  type TestOffice,
} from '../../support/office.ts';
import { newMember } from '../../support/builders.ts';
import { wholeTrailFault } from '../../support/whole-trail.ts';
import { trailRecords } from '../../support/trail.ts';

const WRONG = 'four wrong geese in a row';
const ADA = { username: 'ada', password: PASSWORD };
const keysOf = ({ folder }: TestOffice): string => path.join(folder, 'office.keys');
const accountNamed = async ({ ask: office }: TestOffice, name: string) => {
  const found = (await office.accounts.list({})).find(({ username }) => username === name);
  if (!found) throw new Error(`no account ${name}`);
  return found;
};

/** An office with a second account, and its own one locked after five wrong passwords. */
async function lockedOut(name: 'ada' | 'the.staff'): Promise<TestOffice> {
  const office = await testOffice();
  await signInAs(office, 'staff');
  for (let time = 0; time < 5; time++) {
    const code = time < 4 ? 'wrong-password' : 'account-locked';
    await expect(office.ask.session.signIn({ username: name, password: WRONG })).rejects.toThrow(code);
    await expect(office.ask.session.signIn({ username: name, password: PASSWORD })).rejects.toThrow(
      time < 4 ? 'too-many-tries' : 'account-locked',
    );
    office.clock.passSeconds(8);
  }
  return office;
}

describe('an account with five failed tries', () => {
  it('is refused with its right password until an administrator releases it, which is recorded (R9)', async () => {
    const office = await lockedOut('the.staff');
    await office.ask.session.signIn(ADA);
    const staff = await accountNamed(office, 'the.staff');
    expect(staff.lockedSince).not.toBeNull();
    expect((await accountNamed(office, 'ada')).lockedSince).toBeNull();
    await office.ask.accounts.release({ id: staff.id });
    expect((await accountNamed(office, 'the.staff')).lockedSince).toBeNull();
    const [last] = await trailRecords(office, { kinds: ['change'], subject: staff.id, limit: 1 });
    expect(last).toMatchObject({ action: 'accounts.release', subject: staff.id });
    await office.ask.session.signIn({ username: 'the.staff', password: PASSWORD });
  });

  it('is released by the recovery key, and by a new password that an administrator sets', async () => {
    const office = await lockedOut('ada');
    const { recoveryKey } = office;
    await office.ask.session.signInWithRecoveryKey({
      recoveryKey,
      username: 'ada',
      password: `${PASSWORD} two`,
    });
    expect((await accountNamed(office, 'ada')).lockedSince).toBeNull();
    const staff = await lockedOut('the.staff');
    await staff.ask.session.signIn(ADA);
    await staff.ask.accounts.resetPassword({
      id: (await accountNamed(staff, 'the.staff')).id,
      password: `${PASSWORD} too`,
    });
    await staff.ask.session.signIn({ username: 'the.staff', password: `${PASSWORD} too` });
  });

  it('is locked for another workstation as well', async () => {
    const office = await lockedOut('the.staff');
    await office.ask.offices.close({});
    const second = ask(testDesk(testWorkstation()));
    await second.offices.open({ folder: office.folder });
    await expect(second.session.signIn({ username: 'the.staff', password: PASSWORD })).rejects.toThrow(
      'account-locked',
    );
    await second.session.signIn(ADA);
  });
});

describe('a removed account', () => {
  it('leaves an office with another key, in which the session goes on and everything is as it was', async () => {
    const office = await testOffice();
    const { id } = await newMember(office);
    await signInAs(office, 'staff');
    await office.ask.session.signIn(ADA);
    const before = readKeyFile(keysOf(office));
    const { keys: kept } = await unwrapWithPassword(before, 'the.staff', PASSWORD);
    const oldDatabase = readFileSync(path.join(office.folder, 'office.db')).subarray(0, 16);
    const { job } = await office.ask.accounts.remove({ id: (await accountNamed(office, 'the.staff')).id });
    // Every call waits for the change; so this one comes after it.
    expect((await office.ask.members.get({ id })).id).toBe(id);
    await expect
      .poll(async () => (await office.ask.jobs.get({ id: job.id })).state, { timeout: 10_000 })
      .toBe('done');
    expect(await wholeTrailFault(office)).toBeNull();

    const after = readKeyFile(keysOf(office));
    const { keys } = await unwrapWithPassword(after, 'ada', PASSWORD);
    expect(keys.data).not.toEqual(kept.data);
    expect(keys.audit).toEqual(kept.audit);
    expect(readFileSync(path.join(office.folder, 'office.db')).subarray(0, 16)).not.toEqual(oldDatabase);
    expect(readdirSync(office.folder).toSorted()).toEqual([
      'office.db',
      'office.db-wal',
      'office.keys',
      'office.tries',
      'office.use',
    ]);
    await office.ask.session.lock({});
    await office.ask.session.signIn(ADA);
    expect((await office.ask.members.get({ id })).id).toBe(id);
  });

  it('whose change of keys was interrupted gets it at the next sign-in', async () => {
    const office = await testOffice();
    await signInAs(office, 'staff');
    await office.ask.session.signIn(ADA);
    const staff = await accountNamed(office, 'the.staff');
    const { databaseSalt } = readKeyFile(keysOf(office));
    await office.ask.accounts.remove({ id: staff.id });
    await office.ask.session.lock({});
    await office.ask.session.signIn(ADA);
    await expect
      .poll(() => readKeyFile(keysOf(office)).databaseSalt, { timeout: 10_000 })
      .not.toBe(databaseSalt);
    expect(await wholeTrailFault(office)).toBeNull();
  });
});

describe('a key file that was being written when a crash came', () => {
  it('goes away at the next sign-in, and nothing else with it', async () => {
    const office = await testOffice();
    await office.ask.session.lock({});
    const names = [
      '.office.keys.0123456789ab',
      '.office.use.0123456789ab',
      '.office.keys.mine',
      'letter.txt',
    ];
    for (const name of names) writeFileSync(path.join(office.folder, name), 'half');
    await office.ask.session.signIn(ADA);
    const left = readdirSync(office.folder).filter((name) => names.includes(name));
    expect(left.toSorted()).toEqual(['.office.keys.mine', 'letter.txt']);
  });
});

describe('an older database or key file put back after a change of keys', () => {
  it('is refused with a plain code, and no byte of it changes (R12)', async () => {
    const office = await testOffice();
    await signInAs(office, 'staff');
    await office.ask.session.signIn(ADA);
    const staff = await accountNamed(office, 'the.staff');
    await office.ask.session.lock({});
    const files = [path.join(office.folder, 'office.db'), keysOf(office)];
    const old = files.map((file) => readFileSync(file));
    await office.ask.session.signIn(ADA);
    const { job } = await office.ask.accounts.remove({ id: staff.id });
    await expect
      .poll(async () => (await office.ask.jobs.get({ id: job.id })).state, { timeout: 10_000 })
      .toBe('done');
    await office.ask.offices.close({});
    for (const [index, file] of files.entries()) {
      renameSync(file, `${file}-new`);
      writeFileSync(file, old[index] ?? '');
      await expect(office.ask.offices.open({ folder: office.folder })).rejects.toThrow('keys-foreign');
      expect(readFileSync(file).equals(old[index] ?? Buffer.alloc(0))).toBe(true);
      renameSync(`${file}-new`, file);
    }
    await office.ask.offices.open({ folder: office.folder });
    await office.ask.session.signIn(ADA);
  });
});

describe('the lock', () => {
  it('takes off the clipboard what was copied, and nothing that members are asked of answers any more', async () => {
    const office = await testOffice();
    const { id } = await newMember(office);
    await office.ask.session.copied({});
    expect(office.workstation.clipboard).toEqual({ kept: 1, cleared: 0 });
    await office.ask.session.lock({});
    expect(office.workstation.clipboard).toEqual({ kept: 1, cleared: 1 });
    for (const call of [() => office.ask.members.get({ id }), () => office.ask.today.overview({})])
      await expect(call()).rejects.toThrow('locked');
    expect(existsSync(path.join(office.folder, 'office.db-wal'))).toBe(false);
  });

  it('comes after its idle minutes and after 12 hours, wherever the wall clock is set', async () => {
    for (const years of [-10, 10]) {
      const office = await testOffice();
      office.clock.set(`${2026 + years}-11-24T17:00:00Z`);
      office.clock.passSeconds(11 * 60);
      office.clock.set(`${2026 + years}-11-24T17:00:00Z`);
      await expect.poll(() => office.desk.isLocked, { timeout: 5000 }).toBe(true);
      expect(office.workstation.told.at(-1)).toEqual({ kind: 'locked', reason: 'idle' });
    }
  });

  it('does not come because the clock was set forward, nor fail to because it was set back', async () => {
    const office = await testOffice();
    office.clock.set('2036-11-24T17:00:00Z');
    expect((await office.ask.today.overview({})).members).toBeDefined();
    for (let hour = 0; hour < 13 && !office.desk.isLocked; hour++) {
      await office.ask.session.touch({});
      office.clock.passSeconds(3600);
      await office.ask.session.touch({});
      office.clock.set('2016-11-24T17:00:00Z');
    }
    await expect.poll(() => office.desk.isLocked, { timeout: 5000 }).toBe(true);
  });
});

describe('a key file that was taken away while the office is open', () => {
  it('is told at the next change of a password, and never made again', async () => {
    const office = await testOffice();
    const [file, elsewhere] = [keysOf(office), path.join(office.folder, 'elsewhere')];
    renameSync(file, elsewhere);
    const password = 'eleven quiet rivers run west';
    await expect(office.ask.accounts.changeOwnPassword({ present: PASSWORD, password })).rejects.toThrow(
      'folder-missing',
    );
    expect(existsSync(file)).toBe(false);
    renameSync(elsewhere, file);
    await office.ask.session.lock({});
    await expect(office.ask.session.signIn({ ...ADA, password })).rejects.toThrow('wrong-password');
    office.clock.passSeconds(60);
    await office.ask.session.signIn(ADA);
  });
});
