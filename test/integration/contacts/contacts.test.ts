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
    expect(await office.ask.contacts.changeRules(by(safe.id))).toMatchObject({ mayUse: true });
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
