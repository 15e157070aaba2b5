import { describe, expect, it } from 'vitest';
import { listedMember, newContact, newMember, phonePoint, recordForm } from '../../support/builders.ts';
import { EVERYONE } from '../../support/everyone.ts';
import { signInAs, testOffice } from '../../support/office.ts';

describe('today', () => {
  it('says nothing in a new office', async () => {
    const office = await testOffice();
    expect(await office.ask.today.overview({})).toEqual({
      clock: null,
      members: { applicants: 0, active: 0, paused: 0, listed: 0 },
      noticesToReview: { total: 0, oldestReceivedAt: null },
      meetings: { today: 0, overdue: 0, onHold: 0, toAsk: 0 },
      meetingsOverdue: [],
      meetingsToday: [],
      meetingsOnHold: [],
      meetingsToAsk: [],
      meetingsBlocked: { total: 0, rows: [] },
      newcomersWaiting: 0,
      welcomesOverdue: { total: 0, rows: [] },
      formsMissing: { total: 0, rows: [] },
      formsEnding: { total: 0, rows: [] },
      contactsToConfirm: { total: 0, rows: [] },
      copiesToPrint: 0,
      copiesToIssue: 0,
      copiesUnaccounted: 0,
      copiesOutOfDate: 0,
      copiesToRecall: 0,
      runsToFinish: 0,
      backups: { madeAt: null, isDue: true, isFolderMissing: false, isDrillDue: false, unreadAside: 0 },
    });
  });

  it('counts members, and says which forms are missing, the first few by name', async () => {
    const office = await testOffice();
    const paused = await listedMember(office);
    await office.ask.members.changeStatus({ id: paused.id, to: 'paused' });
    await listedMember(office);
    for (let count = 0; count < 10; count += 1) await newMember(office, { familyName: `Applicant ${count}` });
    const { rows } = await office.ask.members.list({ ...EVERYONE, text: 'applicant', limit: 1 });
    const first = rows[0]?.id;
    if (first) await recordForm(office, first, 'code-of-conduct');
    const { members, formsMissing } = await office.ask.today.overview({});
    expect(members).toEqual({ applicants: 10, active: 1, paused: 1, listed: 1 });
    expect(formsMissing.total).toBe(10);
    expect(formsMissing.rows).toHaveLength(8);
    expect(formsMissing.rows[0]).toMatchObject({
      id: first,
      missing: ['release-of-information', 'confidentiality-disclosure'],
    });
  });

  it('tells of releases that end soon, and of members no longer listed since (R2)', async () => {
    const office = await testOffice();
    const { id, name } = await listedMember(office);
    office.clock.set('2027-11-01T17:00:00Z');
    expect((await office.ask.today.overview({})).formsEnding).toEqual({
      total: 1,
      rows: [{ id, name, endsOn: '2027-11-24' }],
    });
    office.clock.set('2027-11-25T17:00:00Z');
    const after = await office.ask.today.overview({});
    expect(after.formsEnding.total).toBe(0);
    expect(after.members).toMatchObject({ active: 1, listed: 0 });
    expect(after.formsMissing.rows).toEqual([{ id, name, missing: ['release-of-information'] }]);
  });

  it('counts the conflict notices that wait for a review, and says since when the longest does', async () => {
    const office = await testOffice();
    const [ann, bea] = [await newMember(office), await newMember(office)];
    const log = (receivedAt: string) =>
      office.ask.conflicts.log({
        receivedAt,
        receivedHow: 'phone',
        reporter: { kind: 'not-said' },
        about: [ann.id, bea.id],
        involvesOutsider: false,
        kind: 'personal',
        note: '',
      });
    const now = () => new Date(office.clock.now()).toISOString();
    const longest = now();
    office.clock.passDays(2);
    await log(now());
    const { notice } = await log(longest);
    const waiting = async () => (await office.ask.today.overview({})).noticesToReview;
    expect(await waiting()).toEqual({ total: 2, oldestReceivedAt: longest });
    await signInAs(office, 'liaison');
    await office.ask.conflicts.review({ id: notice.id, decision: 'keep' });
    expect(await waiting()).toMatchObject({ total: 1 });
    expect((await waiting()).oldestReceivedAt).not.toBe(longest);
  });

  it('asks for safe contacts to be confirmed when the office’s days have passed (R7)', async () => {
    const office = await testOffice();
    const { id, name } = await listedMember(office);
    const due = await newContact(office, id);
    await newContact(office, id, phonePoint(), { isConfirmedToday: false });
    await newContact(office, id, phonePoint(), { isConfirmedToday: false, mayUse: false });
    const asked = async () => (await office.ask.today.overview({})).contactsToConfirm;
    expect(await asked()).toEqual({ total: 1, rows: [{ id, name, methods: 1 }] });
    office.clock.passDays(180);
    expect((await asked()).rows).toMatchObject([{ methods: 1 }]);
    office.clock.passDays(1);
    expect((await asked()).rows).toMatchObject([{ methods: 2 }]);
    await office.ask.contacts.confirm({ id: due.id });
    expect((await asked()).rows).toMatchObject([{ methods: 1 }]);
  });
});
