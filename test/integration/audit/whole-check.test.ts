import { describe, expect, it } from 'vitest';
import { newMember } from '../../support/builders.ts';
import { type TestOffice, testOffice } from '../../support/office.ts';
import { wholeCheck } from '../../support/trail.ts';

/** Several stretches of records, through the office's own door: each thing that is printed at once is one. */
async function manyRecords(office: TestOffice, count: number): Promise<void> {
  const subjects = Array.from({ length: 500 }, (_, i) => `some-record-${i}`);
  for (let made = 0; made < count; made += subjects.length)
    await office.ask.printing.print({ what: 'report', subjects });
}

describe('checking the whole trail', () => {
  it('tells how far it is, lets others have their turn, and counts what they add meanwhile', async () => {
    const office = await testOffice();
    await manyRecords(office, 4500);
    const { count } = (await office.ask.audit.standing({})).head;
    const { id, total } = await office.ask.audit.verify({});
    expect(total).toBe(count);
    // Answered before the check is over: it holds the office for one stretch at a time.
    const member = await newMember(office);
    // A press on Cancel, and the window's pictures, come in here: they are no calls that wait for the database.
    await new Promise((resolve) => setImmediate(resolve));
    expect((await office.ask.jobs.get({ id })).state).toBe('running');
    expect(member.status).toBe('applicant');
    while ((await office.ask.jobs.get({ id })).state === 'running')
      await new Promise((resolve) => setImmediate(resolve));
    const told = office.workstation.told.flatMap((event) => (event.kind === 'job' ? event.job : []));
    expect(told.some(({ done, state }) => state === 'running' && done > 0)).toBe(true);
    expect(told.at(-1)).toMatchObject({ kind: 'audit.verify', state: 'done' });
    const { lastCheck } = await office.ask.audit.standing({});
    expect(lastCheck).toMatchObject({ count: count + 1, bad: 0, fault: null });
  });

  it('can be cancelled, and then says nothing about the trail', async () => {
    const office = await testOffice();
    await manyRecords(office, 2500);
    const { id } = await office.ask.audit.verify({});
    await office.ask.jobs.cancel({ id });
    while ((await office.ask.jobs.get({ id })).state === 'running')
      await new Promise((resolve) => setImmediate(resolve));
    expect(await office.ask.jobs.get({ id })).toMatchObject({ state: 'cancelled' });
    expect((await office.ask.audit.standing({})).lastCheck).toBeNull();
    expect((await wholeCheck(office)).fault).toBeNull();
  });
});
