import { describe, expect, it } from 'vitest';
import { newContact } from '../../support/builders.ts';
import { signInAs, testOffice } from '../../support/office.ts';
import { WHOLE_YEAR, scene } from './planning.ts';
import { trailRecords } from '../../support/trail.ts';

describe('the word of each member', () => {
  it('is kept for each alone; a no has no reason and no place for one (R5)', async () => {
    const office = await testOffice();
    const { plan, one, other } = await scene(office);
    const { id } = await office.ask.meetings.save(plan);
    await office.ask.meetings.agree({ id, memberId: one, agreement: 'agreed' });
    const view = await office.ask.meetings.agree({ id, memberId: other, agreement: 'declined' });
    expect(view).toMatchObject({ state: 'planned', agreement: 'declined', attention: ['declined'] });
    const withReason = {
      id,
      memberId: other,
      agreement: 'declined' as const,
      reason: 'none of your business',
    };
    await expect(office.ask.meetings.agree(withReason)).rejects.toThrow('invalid-input');
    const cancelling = { id, reason: 'ill' };
    await expect(office.ask.meetings.cancel(cancelling)).rejects.toThrow('invalid-input');
  });

  it('is asked for with the safe-contact rules in view: a meeting itself carries no number (R7)', async () => {
    const office = await testOffice();
    const { plan, one } = await scene(office);
    await newContact(office, one, { kind: 'phone', phone: '406-555-0142' }, { voicemail: 'never' });
    const { id } = await office.ask.meetings.save(plan);
    expect(JSON.stringify(await office.ask.contacts.list({ memberId: one }))).toMatch(/never.*555-0142/);
    const told = JSON.stringify([
      await office.ask.meetings.get({ id }),
      await office.ask.meetings.list(WHOLE_YEAR),
      await office.ask.meetings.overdue({}),
    ]);
    expect(told).toContain(one);
    expect(told).not.toContain('0142');
  });
});

describe('cancelling', () => {
  it('is one step for anybody at the desk, and asks nothing (R5)', async () => {
    const office = await testOffice();
    const { plan } = await scene(office);
    const { id } = await office.ask.meetings.save(plan);
    await signInAs(office, 'staff');
    expect(await office.ask.meetings.cancel({ id })).toMatchObject({ state: 'cancelled', attention: [] });
    await expect(office.ask.meetings.cancel({ id })).rejects.toThrow('not-possible-now');
    await signInAs(office, 'administrator');
    await expect(office.ask.meetings.save({ ...plan, id })).rejects.toThrow('not-possible-now');
    await expect(office.ask.meetings.save(plan)).resolves.toMatchObject({ state: 'planned' });
  });
});

