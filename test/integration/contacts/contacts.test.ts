import { describe, expect, it } from 'vitest';
import type { ContactPoint, PostalAddress } from '../../../contract/contacts.ts';
import {
  listedMember,
  newContact,
  newMember,
  phonePoint,
  recordForm,
  releaseScope,
} from '../../support/builders.ts';
import { testOffice } from '../../support/office.ts';

const address = {
  street: '12 Elm Street',
  city: 'Butte',
  state: 'MT',
  zip: '59701',
  isConfidentialProgram: false,
  pmb: null,
};
const post = (said: Partial<PostalAddress> = {}): ContactPoint => ({
  kind: 'post',
  address: { ...address, ...said },
});

describe('a contact method', () => {
  it('is kept in one form, however it was written', async () => {
    const office = await testOffice();
    const { id } = await newMember(office);
    const phone = await newContact(office, id, { kind: 'phone', phone: '555-0142' });
    const email = await newContact(office, id, { kind: 'email', email: 'Ida.Nelson@EXAMPLE.org' });
    const letter = await newContact(office, id, post());
    expect([phone, email, letter].map(({ kind, display }) => `${kind}: ${display}`)).toEqual([
      'phone: (406) 555-0142',
      'email: Ida.Nelson@example.org',
      'post: 12 Elm Street\nButte, MT 59701',
    ]);
    expect(phone.point).toEqual({ kind: 'phone', phone: '+14065550142' });
  });

  it('is refused when it cannot be dialled or written to', async () => {
    const office = await testOffice();
    const { id } = await newMember(office);
    for (const point of [
      { kind: 'phone', phone: '12345' },
      { kind: 'email', email: 'not an address' },
      post({ street: ' ' }),
    ] as const)
      await expect(newContact(office, id, point)).rejects.toThrow('invalid-input');
  });

  it('of the Address Confidentiality Program needs its PMB code, and never names the program', async () => {
    const office = await testOffice();
    const { id } = await newMember(office);
    await expect(newContact(office, id, post({ isConfidentialProgram: true }))).rejects.toThrow(
      'invalid-input',
    );
    const kept = await newContact(office, id, post({ isConfidentialProgram: true, pmb: '1207' }));
    expect(kept.display).toBe('PMB 1207\n12 Elm Street\nButte, MT 59701');
  });

  it('wants confirming after the office’s number of days (R7)', async () => {
    const office = await testOffice();
    const { id: memberId } = await newMember(office);
    const { id } = await newContact(office, memberId);
    const isDue = async () => (await office.ask.contacts.list({ memberId }))[0]?.isConfirmationDue;
    office.clock.passDays(180);
    expect(await isDue()).toBe(false);
    office.clock.passDays(1);
    expect(await isDue()).toBe(true);
    expect(await office.ask.contacts.confirm({ id })).toMatchObject({ isConfirmationDue: false });
    expect(
      (await newContact(office, memberId, phonePoint(), { isConfirmedToday: false })).isConfirmationDue,
    ).toBe(true);
  });

  it('may be used less at once, and more only with a confirmation on another safe method (R6)', async () => {
    const office = await testOffice();
    const { id: memberId } = await newMember(office);
    const { id, label, whoElse, bestTimes } = await newContact(office, memberId);
    const rules = { label, whoElse, bestTimes, mayUse: false, voicemail: 'never' } as const;
    expect(await office.ask.contacts.changeRules({ id, rules })).toMatchObject({ mayUse: false });
    for (const more of [{ mayUse: true }, { voicemail: 'fine' as const }])
      await expect(office.ask.contacts.changeRules({ id, rules: { ...rules, ...more } })).rejects.toThrow(
        'confirmation-needed',
      );
    const wider = { id, rules: { ...rules, mayUse: true } };
    const by = (contactId: typeof id) => ({
      ...wider,
      confirmation: { how: 'contact-method' as const, contactId },
    });
    await expect(office.ask.contacts.changeRules(by(id))).rejects.toThrow('confirmation-not-safe');
    const safe = await newContact(office, memberId);
    await expect(office.ask.contacts.changeRules(by(safe.id))).rejects.toThrow('confirmation-not-safe');
    office.clock.passDays(1);
    expect(await office.ask.contacts.changeRules(by(safe.id))).toMatchObject({ mayUse: true });
  });

  it('is known as safe from the day after it was confirmed, also when it is confirmed again (R6)', async () => {
    const office = await testOffice();
    const { id: memberId } = await newMember(office);
    const { id } = await newContact(office, memberId);
    const isKnownSafe = async () => (await office.ask.contacts.list({ memberId }))[0]?.isKnownSafe;
    expect(await isKnownSafe()).toBe(false);
    office.clock.passDays(1);
    expect(await isKnownSafe()).toBe(true);
    for (const { isKnownSafe: isKnown } of [
      await office.ask.contacts.confirm({ id }),
      await office.ask.contacts.confirm({ id }),
    ])
      expect(isKnown).toBe(true);
    office.clock.passDays(181);
    expect(await office.ask.contacts.confirm({ id })).toMatchObject({
      isKnownSafe: false,
      isConfirmationDue: false,
    });
  });

  it('is as new as the day on which it is allowed again (R6)', async () => {
    const office = await testOffice();
    const { id: memberId } = await newMember(office);
    const { id, label, whoElse, bestTimes, voicemail } = await newContact(office, memberId);
    office.clock.passDays(1);
    const rules = { label, whoElse, bestTimes, voicemail };
    await office.ask.contacts.changeRules({ id, rules: { ...rules, mayUse: false } });
    const allowed = { id, rules: { ...rules, mayUse: true }, confirmation: { how: 'in-person' as const } };
    expect(await office.ask.contacts.changeRules(allowed)).toMatchObject({
      isConfirmationDue: false,
      isKnownSafe: false,
    });
    office.clock.passDays(1);
    expect((await office.ask.contacts.list({ memberId }))[0]?.isKnownSafe).toBe(true);
  });

  it('is said to be shown exactly when a packet would print it (R2, R3, R7)', async () => {
    const office = await testOffice();
    const { id: memberId } = await listedMember(office);
    const { id, label, whoElse, bestTimes } = await newContact(office, memberId);
    await recordForm(office, memberId, 'release-of-information', releaseScope({ contacts: [id] }));
    const isShown = async () => (await office.ask.contacts.list({ memberId }))[0]?.isShownToMembers;
    expect(await isShown()).toBe(true);
    await office.ask.members.changeStatus({ id: memberId, to: 'paused' });
    expect(await isShown()).toBe(false);
    const confirmation = { how: 'in-person' as const };
    await office.ask.members.changeStatus({ id: memberId, to: 'active', confirmation });
    expect(await isShown()).toBe(true);
    const rules = { label, whoElse, bestTimes, mayUse: false, voicemail: 'never' as const };
    expect(await office.ask.contacts.changeRules({ id, rules })).toMatchObject({ isShownToMembers: false });
  });

  it('is out of the release in force the moment it is taken away (R3)', async () => {
    const office = await testOffice();
    const { id: memberId } = await listedMember(office);
    const shown = await newContact(office, memberId);
    const other = await newContact(office, memberId);
    await recordForm(
      office,
      memberId,
      'release-of-information',
      releaseScope({ contacts: [shown.id, other.id] }),
    );
    const before = await office.ask.contacts.list({ memberId });
    expect(before.map(({ isShownToMembers }) => isShownToMembers)).toEqual([true, true]);
    await office.ask.contacts.remove({ id: shown.id });
    const after = await office.ask.contacts.list({ memberId });
    expect(after.map(({ id, isShownToMembers }) => [id, isShownToMembers])).toEqual([[other.id, true]]);
    const release = (await office.ask.forms.list({ memberId })).find(
      ({ state, scope }) => state === 'in-force' && scope,
    );
    expect(release?.scope?.contacts).toEqual([other.id]);
    await expect(office.ask.contacts.confirm({ id: shown.id })).rejects.toThrow('not-found');
  });

  it('is added without being shown to anyone (R3)', async () => {
    const office = await testOffice();
    const { id } = await listedMember(office);
    expect((await newContact(office, id)).isShownToMembers).toBe(false);
  });
});
