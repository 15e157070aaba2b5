import { describe, expect, it } from 'vitest';
import { signInAs, testOffice } from '../../support/office.ts';
import { me, scene } from '../meetings/planning.ts';
import { trailRecords } from '../../support/trail.ts';

const phones = async (office: Awaited<ReturnType<typeof testOffice>>) =>
  (await office.ask.accounts.list({})).map(({ username, workPhone }) => [username, workPhone]);

describe('the work phone of an account', () => {
  it('is optional, kept in one form, and changed or taken away by administrators, of their own account too', async () => {
    const office = await testOffice();
    await signInAs(office, 'liaison');
    const liaison = await me(office);
    await expect(
      office.ask.accounts.changeWorkPhone({ id: liaison, workPhone: '406-555-0121' }),
    ).rejects.toThrow('not-allowed');
    await signInAs(office, 'administrator');
    const id = await me(office);
    await office.ask.accounts.changeWorkPhone({ id, workPhone: '555-0120' });
    const changed = await office.ask.accounts.changeWorkPhone({ id: liaison, workPhone: '406.555.0121 x12' });
    expect(changed.workPhone).toBe('(406) 555-0121 ext. 12');
    expect(await phones(office)).toEqual([
      ['ada', ''],
      ['the.administrator', '(406) 555-0120'],
      ['the.liaison', '(406) 555-0121 ext. 12'],
    ]);
    expect((await office.ask.accounts.changeWorkPhone({ id: liaison, workPhone: ' ' })).workPhone).toBe('');
  });

  it('that cannot be dialled is refused, and nothing is changed', async () => {
    const office = await testOffice();
    const id = await me(office);
    await office.ask.accounts.changeWorkPhone({ id, workPhone: '406-555-0120' });
    const refusal = { code: 'invalid-input', field: 'workPhone' };
    await expect(
      office.ask.accounts.changeWorkPhone({ id, workPhone: 'the blue one' }),
    ).rejects.toMatchObject({
      refusal,
    });
    expect(await phones(office)).toEqual([['ada', '(406) 555-0120']]);
  });

  it('stands in the trail as changed, and never which it is (R9)', async () => {
    const office = await testOffice();
    const id = await me(office);
    await office.ask.accounts.changeWorkPhone({ id, workPhone: '406-555-0120' });
    const trail = await trailRecords(office);
    expect(trail).toContainEqual(
      expect.objectContaining({
        action: 'accounts.changeWorkPhone',
        subject: id,
        facts: { hasNumber: true },
      }),
    );
    expect(JSON.stringify(trail)).not.toContain('0120');
  });

  it('of liaison and buddy is on the meeting and on its alarm, and in no list of meetings', async () => {
    const office = await testOffice();
    await signInAs(office, 'liaison');
    const buddyId = await me(office);
    await signInAs(office, 'administrator');
    const { plan, liaison } = await scene(office);
    await office.ask.accounts.changeWorkPhone({ id: liaison, workPhone: '406-555-0121' });
    await office.ask.accounts.changeWorkPhone({ id: buddyId, workPhone: '406-555-0122' });
    const who = { liaison: { workPhone: '(406) 555-0121' }, buddy: { workPhone: '(406) 555-0122' } };
    const saved = await office.ask.meetings.save({ ...plan, buddyId });
    expect(saved).toMatchObject(who);
    expect(await office.ask.meetings.get({ id: saved.id })).toMatchObject(who);
    office.clock.set('2026-12-01T21:30:00Z');
    expect(await office.ask.meetings.overdue({})).toMatchObject([{ ...who, nextStep: 'call-liaison' }]);
    expect(await office.ask.today.overview({})).toMatchObject({ meetingsOverdue: [{ id: saved.id }] });
  });
});
