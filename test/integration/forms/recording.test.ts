import { beforeEach, describe, expect, it } from 'vitest';
import { ContactId, type MemberId, MemberId as Member } from '../../../contract/domain/ids.ts';
import { type TestOffice, testOffice } from '../../support/office.ts';
import { IN_PERSON, NARROWEST, aMember, aPhone, sign, signAll, trailOf } from './people.ts';

let office: TestOffice;
let memberId: MemberId;
beforeEach(async () => {
  office = await testOffice();
  memberId = (await aMember(office)).id;
});

const refused = (code: string, field?: string) => ({
  code,
  refusal: expect.objectContaining(field === undefined ? { code } : { code, field }),
});

describe('recording a form', () => {
  it('makes a member complete with the third form, until the release’s last day (R2)', async () => {
    await sign(office, memberId, { kind: 'code-of-conduct' });
    await sign(office, memberId, { kind: 'confidentiality-disclosure' });
    expect(await office.ask.members.get({ id: memberId })).toMatchObject({
      formsState: 'missing',
      formsUntil: null,
      missingForms: ['release-of-information'],
    });
    const release = await sign(office, memberId, { endsOn: '2027-03-01' });
    expect(release).toMatchObject({ state: 'in-force', daysLeft: 97, receivedBy: 'Ada Birdsong' });
    expect(await office.ask.members.get({ id: memberId })).toMatchObject({
      formsUntil: '2027-03-01',
      missingForms: [],
    });
  });

  it('gives a release without an end the office’s usual period from its signing', async () => {
    expect(await sign(office, memberId, { signedOn: '2026-02-28' })).toMatchObject({ endsOn: '2027-02-28' });
    await office.ask.settings.change({ releaseMonths: 3 });
    expect(await sign(office, memberId, { signedOn: '2026-11-24' })).toMatchObject({ endsOn: '2027-02-24' });
  });

  it('refuses days, versions, ends and scopes that cannot be, and records nothing', async () => {
    const impossible = [
      [{ signedOn: '2026-11-25' }, 'date-in-future', 'signedOn'],
      [{ version: '7' }, 'not-found', 'version'],
      [{ scope: null }, 'invalid-input', 'scope'],
      [{ endsOn: '2026-11-20' }, 'release-end-needed', 'endsOn'],
      [{ endsOn: '2031-11-21' }, 'release-end-needed', 'endsOn'],
      [{ kind: 'code-of-conduct', scope: NARROWEST }, 'invalid-input', 'scope'],
      [{ kind: 'code-of-conduct', endsOn: '2027-01-01' }, 'invalid-input', 'endsOn'],
    ] as const;
    for (const [signed, code, field] of impossible)
      await expect(sign(office, memberId, signed)).rejects.toMatchObject(refused(code, field));
    expect(await office.ask.forms.list({ memberId })).toEqual([]);
    expect(await sign(office, memberId, { endsOn: '2031-11-20' })).toMatchObject({ state: 'in-force' });
  });

  it('refuses a member that there is not', async () => {
    await expect(sign(office, Member.parse('no-such-member'))).rejects.toMatchObject(refused('not-found'));
    await expect(office.ask.forms.list({ memberId: 'no-such-member' })).rejects.toMatchObject(
      refused('not-found'),
    );
  });

  it('takes only contact methods that are the member’s own and not taken away into a scope (R3)', async () => {
    const own = await aPhone(office, memberId);
    const other = await aPhone(office, (await aMember(office)).id, '406-555-0122');
    const gone = await aPhone(office, memberId, '406-555-0123');
    await office.ask.contacts.remove({ id: gone.id });
    for (const id of [other.id, gone.id, ContactId.parse('no-such-contact')])
      await expect(
        sign(office, memberId, { scope: { ...NARROWEST, contacts: [own.id, id] } }),
      ).rejects.toMatchObject(refused('not-found', 'scope.contacts'));
    const release = await sign(office, memberId, { scope: { ...NARROWEST, contacts: [own.id, own.id] } });
    expect(release.scope?.contacts).toEqual([own.id]);
  });

  it('keeps the names of forms and nothing personal in the trail (R9)', async () => {
    const phone = await aPhone(office, memberId);
    const { id } = await sign(office, memberId, {
      scope: { ...NARROWEST, contacts: [phone.id], town: true },
    });
    await office.ask.forms.list({ memberId });
    const trail = await trailOf(office, memberId);
    expect(trail.slice(0, 2)).toEqual([
      { kind: 'view', action: 'forms.list', facts: {} },
      {
        kind: 'change',
        action: 'forms.record',
        facts: { form: id, kind: 'release-of-information', hasScan: false },
      },
    ]);
    expect(JSON.stringify(trail)).not.toMatch(/Marit|Tallgrass|Lewistown|555/);
  });
});