describe('on the day', () => {
  it('alarms after the grace when nobody checked in, and names the next step', async () => {
    const office = await testOffice();
    const { plan } = await scene(office);
    await office.ask.meetings.save(plan);
    office.clock.set('2026-12-01T21:29:59Z');
    expect(await office.ask.meetings.overdue({})).toEqual([]);
    office.clock.set('2026-12-01T21:30:00Z');
    expect(await office.ask.meetings.overdue({})).toMatchObject([
      {
        why: 'not-checked-in',
        since: '2026-12-01T21:30:00.000Z',
        nextStep: 'call-liaison',
        codePhrase: plan.codePhrase,
        venue: { phone: '(406) 555-0170' },
      },
    ]);
    office.clock.set('2026-12-01T22:00:00Z');
    expect(await office.ask.meetings.overdue({})).toMatchObject([{ nextStep: 'tell-administrator' }]);
  });

  it('alarms after the planned end when nobody checked out, until somebody does', async () => {
    const office = await testOffice();
    await signInAs(office, 'liaison');
    const buddyId = (await office.ask.session.current({}))?.account.id ?? null;
    await signInAs(office, 'administrator');
    const { plan } = await scene(office);
    const { id } = await office.ask.meetings.save({ ...plan, buddyId });
    await expect(office.ask.meetings.checkIn({ id })).rejects.toThrow('not-possible-now');
    office.clock.set('2026-12-01T20:55:00Z');
    await signInAs(office, 'staff');
    await office.ask.meetings.checkIn({ id });
    office.clock.set('2026-12-01T22:29:00Z');
    expect(await office.ask.meetings.overdue({})).toEqual([]);
    office.clock.set('2026-12-01T23:00:00Z');
    expect(await office.ask.meetings.overdue({})).toMatchObject([
      { why: 'not-checked-out', nextStep: 'call-buddy' },
    ]);
    await expect(office.ask.meetings.close({ id, outcome: 'held' })).rejects.toThrow('not-possible-now');
    await office.ask.meetings.checkOut({ id });
    expect(await office.ask.meetings.overdue({})).toEqual([]);
    expect(await office.ask.meetings.close({ id, outcome: 'held' })).toMatchObject({ state: 'held' });
  });

  it('still waits for whoever checked in when the meeting goes on hold meanwhile (R4)', async () => {
    const office = await testOffice();
    const { plan, one, other } = await scene(office);
    const { id } = await office.ask.meetings.save(plan);
    office.clock.set('2026-12-01T21:00:00Z');
    await office.ask.meetings.checkIn({ id });
    await office.ask.separations.place({ memberId: one, otherId: other, source: 'staff' });
    expect((await office.ask.meetings.get({ id })).state).toBe('on-hold');
    office.clock.set('2026-12-01T22:40:00Z');
    expect(await office.ask.meetings.overdue({})).toMatchObject([{ id, why: 'not-checked-out' }]);
    await office.ask.meetings.checkOut({ id });
    expect(await office.ask.meetings.overdue({})).toEqual([]);
  });

  it('waits for whoever may be there already when it goes on hold after its start (R4)', async () => {
    const office = await testOffice();
    const { plan, one, other } = await scene(office);
    const { id } = await office.ask.meetings.save(plan);
    office.clock.set('2026-12-01T21:10:00Z');
    await office.ask.separations.place({ memberId: one, otherId: other, source: 'staff' });
    office.clock.set('2026-12-01T21:40:00Z');
    expect(await office.ask.meetings.overdue({})).toMatchObject([{ id, why: 'not-checked-in' }]);
    expect(await office.ask.meetings.checkIn({ id })).toMatchObject({ state: 'on-hold' });
    expect(await office.ask.meetings.overdue({})).toEqual([]);
  });

  it('takes a check-in from an hour before the start on, and takes it back until the planned end', async () => {
    const office = await testOffice();
    const { plan } = await scene(office);
    const { id } = await office.ask.meetings.save(plan);
    office.clock.set('2026-12-01T19:59:59Z');
    await expect(office.ask.meetings.checkIn({ id })).rejects.toThrow('not-possible-now');
    await expect(office.ask.meetings.undoCheckIn({ id })).rejects.toThrow('not-possible-now');
    office.clock.set('2026-12-01T20:00:00Z');
    await office.ask.meetings.checkIn({ id });
    expect(await office.ask.meetings.undoCheckIn({ id })).toMatchObject({ checkedInAt: null });
    office.clock.set('2026-12-01T21:30:00Z');
    expect(await office.ask.meetings.overdue({})).toMatchObject([{ why: 'not-checked-in' }]);
    await office.ask.meetings.checkIn({ id });
    office.clock.set('2026-12-01T22:00:00Z');
    await expect(office.ask.meetings.undoCheckIn({ id })).rejects.toThrow('not-possible-now');
    expect((await trailRecords(office, { subject: id })).map(({ action }) => action)).toEqual([
      'meetings.checkIn',
      'meetings.undoCheckIn',
      'meetings.checkIn',
      'meetings.save',
    ]);
  });

  it('goes on watching from the start on: nothing but word of the liaison ends it before the planned end', async () => {
    const office = await testOffice();
    const { plan } = await scene(office);
    const { id } = await office.ask.meetings.save(plan);
    office.clock.set('2026-12-01T21:00:00Z');
    await expect(office.ask.meetings.cancel({ id })).rejects.toThrow('meeting-unheard');
    const moved = { ...plan, id, starts: '2026-12-02T14:00', ends: '2026-12-02T15:00' };
    await expect(office.ask.meetings.save(moved)).rejects.toThrow('meeting-unheard');
    const close = () => office.ask.meetings.close({ id, outcome: 'not-held' });
    await expect(close()).rejects.toThrow('meeting-not-over');
    await office.ask.meetings.checkIn({ id });
    await expect(close()).rejects.toThrow('not-possible-now');
    await office.ask.meetings.checkOut({ id });
    expect(await close()).toMatchObject({ state: 'not-held' });
  });

  it('lets a meeting without anyone along be cancelled and closed as soon as it has begun', async () => {
    const office = await testOffice();
    const { plan } = await scene(office);
    const [cancelled, closed] = [
      await office.ask.meetings.save({ ...plan, kind: 'arranged' }),
      await office.ask.meetings.save({
        ...plan,
        kind: 'arranged',
        starts: '2026-12-01T16:00',
        ends: '2026-12-01T17:00',
      }),
    ];
    office.clock.set('2026-12-01T23:10:00Z');
    expect(await office.ask.meetings.cancel({ id: cancelled.id })).toMatchObject({ state: 'cancelled' });
    expect(await office.ask.meetings.close({ id: closed.id, outcome: 'held' })).toMatchObject({
      state: 'held',
    });
  });

  it('never tells anybody to call a buddy whose account was removed', async () => {
    const office = await testOffice();
    await signInAs(office, 'liaison');
    const buddyId = (await office.ask.session.current({}))?.account.id ?? null;
    await signInAs(office, 'administrator');
    const { plan } = await scene(office);
    const { id } = await office.ask.meetings.save({ ...plan, buddyId });
    if (buddyId === null) throw new Error('no buddy');
    await office.ask.accounts.remove({ id: buddyId });
    expect((await office.ask.meetings.get({ id })).findings.map(({ code }) => code)).toEqual([
      'buddy-missing',
    ]);
    office.clock.set('2026-12-01T22:00:00Z');
    expect(await office.ask.meetings.overdue({})).toMatchObject([
      { nextStep: 'tell-administrator', buddy: null },
    ]);
  });

  it('ends with held or not held, and nothing before it has begun', async () => {
    const office = await testOffice();
    const { plan } = await scene(office);
    const { id } = await office.ask.meetings.save(plan);
    await expect(office.ask.meetings.close({ id, outcome: 'held' })).rejects.toThrow('not-possible-now');
    office.clock.set('2026-12-01T23:00:00Z');
    expect(await office.ask.meetings.close({ id, outcome: 'not-held' })).toMatchObject({ state: 'not-held' });
    expect(await office.ask.meetings.overdue({})).toEqual([]);
  });
});

describe('the trail of meetings', () => {
  it('names the meeting and never who is in it (R9)', async () => {
    const office = await testOffice();
    const { plan, one, other } = await scene(office);
    const { id } = await office.ask.meetings.save(plan);
    await office.ask.meetings.get({ id });
    await office.ask.meetings.agree({ id, memberId: one, agreement: 'agreed' });
    await office.ask.separations.place({ memberId: one, otherId: other, source: 'staff' });
    const trail = await trailRecords(office, { subject: id });
    expect(trail.map(({ action }) => action)).toEqual([
      'meetings.hold',
      'meetings.agree',
      'meetings.get',
      'meetings.save',
    ]);
    for (const word of [one, other, 'scarf', 'Library', 'Helena'])
      expect(JSON.stringify(trail)).not.toContain(word);
  });
});
