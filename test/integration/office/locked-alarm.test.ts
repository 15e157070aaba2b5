import { describe, expect, it } from 'vitest';
import { testOffice } from '../../support/office.ts';
import { scene } from '../meetings/planning.ts';

const NEEDED = { kind: 'needed' };

/** An office with a meeting from 21:00 to 22:00 UTC whose grace ends half an hour after each. */
async function officeWithMeeting() {
  const office = await testOffice();
  const { plan } = await scene(office);
  const { id } = await office.ask.meetings.save(plan);
  const needed = () => office.workstation.told.filter(({ kind }) => kind === 'needed');
  return { office, id, plan, needed };
}

describe('a locked desk', () => {
  it('calls somebody when a meeting becomes overdue, without a word about it (R8, R10)', async () => {
    const { office, needed } = await officeWithMeeting();
    office.clock.set('2026-12-01T21:29:00Z');
    await office.ask.session.lock({});
    expect(needed()).toEqual([]);
    office.clock.set('2026-12-01T21:30:00Z');
    await expect.poll(needed, { timeout: 5000 }).toEqual([NEEDED]);
    office.clock.set('2026-12-01T21:30:30Z');
    await expect.poll(needed, { timeout: 5000 }).toEqual([NEEDED, NEEDED]);
  });

  it('calls at once when it is locked while an alarm goes on, and for the end once somebody is there', async () => {
    const { office, id, needed } = await officeWithMeeting();
    office.clock.set('2026-12-01T21:45:00Z');
    await office.ask.meetings.checkIn({ id });
    await office.ask.session.lock({});
    expect(needed()).toEqual([]);
    office.clock.set('2026-12-01T22:30:00Z');
    await expect.poll(needed, { timeout: 5000 }).toEqual([NEEDED]);
  });

  it('knows nothing any more once the office is closed', async () => {
    const { office, needed } = await officeWithMeeting();
    office.clock.set('2026-12-01T21:45:00Z');
    await office.ask.session.lock({});
    expect(needed()).toEqual([NEEDED]);
    await office.ask.offices.close({});
    office.clock.set('2026-12-01T22:45:00Z');
    await office.ask.offices.open({ folder: office.folder });
    await office.ask.offices.state({});
    expect(needed()).toEqual([NEEDED]);
  });

  it('calls nobody for a meeting that was cancelled, or while somebody is signed in', async () => {
    const { office, id, needed } = await officeWithMeeting();
    await office.ask.meetings.cancel({ id });
    office.clock.set('2026-12-01T21:45:00Z');
    await office.ask.session.lock({});
    expect(needed()).toEqual([]);
  });
});
