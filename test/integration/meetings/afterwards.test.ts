import { describe, expect, it } from 'vitest';
import { newContact } from '../../support/builders.ts';
import { ADMINISTRATOR, PASSWORD, testOffice } from '../../support/office.ts';
import { pdfText } from '../../support/pdf-text.ts';
import { WHOLE_YEAR, scene } from './planning.ts';
import { trailRecords } from '../../support/trail.ts';

describe('old meetings', () => {
  it('are thinned at sign-in to day, county and outcome: nobody is in them any more', async () => {
    const office = await testOffice();
    const { plan } = await scene(office);
    const { id } = await office.ask.meetings.save(plan);
    office.clock.set('2026-12-01T23:00:00Z');
    await office.ask.meetings.close({ id, outcome: 'held' });
    const signIn = () => office.ask.session.signIn({ username: ADMINISTRATOR.username, password: PASSWORD });
    office.clock.set('2027-03-01T17:00:00Z');
    await signIn();
    expect((await office.ask.meetings.get({ id })).state).toBe('held');
    office.clock.set('2027-03-03T17:00:00Z');
    await signIn();
    await expect(office.ask.meetings.get({ id })).rejects.toThrow('not-found');
    expect((await office.ask.meetings.list(WHOLE_YEAR)).total).toBe(0);
    expect(await office.ask.meetings.thin({})).toEqual({ thinned: 0 });
  });
});

describe('a meeting from which nobody checked out', () => {
  it('is not thinned before somebody has answered for it', async () => {
    const office = await testOffice();
    const { plan } = await scene(office);
    const { id } = await office.ask.meetings.save(plan);
    office.clock.set('2026-12-01T21:00:00Z');
    await office.ask.meetings.checkIn({ id });
    office.clock.set('2027-02-20T17:00:00Z');
    await office.ask.meetings.get({ id });
    office.clock.set('2027-03-03T17:00:00Z');
    expect(await office.ask.meetings.thin({})).toEqual({ thinned: 0 });
    expect(await office.ask.meetings.overdue({})).toMatchObject([{ id, why: 'not-checked-out' }]);
    await office.ask.meetings.checkOut({ id });
    expect(await office.ask.meetings.thin({})).toEqual({ thinned: 1 });
  });
});

describe('what a liaison takes along', () => {
  it('is one page with the time, the place and how each may be called, and no full name (R7)', async () => {
    const office = await testOffice();
    const { plan, one } = await scene(office);
    const { familyName } = await office.ask.members.get({ id: one });
    await newContact(office, one, { kind: 'phone', phone: '406-555-0142' }, { voicemail: 'never' });
    await newContact(office, one, { kind: 'phone', phone: '406-555-0143' }, { mayUse: false });
    const { id } = await office.ask.meetings.save(plan);
    const { text, pages } = await pdfText((await office.ask.meetings.sheet({ id })).pdf);
    expect(pages).toHaveLength(1);
    for (const fact of [
      'Tuesday, Dec 1, 2026',
      '2:00 PM to 3:00 PM',
      'Lewis & Clark Library',
      '555-0142',
      'Voicemail: never',
    ])
      expect(text).toContain(fact);
    for (const secret of ['555-0143', familyName, 'scarf']) expect(text).not.toContain(secret);
  });

  it('is a bare time for another calendar, written down before the file exists (R9, R10)', async () => {
    const office = await testOffice();
    const { plan } = await scene(office);
    const { id } = await office.ask.meetings.save(plan);
    expect(await office.ask.meetings.saveCalendarFile({ id })).toEqual({ isSaved: true });
    const [file] = office.workstation.saved;
    expect(file?.suggestedName).toBe('appointment-2026-12-01.ics');
    const text = new TextDecoder().decode(file?.bytes);
    expect(text.split('\r\n').filter((line) => !line.startsWith('UID:'))).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'CALSCALE:GREGORIAN',
      'PRODID:-//Liaison Desk//EN',
      'X-PUBLISHED-TTL:PT1H',
      'BEGIN:VEVENT',
      'SUMMARY:Appointment',
      'DTSTAMP:20261124T170000Z',
      'DTSTART:20261201T210000Z',
      'DTEND:20261201T220000Z',
      'CLASS:PRIVATE',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ]);
    expect(text).toMatch(/^UID:[0-9a-f]{32}\r$/m);
    expect(text).not.toContain(id);
    for (const word of ['Helena', 'Library', 'scarf', 'Lewis']) expect(text).not.toContain(word);
    await office.ask.meetings.cancel({ id });
    await expect(office.ask.meetings.sheet({ id })).rejects.toThrow('not-possible-now');
  });

  it('is written down, both on paper and as a file, without a name (R9)', async () => {
    const office = await testOffice();
    const { plan, one } = await scene(office);
    const { id } = await office.ask.meetings.save(plan);
    await office.ask.meetings.sheet({ id });
    await office.ask.meetings.saveCalendarFile({ id });
    const trail = await trailRecords(office, { subject: id });
    expect(trail.map(({ kind, action }) => `${kind} ${action}`)).toEqual([
      'export meetings.saveCalendarFile',
      'print meetings.sheet',
      'change meetings.save',
    ]);
    expect(JSON.stringify(trail)).not.toContain(one);
  });

  it('leaves no word in the trail when overdue meetings are looked up again and again (R9)', async () => {
    const office = await testOffice();
    const { plan } = await scene(office);
    const { id } = await office.ask.meetings.save(plan);
    office.clock.set('2026-12-01T21:45:00Z');
    expect(await office.ask.meetings.overdue({})).toMatchObject([{ id }]);
    expect(await office.ask.meetings.overdue({})).toMatchObject([{ id }]);
    expect((await trailRecords(office, { subject: id })).map(({ action }) => action)).toEqual([
      'meetings.save',
    ]);
  });
});

describe('the first screen', () => {
  it('counts the meetings of the day, those on hold, overdue, and still to be asked about', async () => {
    const office = await testOffice();
    const { plan, one, other } = await scene(office);
    await office.ask.meetings.save(plan);
    const counts = async () => (await office.ask.today.overview({})).meetings;
    expect(await counts()).toEqual({ today: 0, overdue: 0, onHold: 0, toAsk: 1 });
    office.clock.set('2026-12-01T21:45:00Z');
    expect(await counts()).toEqual({ today: 1, overdue: 1, onHold: 0, toAsk: 1 });
    await office.ask.separations.place({ memberId: one, otherId: other, source: 'staff' });
    expect(await counts()).toEqual({ today: 1, overdue: 1, onHold: 1, toAsk: 0 });
  });
});
