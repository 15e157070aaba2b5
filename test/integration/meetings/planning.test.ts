import { describe, expect, it } from 'vitest';
import { listedMember, newMember, recordForms } from '../../support/builders.ts';
import { signInAs, testOffice } from '../../support/office.ts';
import { ALL_WEEK, WHOLE_YEAR, blockedBy, newVenue, scene } from './planning.ts';

describe('planning a meeting', () => {
  it('keeps the liaison from being the buddy too: whoever is missing cannot be called about it', async () => {
    const office = await testOffice();
    const { plan, liaison } = await scene(office);
    const both = { ...plan, buddyId: liaison };
    expect(await blockedBy(office.ask.meetings.save(both))).toEqual(['buddy-is-liaison']);
  });

  it('saves a plan with nothing against it, in wall time and in UTC', async () => {
    const office = await testOffice();
    const { plan, one, other } = await scene(office);
    const { findings, startsAt } = await office.ask.meetings.check(draftOf(plan));
    expect(findings.map(({ code, isBlocking }) => [code, isBlocking])).toEqual([['buddy-missing', false]]);
    expect(startsAt).toBe('2026-12-01T21:00:00.000Z');
    const saved = await office.ask.meetings.save(plan);
    expect(saved).toMatchObject({
      state: 'planned',
      starts: '2026-12-01T14:00',
      ends: '2026-12-01T15:00',
      startsAt,
      agreement: 'pending',
      attention: [],
      codePhrase: plan.codePhrase,
    });
    expect(Object.fromEntries(saved.people.map(({ id, agreement }) => [id, agreement]))).toEqual({
      [one]: 'pending',
      [other]: 'pending',
    });
  });

  it('books nobody without three current forms, whoever asks (R2)', async () => {
    const office = await testOffice();
    const { plan, one } = await scene(office);
    const { id } = await newMember(office);
    const withApplicant = { ...plan, memberIds: [one, id] };
    expect(await blockedBy(office.ask.meetings.save(withApplicant))).toEqual(['not-active', 'forms-missing']);
    await recordForms(office, id);
    expect(await blockedBy(office.ask.meetings.save(withApplicant))).toEqual(['not-active']);
    await office.ask.members.changeStatus({ id, to: 'active' });
    const [release] = (await office.ask.forms.list({ memberId: id })).filter(
      ({ kind }) => kind === 'release-of-information',
    );
    if (!release) throw new Error('no release');
    await office.ask.forms.revoke({ id: release.id, how: 'oral' });
    const { findings } = await office.ask.meetings.check(draftOf(withApplicant));
    expect(findings.filter(({ isBlocking }) => isBlocking)).toMatchObject([
      { code: 'forms-missing', memberIds: [id] },
    ]);
    expect(await blockedBy(office.ask.meetings.save(withApplicant))).toEqual(['forms-missing']);
    expect((await office.ask.meetings.list(WHOLE_YEAR)).total).toBe(0);
  });

  it('books no two who are kept apart, in any order (R4)', async () => {
    const office = await testOffice();
    const { plan, one, other } = await scene(office);
    await office.ask.separations.place({ memberId: other, otherId: one, source: 'wish' });
    for (const memberIds of [
      [one, other],
      [other, one],
    ])
      expect(await blockedBy(office.ask.meetings.save({ ...plan, memberIds }))).toEqual(['apart']);
    const third = await listedMember(office);
    expect(await blockedBy(office.ask.meetings.save({ ...plan, memberIds: [one, third.id] }))).toEqual([]);
  });

  it('books no member, liaison or venue twice at once, and lets one meeting follow another', async () => {
    const office = await testOffice();
    const { plan, one } = await scene(office);
    await office.ask.meetings.save(plan);
    const [third, fourth] = [await listedMember(office), await listedMember(office)];
    const later = { ...plan, starts: '2026-12-01T14:30', ends: '2026-12-01T15:30' };
    const overlapping = { ...later, memberIds: [third.id, one] };
    expect(await blockedBy(office.ask.meetings.save(overlapping))).toEqual([
      'member-busy',
      'liaison-busy',
      'venue-busy',
    ]);
    const elsewhere = { ...later, kind: 'arranged' as const, memberIds: [third.id, fourth.id] };
    expect(await blockedBy(office.ask.meetings.save(elsewhere))).toEqual(['venue-busy']);
    const { id } = await newVenue(office);
    expect(await blockedBy(office.ask.meetings.save({ ...elsewhere, venueId: id }))).toEqual([]);
    const next = { ...overlapping, starts: '2026-12-01T15:30', ends: '2026-12-01T16:30' };
    expect(await blockedBy(office.ask.meetings.save(next))).toEqual([]);
  });

  it('keeps to opening hours, and says when the liaison is off or away', async () => {
    const office = await testOffice();
    const { plan, liaison, venue } = await scene(office);
    const at = (starts: string, ends: string) => ({ ...draftOf(plan), starts, ends });
    const codes = async (draft: ReturnType<typeof at>) =>
      (await office.ask.meetings.check(draft)).findings
        .map(({ code }) => code)
        .filter((code) => code !== 'buddy-missing');
    expect(await codes(at('2026-12-01T19:30', '2026-12-01T20:30'))).toEqual([
      'liaison-off-hours',
      'venue-closed',
    ]);
    expect(await codes(at('2026-12-05T12:00', '2026-12-05T13:00'))).toEqual(['liaison-off-hours']);
    await office.ask.liaisons.setHours({ accountId: liaison, hours: ALL_WEEK });
    expect(await codes(at('2026-12-05T12:00', '2026-12-05T13:00'))).toEqual([]);
    const { absences } = await office.ask.liaisons.addAbsence({
      accountId: liaison,
      firstDay: '2026-12-04',
      lastDay: '2026-12-06',
    });
    expect(await codes(at('2026-12-05T12:00', '2026-12-05T13:00'))).toEqual(['liaison-absent']);
    for (const { id } of absences) await office.ask.liaisons.removeAbsence({ id });
    await office.ask.venues.retire({ id: venue });
    expect(await codes(at('2026-12-05T12:00', '2026-12-05T13:00'))).toEqual(['venue-retired']);
  });

  it('knows the hour that March leaves out and the one that November shows twice', async () => {
    const office = await testOffice();
    const { plan } = await scene(office);
    const found = async (starts: string, ends: string, repeatedHour: 'first' | 'second' | null = null) => {
      const { findings, ...moments } = await office.ask.meetings.check({
        ...draftOf(plan),
        starts,
        ends,
        repeatedHour,
      });
      return { codes: findings.map(({ code }) => code), ...moments };
    };
    expect((await found('2027-03-14T02:30', '2027-03-14T04:00')).codes).toContain('start-does-not-exist');
    expect((await found('2027-11-07T01:30', '2027-11-07T03:00')).codes).toContain('start-ambiguous');
    expect(await found('2027-11-07T01:30', '2027-11-07T03:00', 'first')).toMatchObject({
      startsAt: '2027-11-07T07:30:00.000Z',
    });
    expect(await found('2027-11-07T01:30', '2027-11-07T03:00', 'second')).toMatchObject({
      startsAt: '2027-11-07T08:30:00.000Z',
    });
    expect((await found('2026-12-01T15:00', '2026-12-01T14:00')).codes).toContain('end-before-start');
    expect((await found('2026-11-25T14:00', '2026-11-25T15:00')).codes).toContain('notice-short');
    expect((await found('2026-11-23T14:00', '2026-11-23T15:00')).codes).toContain('in-the-past');
  });

  it('asks every member again when time, place or company change, and not for anything else', async () => {
    const office = await testOffice();
    const { plan, one, other } = await scene(office);
    const { id } = await office.ask.meetings.save(plan);
    const agreeAll = async () => {
      for (const memberId of [one, other])
        await office.ask.meetings.agree({ id, memberId, agreement: 'agreed' });
      return (await office.ask.meetings.get({ id })).agreement;
    };
    const changed = async (change: Partial<typeof plan>) =>
      (await office.ask.meetings.save({ ...plan, ...change, id })).agreement;
    expect(await agreeAll()).toBe('agreed');
    expect(await changed({ codePhrase: 'Is the tea still warm?' })).toBe('agreed');
    expect(await changed({ starts: '2026-12-01T13:00' })).toBe('pending');
    expect(await changed({})).toBe('pending');
    expect(await agreeAll()).toBe('agreed');
    expect(await changed({ venueId: (await newVenue(office)).id })).toBe('pending');
    await changed({});
    expect(await agreeAll()).toBe('agreed');
    const third = await listedMember(office);
    expect(await changed({ memberIds: [one, other, third.id] })).toBe('pending');
  });

  it('is for administrators and liaisons; everybody sees it', async () => {
    const office = await testOffice();
    const { plan } = await scene(office);
    await signInAs(office, 'liaison');
    const { id } = await office.ask.meetings.save(plan);
    await signInAs(office, 'staff');
    await expect(office.ask.meetings.save({ ...plan, id })).rejects.toThrow('not-allowed');
    await expect(office.ask.meetings.check(draftOf(plan))).rejects.toThrow('not-allowed');
    expect((await office.ask.meetings.list(WHOLE_YEAR)).rows).toMatchObject([{ id }]);
  });

  it('refuses a member, venue or buddy that there is not', async () => {
    const office = await testOffice();
    const { plan, one } = await scene(office);
    const nobody = 'nobody-at-all';
    for (const wrong of [
      { memberIds: [one, nobody] },
      { venueId: nobody },
      { liaisonId: nobody },
      { buddyId: nobody },
    ])
      await expect(office.ask.meetings.save({ ...plan, ...wrong })).rejects.toThrow('not-found');
  });
});

const draftOf = <T extends { codePhrase: string }>({
  codePhrase: _phrase,
  ...draft
}: T): Omit<T, 'codePhrase'> => draft;
