import { describe, expect, it } from 'vitest';
import { PASSWORD, testOffice } from '../../support/office.ts';
import { backUp, jobEnd } from './support.ts';

const ADA = { username: 'ada', password: PASSWORD } as const;
const credentials = { kind: 'password', ...ADA } as const;

describe('guessing at a backup', () => {
  const guess = { ...credentials, password: 'not it, not at all' };

  it('before a locked desk is as slow as at the door, locks the account there too, and is recorded (R9)', async () => {
    const office = await testOffice();
    const made = await backUp(office);
    await office.ask.session.lock({});
    const prepare = (how: typeof credentials | typeof guess) =>
      office.ask.restores.prepare({ backup: made.folder, into: office.folder, credentials: how });
    for (let time = 0; time < 5; time++) {
      await expect(prepare(guess)).rejects.toThrow(time < 4 ? 'wrong-password' : 'account-locked');
      await expect(prepare(credentials)).rejects.toThrow(time < 4 ? 'too-many-tries' : 'account-locked');
      office.clock.passSeconds(8);
    }
    await expect(office.ask.session.signIn(ADA)).rejects.toThrow('account-locked');
    const password = 'granite heron seven lanterns';
    const { recoveryKey } = office;
    await office.ask.session.signInWithRecoveryKey({ recoveryKey, username: 'ada', password });
    // Five at the backup, and the one at the door after them.
    const all = { accountId: null, subject: '', from: null, to: null, before: null, limit: 200 };
    const refused = (await office.ask.audit.list({ ...all, kinds: ['refusal'] })).filter(
      ({ action }) => action === 'session.signIn',
    );
    expect(refused.map(({ facts }) => facts['how'])).toEqual(Array(6).fill('password'));
  });

  it('in a drill is as slow, and a password newer than the backup is no guess', async () => {
    const office = await testOffice();
    const { folder } = await backUp(office);
    const drill = async (password: string) =>
      (await jobEnd(office, await office.ask.backups.drill({ folder, password }))).code;
    expect(await drill(guess.password)).toBe('wrong-password');
    expect(await drill(PASSWORD)).toBe('too-many-tries');
    office.clock.passSeconds(1);
    expect(await drill(PASSWORD)).toBeNull();
    const newer = 'granite heron seven lanterns';
    await office.ask.accounts.changeOwnPassword({ present: PASSWORD, password: newer });
    for (let time = 0; time < 2; time++) expect(await drill(newer)).toBe('wrong-password');
  });
});
