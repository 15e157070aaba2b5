import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { ADMINISTRATOR, PASSWORD, ask, signInAs, testDesk, testOffice } from '../../support/office.ts';
import { trailRecords, wholeCheck } from '../../support/trail.ts';

describe('an office', () => {
  it('is created, locked, opened again and signed in to', async () => {
    const office = await testOffice();
    await office.ask.session.lock({});
    expect(office.workstation.told).toEqual([{ kind: 'locked', reason: 'request' }]);
    expect(await office.ask.offices.state({})).toMatchObject({ kind: 'locked' });
    const view = await office.ask.session.signIn({ username: 'ADA', password: PASSWORD });
    expect(view).toMatchObject({ officeName: 'Big Sky Victim Services', account: { role: 'administrator' } });
  });

  it('leaves only its database, its keys and its seal behind when it is closed', async () => {
    const office = await testOffice({ isNew: true });
    await office.ask.offices.close({});
    expect(readdirSync(office.folder).sort()).toEqual(['office.db', 'office.keys', 'office.use']);
  });

  it('refuses a wrong password, changes no byte of either file, and records the failure at the next sign-in (R9)', async () => {
    const office = await testOffice({ isNew: true });
    await office.ask.session.lock({});
    const before = bytesOf(office.folder);
    await expect(
      office.ask.session.signIn({ username: 'ada', password: 'not the password at all' }),
    ).rejects.toThrow('wrong-password');
    await expect(office.ask.session.signIn({ username: 'nobody', password: PASSWORD })).rejects.toThrow(
      'wrong-password',
    );
    expect(bytesOf(office.folder)).toEqual(expect.arrayContaining(before));
    office.clock.passSeconds(1);
    await office.ask.session.signIn({ username: 'ada', password: PASSWORD });
    const refusals = await trailRecords(office, { kinds: ['refusal'] });
    expect(refusals.map((entry) => entry.facts['how'])).toEqual(['password', 'password']);
  });

  it('opens with the printed recovery key, setting a new password', async () => {
    const office = await testOffice();
    await office.ask.session.lock({});
    const password = 'granite heron seven lanterns';
    await office.ask.session.signInWithRecoveryKey({
      recoveryKey: office.recoveryKey.toLowerCase(),
      username: 'ada',
      password,
    });
    await office.ask.session.lock({});
    await expect(office.ask.session.signIn({ username: 'ada', password: PASSWORD })).rejects.toThrow(
      'wrong-password',
    );
    office.clock.passSeconds(1);
    await expect(office.ask.session.signIn({ username: 'ada', password })).resolves.toMatchObject({
      account: { username: 'ada' },
    });
  });

  it('tells whoever has the recovery key the administrators’ user names, and records a try that set nothing (R9)', async () => {
    const office = await testOffice();
    await office.ask.session.lock({});
    const { recoveryKey } = office;
    const call = { recoveryKey, username: 'whoever', password: 'granite heron seven lanterns' };
    expect(await office.desk.call('session.signInWithRecoveryKey', call)).toEqual({
      ok: false,
      code: 'not-an-administrator',
      field: 'username',
      facts: { administrators: 'ada' },
    });
    await office.ask.session.signIn({ username: 'ada', password: PASSWORD });
    const [last] = await trailRecords(office, { kinds: ['refusal'], limit: 1 });
    expect(last).toMatchObject({
      action: 'session.signInWithRecoveryKey',
      by: '',
      facts: { code: 'not-an-administrator' },
    });
  });

  it('gives the recovery key’s sheet until its last group was typed', async () => {
    const office = await testOffice({ isNew: true });
    expect((await office.ask.session.recoverySheet({})).pdf.length).toBeGreaterThan(1000);
    expect(await office.ask.session.confirmRecoveryKey({ lastGroup: 'ZZZZ' })).toEqual({
      isConfirmed: false,
    });
    const lastGroup = office.recoveryKey.split('-').at(-1) ?? '';
    expect(await office.ask.session.confirmRecoveryKey({ lastGroup: lastGroup.toLowerCase() })).toEqual({
      isConfirmed: true,
    });
    await expect(office.ask.session.recoverySheet({})).rejects.toThrow('not-possible-now');
  });

  it('refuses everything that needs a person while it is locked', async () => {
    const office = await testOffice();
    await office.ask.session.lock({});
    await expect(office.ask.accounts.list({})).rejects.toThrow('locked');
    await expect(ask(testDesk()).accounts.list({})).rejects.toThrow('no-office');
  });

  it('is refused to a second desk while it is open, and opens there afterwards', async () => {
    const office = await testOffice();
    const second = ask(testDesk());
    await expect(second.offices.open({ folder: office.folder })).rejects.toThrow('office-in-use');
    await office.ask.offices.close({});
    await second.offices.open({ folder: office.folder });
    expect(await second.session.signIn({ username: 'ada', password: PASSWORD })).toMatchObject({
      account: { username: 'ada' },
    });
  });
});

