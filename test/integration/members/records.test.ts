import { describe, expect, it } from 'vitest';
import {
  listedMember,
  memberFields,
  newContact,
  newMember,
  phonePoint,
  releaseScope,
} from '../../support/builders.ts';
import { signInAs, testOffice } from '../../support/office.ts';
import { trailRecords } from '../../support/trail.ts';

const IN_PERSON = { confirmation: { how: 'in-person' } } as const;

describe('a member’s record', () => {
  it('is kept as it was written, in clean text', async () => {
    const office = await testOffice();
    const fields = memberFields({
      givenName: 'Rene\u0301',
      familyName: '  van   Dijk ',
      county: 'Silver Bow',
      experience: ['corrections', 'rural-life'],
      ownWords: 'I listen well.',
      prefersLargePrint: true,
    });
    const { id } = await office.ask.members.create(fields);
    expect(await office.ask.members.get({ id })).toMatchObject({
      givenName: 'René',
      familyName: 'van Dijk',
      name: 'René van Dijk',
      county: 'Silver Bow',
      experience: ['corrections', 'rural-life'],
      ownWords: 'I listen well.',
      prefersLargePrint: true,
      status: 'applicant',
      formsState: 'missing',
      isListed: false,
    });
  });

  it('needs at least one part of a name', async () => {
    const office = await testOffice();
    await expect(newMember(office, { givenName: ' ', familyName: '' })).rejects.toThrow('invalid-input');
    await expect(newMember(office, { givenName: '', familyName: 'Grady' })).resolves.toMatchObject({
      name: 'Grady',
    });
  });

  it('has no field for an offence, an offender or a case (R1)', async () => {
    const office = await testOffice();
    const fields = { ...memberFields(), offence: 'x' };
    await expect(office.ask.members.create(fields)).rejects.toThrow('invalid-input');
  });

  it('is refused when there is none', async () => {
    const office = await testOffice();
    await expect(office.ask.members.get({ id: 'id-of-nobody' })).rejects.toThrow('not-found');
  });

  it('leaves a trail of views and changes without a name in it (R9)', async () => {
    const office = await testOffice();
    const { id } = await newMember(office, { givenName: 'Zebulon', familyName: 'Quisling', town: 'Two Dot' });
    await office.ask.members.get({ id });
    await office.ask.members.update({ id, fields: memberFields({ givenName: 'Zebulon', town: 'Two Dot' }) });
    const entries = await trailRecords(office, { subject: id });
    expect(entries.map(({ kind, action }) => `${kind} ${action}`)).toEqual([
      'change members.update',
      'view members.get',
      'change members.create',
    ]);
    expect(JSON.stringify(entries.map(({ names: _shown, ...kept }) => kept))).not.toMatch(
      /Zebulon|Quisling|Two Dot/,
    );
  });
});

describe('changing a fact that others are shown', () => {
  const scope = releaseScope({
    nameForm: 'first-and-initial',
    town: true,
    experience: true,
    ownWords: false,
  });

  it('needs a confirmation for a new town and records it (R6)', async () => {
    const office = await testOffice();
    const member = await listedMember(office, { town: 'Havre' }, scope);
    const change = { id: member.id, fields: { ...fieldsOf(member), town: 'Roundup' } };
    await expect(office.ask.members.update(change)).rejects.toThrow('confirmation-needed');
    expect((await office.ask.members.get({ id: member.id })).town).toBe('Havre');
    expect((await office.ask.members.update({ ...change, ...IN_PERSON })).town).toBe('Roundup');
    const history = await office.ask.members.history({ id: member.id, before: null, limit: 20 });
    expect(
      history.find(({ action, facts }) => action === 'confirmations.add' && facts['purpose'] === 'fields')
        ?.facts,
    ).toEqual({ purpose: 'fields', how: 'in-person' });
  });

  it('needs none for what the release does not show, nor for showing less (R6)', async () => {
    const office = await testOffice();
    const member = await listedMember(
      office,
      { givenName: 'Ida', familyName: 'Nelson', town: 'Havre', experience: ['corrections', 'rural-life'] },
      scope,
    );
    let fields = fieldsOf(member);
    for (const change of [
      { ownWords: 'Call me.' },
      { familyName: 'Nilsson' },
      { officeNote: 'Large envelopes.' },
      { experience: ['corrections' as const] },
      { town: '' },
    ]) {
      fields = { ...fields, ...change };
      await expect(office.ask.members.update({ id: member.id, fields })).resolves.toMatchObject(change);
    }
  });

  it('needs a confirmation for a name or an area that was not shown before (R6)', async () => {
    const office = await testOffice();
    const member = await listedMember(office, { givenName: 'Ida', familyName: 'Nelson' }, scope);
    for (const change of [
      { givenName: 'Inga' },
      { familyName: 'Sorensen' },
      { experience: ['moving-on' as const] },
    ]) {
      const fields = { ...fieldsOf(member), ...change };
      await expect(office.ask.members.update({ id: member.id, fields })).rejects.toThrow(
        'confirmation-needed',
      );
    }
  });

  it('takes only a method that was safe already (R6)', async () => {
    const office = await testOffice();
    const member = await listedMember(office, { town: 'Havre' }, scope);
    const other = await newMember(office);
    const safe = await newContact(office, member.id);
    const unsafe = [
      await newContact(office, other.id),
      await newContact(office, member.id, phonePoint(), { mayUse: false }),
      await newContact(office, member.id, phonePoint(), { isConfirmedToday: false }),
      await newContact(office, member.id),
    ];
    const [removed] = unsafe.slice(-1);
    if (removed) await office.ask.contacts.remove({ id: removed.id });
    const fields = { ...fieldsOf(member), town: 'Roundup' };
    const by = (contactId: (typeof safe)['id']) =>
      office.ask.members.update({
        id: member.id,
        fields,
        confirmation: { how: 'contact-method', contactId },
      });
    office.clock.passDays(1);
    const newToday = await newContact(office, member.id);
    const confirmedToday = await office.ask.contacts.confirm({ id: unsafe[2]?.id ?? newToday.id });
    for (const { id } of [...unsafe, newToday, confirmedToday])
      await expect(by(id)).rejects.toThrow('confirmation-not-safe');
    await office.ask.contacts.confirm({ id: safe.id });
    await expect(by(safe.id)).resolves.toMatchObject({ town: 'Roundup' });
  });

  it('takes no method whose last confirmation is older than the office’s number of days (R6, R7)', async () => {
    const office = await testOffice();
    const member = await listedMember(office, { town: 'Havre' }, scope);
    const { id: contactId } = await newContact(office, member.id);
    const change = () =>
      office.ask.members.update({
        id: member.id,
        fields: { ...fieldsOf(member), town: 'Roundup' },
        confirmation: { how: 'contact-method', contactId },
      });
    office.clock.passDays(181);
    await expect(change()).rejects.toThrow('confirmation-not-safe');
    office.clock.passDays(-1);
    await expect(change()).resolves.toBeDefined();
  });
});

