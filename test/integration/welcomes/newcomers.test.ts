import { describe, expect, it } from 'vitest';
import type { MemberId } from '../../../contract/domain/ids.ts';
import type { Status } from '../../../contract/domain/members.ts';
import { newMember, recordForms } from '../../support/builders.ts';
import { type TestOffice, signInAs, testOffice } from '../../support/office.ts';
import { applied, everyone, listOf } from '../imports/lists.ts';
import { assign, newcomer, queueOf, welcomer } from './people.ts';

const IN_PERSON = { confirmation: { how: 'in-person' } } as const;

const become = (office: TestOffice, id: MemberId, to: Status) =>
  office.ask.members.changeStatus({ id, to, ...IN_PERSON });

describe('a newcomer', () => {
  it('is whoever became active through the program, the longest waiting first', async () => {
    const office = await testOffice();
    const applicant = await newMember(office);
    expect(await queueOf(office)).toEqual({ waiting: [], open: [] });
    const later = await newMember(office);
    for (const { id } of [later, applicant]) {
      await recordForms(office, id);
      await become(office, id, 'active');
      office.clock.passDays(1);
    }
    expect((await queueOf(office)).waiting).toEqual([later.id, applicant.id]);
  });

  it('is nobody whom a list took in as active: the office’s own list is of members', async () => {
    const office = await testOffice();
    const header = 'First name,Last name,Code of Conduct,ROI signed,Confidentiality';
    const row = 'Ada,Moss,2026-03-01,2026-03-01,2026-03-01';
    await applied(office, await office.ask.imports.open(listOf(header, row)));
    const { rows } = await everyone(office);
    expect(rows).toMatchObject([{ name: 'Ada Moss', status: 'active', isListed: true }]);
    const [{ id } = { id: undefined }] = rows;
    expect(await queueOf(office)).toEqual({ waiting: [], open: [] });
    if (id) for (const to of ['paused', 'active', 'left', 'active'] as const) await become(office, id, to);
    expect(await queueOf(office)).toEqual({ waiting: [], open: [] });
  });

  it('is not asked for again after coming back, unless never welcomed (R5)', async () => {
    const office = await testOffice();
    const host = await welcomer(office);
    const welcomed = await newcomer(office);
    const { id } = await assign(office, welcomed, host);
    await office.ask.welcomes.close({ id, outcome: 'reached' });
    const waiting = await newcomer(office);
    for (const member of [welcomed, waiting])
      for (const to of ['left', 'applicant', 'active', 'paused', 'active'] as const)
        await become(office, member.id, to);
    expect((await queueOf(office)).waiting).toEqual([waiting.id]);
  });

  it('waits only while listed: without the forms nobody is welcomed (R2)', async () => {
    const office = await testOffice();
    const host = await welcomer(office);
    const { id } = await newcomer(office);
    await become(office, id, 'paused');
    expect((await queueOf(office)).waiting).toEqual([]);
    await expect(office.ask.welcomes.suggestions({ newcomerId: id })).rejects.toThrow('not-listed');
    await expect(assign(office, { id }, host)).rejects.toThrow('not-listed');
    await become(office, id, 'active');
    expect((await queueOf(office)).waiting).toEqual([id]);
  });

  it('can be settled as needing no welcome, once, with no field for why (R5)', async () => {
    const office = await testOffice();
    const host = await welcomer(office);
    const { id } = await newcomer(office);
    await assign(office, { id }, host);
    await office.ask.welcomes.settle({ memberId: id });
    expect(await queueOf(office)).toEqual({ waiting: [], open: [] });
    await expect(office.ask.welcomes.settle({ memberId: id })).rejects.toThrow('not-possible-now');
    const { id: applicant } = await newMember(office);
    await expect(office.ask.welcomes.settle({ memberId: applicant })).rejects.toThrow('not-found');
    const withReason = office.desk.call('welcomes.settle', { memberId: id, reason: 'None' });
    expect(await withReason).toMatchObject({ ok: false, code: 'invalid-input' });
  });

  it('follows into the record that is kept, welcomes and all', async () => {
    const office = await testOffice();
    const [host, hostAgain] = [await welcomer(office), await welcomer(office)];
    const [keep, drop] = [await newcomer(office), await newcomer(office)];
    const { id } = await assign(office, drop, hostAgain);
    await office.ask.members.merge({ keep: keep.id, drop: drop.id, fromDrop: [], ...IN_PERSON });
    const merged = { keep: host.id, drop: hostAgain.id, fromDrop: [], ...IN_PERSON };
    await office.ask.members.merge(merged);
    const { waiting, open } = await office.ask.welcomes.queue({});
    expect(waiting.rows).toEqual([]);
    expect(open.rows).toMatchObject([{ id, newcomer: { id: keep.id }, welcomer: { id: host.id } }]);
  });

  it('was welcomed when either of two merged records was; a welcome between the two ends', async () => {
    const office = await testOffice();
    const [keep, drop, host] = [await newcomer(office), await newcomer(office), await welcomer(office)];
    const { id } = await assign(office, drop, host);
    await office.ask.welcomes.close({ id, outcome: 'reached' });
    await assign(office, keep, host);
    await office.ask.members.merge({ keep: keep.id, drop: drop.id, fromDrop: [], ...IN_PERSON });
    expect(await queueOf(office)).toEqual({ waiting: [], open: [] });
    const another = await newcomer(office);
    await assign(office, another, host);
    await office.ask.members.merge({ keep: another.id, drop: host.id, fromDrop: [], ...IN_PERSON });
    expect(await queueOf(office)).toEqual({ waiting: [], open: [] });
  });

  it.each(['administrator', 'liaison', 'staff'] as const)('is arranged for by the %s', async (role) => {
    const office = await testOffice();
    await signInAs(office, role);
    const [host, member] = [await welcomer(office), await newcomer(office)];
    const { id } = await assign(office, member, host);
    expect((await queueOf(office)).open).toEqual([id]);
  });
});