describe('accounts', () => {
  it('are added, given another role, a new password, and removed by administrators only', async () => {
    const office = await testOffice();
    await signInAs(office, 'staff');
    await expect(
      office.ask.accounts.add({ ...ADMINISTRATOR, username: 'eve', role: 'administrator' }),
    ).rejects.toThrow('not-allowed');
    await office.ask.session.signIn({ username: 'ada', password: PASSWORD });
    const staff = (await office.ask.accounts.list({})).find((account) => account.role === 'staff');
    if (!staff) throw new Error('no staff account');
    expect(await office.ask.accounts.changeRole({ id: staff.id, role: 'liaison' })).toMatchObject({
      role: 'liaison',
    });
    await office.ask.accounts.resetPassword({ id: staff.id, password: 'eleven quiet rivers run west' });
    await expect(office.ask.session.signIn({ username: 'the.staff', password: PASSWORD })).rejects.toThrow(
      'wrong-password',
    );
    await office.ask.session.signIn({ username: 'ada', password: PASSWORD });
    expect((await office.ask.accounts.remove({ id: staff.id })).account.removedAt).not.toBeNull();
    office.clock.passSeconds(2);
    await expect(
      office.ask.session.signIn({ username: 'the.staff', password: 'eleven quiet rivers run west' }),
    ).rejects.toThrow('wrong-password');
  });

  it('always leave one administrator, and nobody removes themselves', async () => {
    const office = await testOffice();
    const [ada] = await office.ask.accounts.list({});
    if (!ada) throw new Error('no account');
    await expect(office.ask.accounts.remove({ id: ada.id })).rejects.toThrow('own-account');
    await expect(office.ask.accounts.changeRole({ id: ada.id, role: 'staff' })).rejects.toThrow(
      'own-account',
    );
  });

  it('change their own password with the present one', async () => {
    const office = await testOffice();
    const password = 'granite heron seven lanterns';
    await expect(
      office.ask.accounts.changeOwnPassword({ present: 'something else', password }),
    ).rejects.toThrow('wrong-password');
    office.clock.passSeconds(1);
    await office.ask.accounts.changeOwnPassword({ present: PASSWORD, password });
    await expect(
      office.ask.accounts.changeOwnPassword({ present: password, password: 'password1234567' }),
    ).rejects.toThrow('weak-password');
  });
});

describe('the audit trail', () => {
  it('is whole after work, and holds no name (R9)', async () => {
    const office = await testOffice();
    await signInAs(office, 'liaison');
    await expect(office.ask.accounts.remove({ id: 'some-unknown-id' })).rejects.toThrow('not-allowed');
    await office.ask.session.signIn({ username: 'ada', password: PASSWORD });
    const found = await wholeCheck(office);
    expect(found.fault).toBeNull();
    expect(found.count).toBeGreaterThan(5);
    const entries = await trailRecords(office);
    expect(entries.some((entry) => entry.kind === 'refusal' && entry.facts['code'] === 'not-allowed')).toBe(
      true,
    );
    expect(JSON.stringify(entries.map(({ by: _by, names: _names, ...kept }) => kept))).not.toMatch(
      /ada|liaison@|Birdsong/i,
    );
  });

  it.each(['liaison', 'staff'] as const)(
    'is closed to %s: who did what is not theirs to read (R8, R9)',
    async (role) => {
      const office = await testOffice();
      await signInAs(office, role);
      await expect(trailRecords(office)).rejects.toThrow('not-allowed');
      await expect(office.ask.audit.verify({})).rejects.toThrow('not-allowed');
    },
  );

  it('holds every refusal, also those before a use case and at the door (R9)', async () => {
    const office = await testOffice();
    await office.desk.refused('wrong-sender');
    await office.desk.call('members.spy', {});
    await office.desk.call('members.get', { id: 7 });
    await office.desk.call('offices.open', { folder: office.workstation.programFolder });
    await office.desk.call('session.touch', { now: true });
    const refusals = await trailRecords(office, { kinds: ['refusal'] });
    expect(refusals.map(({ action, facts }) => `${action} ${String(facts['code'])}`)).toEqual([
      'session.touch invalid-input',
      'offices.open keys-missing',
      'members.get invalid-input',
      'unknown-endpoint unknown-endpoint',
      'desk.call wrong-sender',
    ]);
    await office.ask.session.lock({});
    await expect(office.desk.refused('wrong-sender')).resolves.toBeUndefined();
  });
});

const bytesOf = (folder: string): string[] =>
  readdirSync(folder)
    .sort()
    .map((name) => `${name} ${readFileSync(path.join(folder, name)).toString('base64')}`);