describe('status', () => {
  it('becomes active only with three current forms, for every role (R2)', async () => {
    const office = await testOffice();
    const { id } = await newMember(office);
    for (const role of ['administrator', 'liaison', 'staff'] as const) {
      await signInAs(office, role);
      await expect(office.ask.members.changeStatus({ id, to: 'active', ...IN_PERSON })).rejects.toThrow(
        'forms-missing',
      );
    }
  });

  it('becomes active with them, and is listed', async () => {
    const office = await testOffice();
    expect(await listedMember(office)).toMatchObject({
      status: 'active',
      isListed: true,
      formsState: 'complete',
      missingForms: [],
    });
  });

  it('is paused and left in one step, without a reason or a confirmation (R5, R6)', async () => {
    const office = await testOffice();
    const { id } = await listedMember(office);
    expect(await office.ask.members.changeStatus({ id, to: 'paused' })).toMatchObject({ isListed: false });
    expect(await office.ask.members.changeStatus({ id, to: 'left' })).toMatchObject({ status: 'left' });
    const why = { id, to: 'left', reason: 'moved away' } as const;
    await expect(office.ask.members.changeStatus(why)).rejects.toThrow('invalid-input');
  });

  it('comes back with a confirmation (R6)', async () => {
    const office = await testOffice();
    const { id } = await listedMember(office);
    for (const to of ['paused', 'left'] as const) {
      await office.ask.members.changeStatus({ id, to });
      await expect(office.ask.members.changeStatus({ id, to: 'active' })).rejects.toThrow(
        'confirmation-needed',
      );
      await office.ask.members.changeStatus({ id, to: 'active', ...IN_PERSON });
    }
    expect((await office.ask.members.get({ id })).isListed).toBe(true);
  });

  it('is refused where it does not lead', async () => {
    const office = await testOffice();
    const { id } = await newMember(office);
    await expect(office.ask.members.changeStatus({ id, to: 'paused' })).rejects.toThrow('not-possible-now');
  });

  it('stops listing the day after the release’s last day, by itself (R2, R3)', async () => {
    const office = await testOffice();
    const { id, formsUntil } = await listedMember(office);
    expect(formsUntil).toBe('2027-11-24');
    office.clock.set('2027-11-24T17:00:00Z');
    expect(await office.ask.members.get({ id })).toMatchObject({ isListed: true, formsState: 'ending' });
    office.clock.passDays(1);
    expect(await office.ask.members.get({ id })).toMatchObject({ isListed: false, formsState: 'missing' });
  });
});

const FIELDS = Object.keys(memberFields());

const fieldsOf = (member: Awaited<ReturnType<typeof newMember>>) =>
  Object.fromEntries(Object.entries(member).filter(([key]) => FIELDS.includes(key))) as unknown as ReturnType<
    typeof memberFields
  >;
