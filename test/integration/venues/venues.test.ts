import { describe, expect, it } from 'vitest';
import { signInAs, testOffice } from '../../support/office.ts';
import { newVenue, venueFields } from '../meetings/planning.ts';

const ALL = { text: '', standings: [], kinds: [], counties: [], offset: 0, limit: 50 };

describe('venues', () => {
  it('are vetted by somebody on a day, and due for another look after the setting', async () => {
    const office = await testOffice();
    const venue = await newVenue(office);
    expect(venue).toMatchObject({
      vettedOn: '2026-11-24',
      vettedBy: { name: 'Ada Birdsong' },
      isLookDue: false,
    });
    office.clock.passDays(365);
    expect(await office.ask.venues.get({ id: venue.id })).toMatchObject({ isLookDue: false });
    office.clock.passDays(1);
    expect(await office.ask.venues.get({ id: venue.id })).toMatchObject({
      isLookDue: true,
      lookDueOn: '2027-11-25',
    });
    const due = await office.ask.venues.list({ ...ALL, standings: ['look-due'] });
    expect(due.rows.map(({ id }) => id)).toEqual([venue.id]);
    expect(await office.ask.venues.vet({ id: venue.id, vettedOn: null })).toMatchObject({ isLookDue: false });
    await expect(office.ask.venues.vet({ id: venue.id, vettedOn: '2020-01-01' })).rejects.toThrow(
      'not-possible-now',
    );
    await expect(office.ask.venues.vet({ id: venue.id, vettedOn: '2029-01-01' })).rejects.toThrow(
      'date-in-future',
    );
  });

  it('have a phone that can be dialled from anywhere, or none', async () => {
    const office = await testOffice();
    const { id, phone } = await newVenue(office, { phone: '555-0170 ext. 4' });
    expect(phone).toBe('(406) 555-0170 ext. 4');
    const changed = (typed: string) =>
      office.ask.venues.update({ id, ...venueFields({ phone: typed }), vettedOn: null });
    expect((await changed(phone)).phone).toBe(phone);
    await expect(changed('ask at the desk')).rejects.toThrow('invalid-input');
    expect((await changed('')).phone).toBe('');
  });

  it('are retired and brought back, never deleted', async () => {
    const office = await testOffice();
    const { id } = await newVenue(office);
    expect((await office.ask.venues.retire({ id })).retiredAt).not.toBeNull();
    await expect(office.ask.venues.retire({ id })).rejects.toThrow('not-possible-now');
    expect((await office.ask.venues.list({ ...ALL, standings: ['in-use'] })).total).toBe(0);
    expect((await office.ask.venues.list({ ...ALL, standings: ['retired'] })).total).toBe(1);
    expect((await office.ask.venues.restore({ id })).retiredAt).toBeNull();
  });

  it('are found by a part of name or town, by kind and county', async () => {
    const office = await testOffice();
    const library = await newVenue(office);
    const cafe = await newVenue(office, {
      kind: 'cafe',
      name: 'Café Mañana',
      town: 'Butte',
      county: 'Silver Bow',
    });
    const ids = async (filter: object) =>
      (await office.ask.venues.list({ ...ALL, ...filter })).rows.map(({ id }) => id);
    expect(await ids({})).toEqual([library.id, cafe.id]);
    expect(await ids({ text: 'manana' })).toEqual([cafe.id]);
    expect(await ids({ text: 'BUTTE' })).toEqual([cafe.id]);
    expect(await ids({ kinds: ['library'] })).toEqual([library.id]);
    expect(await ids({ counties: ['Silver Bow'] })).toEqual([cafe.id]);
    const changed = await office.ask.venues.update({
      id: cafe.id,
      ...venueFields({ name: 'Elsewhere' }),
      vettedOn: null,
    });
    expect(changed).toMatchObject({ name: 'Elsewhere', town: 'Helena', vettedOn: '2026-11-24' });
  });

  it('have hours of each weekday in order, or are refused', async () => {
    const office = await testOffice();
    const hours = (mon: { opens: string; closes: string }[]) => ({ ...venueFields().hours, mon });
    for (const wrong of [
      [{ opens: '17:00', closes: '08:00' }],
      [
        { opens: '08:00', closes: '12:00' },
        { opens: '11:00', closes: '14:00' },
      ],
      [{ opens: '8:00', closes: '12:00' }],
    ])
      await expect(newVenue(office, { hours: hours(wrong) })).rejects.toThrow('invalid-input');
    await expect(newVenue(office, { hours: hours([]) })).resolves.toMatchObject({ hours: { mon: [] } });
  });

  it('are kept by administrators and liaisons, and seen by all', async () => {
    const office = await testOffice();
    const { id } = await newVenue(office);
    await signInAs(office, 'liaison');
    await newVenue(office);
    await signInAs(office, 'staff');
    await expect(newVenue(office)).rejects.toThrow('not-allowed');
    await expect(office.ask.venues.get({ id })).resolves.toMatchObject({ id });
  });
});