describe('the states of forms', () => {
  it('shows a release that ended, with no nightly work in between (R3)', async () => {
    await signAll(office, memberId, { endsOn: '2026-12-01' });
    office.clock.passDays(7);
    expect(await office.ask.members.get({ id: memberId })).toMatchObject({ missingForms: [] });
    office.clock.passDays(1);
    expect((await office.ask.forms.list({ memberId }))[0]).toMatchObject({ state: 'ended', daysLeft: null });
    expect(await office.ask.members.get({ id: memberId })).toMatchObject({
      missingForms: ['release-of-information'],
      formsState: 'missing',
    });
  });

  it('lists a release that a newer one replaced, and never brings it back (R3)', async () => {
    const wide = { ...NARROWEST, town: true };
    await sign(office, memberId, { signedOn: '2026-01-10', scope: wide, endsOn: '2027-12-01' });
    const newer = await sign(office, memberId, { endsOn: '2026-12-01' });
    expect((await office.ask.forms.list({ memberId })).map(({ state }) => state)).toEqual([
      'in-force',
      'replaced',
    ]);
    office.clock.passDays(30);
    expect((await office.ask.forms.list({ memberId })).map(({ state }) => state)).toEqual([
      'ended',
      'replaced',
    ]);
    office.clock.passDays(-30);
    await office.ask.forms.revoke({ id: newer.id, how: 'oral' });
    expect((await office.ask.forms.list({ memberId })).map(({ state }) => state)).toEqual([
      'revoked',
      'revoked',
    ]);
  });
});

describe('showing others more or less', () => {
  const town = { ...NARROWEST, town: true };

  it('revokes in one step, orally, without a reason, and at once (R5, R6)', async () => {
    const { id } = await signAll(office, memberId);
    expect(await office.ask.forms.revoke({ id, how: 'oral' })).toMatchObject({
      state: 'revoked',
      revokedOn: '2026-11-24',
      revokedHow: 'oral',
    });
    expect(await office.ask.members.get({ id: memberId })).toMatchObject({ formsUntil: null });
    await expect(office.ask.forms.revoke({ id, how: 'written' })).rejects.toMatchObject(
      refused('not-possible-now'),
    );
    await expect(
      office.desk.call('forms.revoke', { id, how: 'oral', reason: 'none of our business' }),
    ).resolves.toMatchObject({ ok: false, code: 'invalid-input' });
  });

  it('narrows without a confirmation, and refuses to widen that way (R6)', async () => {
    const { id } = await sign(office, memberId, { scope: town });
    await expect(office.ask.forms.narrow({ id, scope: { ...town, ownWords: true } })).rejects.toMatchObject(
      refused('confirmation-needed', 'scope'),
    );
    expect(await office.ask.forms.narrow({ id, scope: NARROWEST })).toMatchObject({ scope: NARROWEST });
    await expect(office.ask.forms.narrow({ id, scope: town })).rejects.toMatchObject(
      refused('confirmation-needed'),
    );
  });

  it('widens with a confirmation on a method that was already safe, and records it (R6)', async () => {
    const phone = await aPhone(office, memberId);
    const unsafe = await aPhone(office, memberId, '406-555-0124', false);
    const { id } = await sign(office, memberId);
    office.clock.passDays(1);
    const widen = (contactId: string) =>
      office.ask.forms.widen({ id, scope: town, confirmation: { how: 'contact-method', contactId } });
    await expect(widen(unsafe.id)).rejects.toMatchObject(refused('confirmation-not-safe'));
    expect((await office.ask.forms.list({ memberId }))[0]).toMatchObject({ scope: NARROWEST });
    expect(await widen(phone.id)).toMatchObject({ scope: town });
    expect((await trailOf(office, memberId)).map(({ action }) => action)).toContain('confirmations.add');
  });

  it('asks for a confirmation for a newly signed release that shows more, and not for the first one (R6)', async () => {
    await sign(office, memberId, { signedOn: '2026-01-10' });
    await expect(sign(office, memberId, { scope: town })).rejects.toMatchObject(
      refused('confirmation-needed'),
    );
    await sign(office, memberId, { scope: town, confirmation: IN_PERSON });
    await sign(office, memberId, { signedOn: '2026-11-23', scope: town });
    expect(await office.ask.forms.list({ memberId })).toHaveLength(3);
  });

  it('asks for a confirmation after a revocation, whatever the new release shows (R6)', async () => {
    const { id } = await sign(office, memberId);
    await office.ask.forms.revoke({ id, how: 'written' });
    await expect(sign(office, memberId)).rejects.toMatchObject(refused('confirmation-needed'));
    expect(await sign(office, memberId, { confirmation: IN_PERSON })).toMatchObject({ state: 'in-force' });
  });

  it('changes only the release in force', async () => {
    const old = await sign(office, memberId, { signedOn: '2026-01-10' });
    const conduct = await sign(office, memberId, { kind: 'code-of-conduct' });
    await sign(office, memberId);
    for (const { id } of [old, conduct])
      await expect(office.ask.forms.narrow({ id, scope: NARROWEST })).rejects.toMatchObject(
        refused('not-possible-now'),
      );
  });

  it('takes a contact method out of the release with the method itself (R3)', async () => {
    const phone = await aPhone(office, memberId);
    await sign(office, memberId, { scope: { ...NARROWEST, contacts: [phone.id] } });
    await office.ask.contacts.remove({ id: phone.id });
    expect((await office.ask.forms.list({ memberId }))[0]?.scope?.contacts).toEqual([]);
  });
});
