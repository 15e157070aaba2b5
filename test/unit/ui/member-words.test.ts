import { describe, expect, it } from 'vitest';
import type { ContactView } from '../../../contract/contacts.ts';
import { ContactId, MemberId } from '../../../contract/domain/ids.ts';
import type { MemberView } from '../../../contract/members.ts';
import { contactEntry, EMPTY_CONTACT, pointOf } from '../../../renderer/features/contacts/contact-entry.ts';
import { callOf, usualEnd } from '../../../renderer/features/forms/record/record-entry.ts';
import { NARROWEST } from '../../../renderer/features/forms/scope/scope-fields.tsx';
import { historyWords } from '../../../contract/audit-words/audit-words.ts';
import { differing, filledIn } from '../../../renderer/features/members/merge/merge-fields.ts';
import { listedInWords } from '../../../renderer/features/members/words.ts';
import { rulesInWords } from '../../../renderer/ui/safe-contact.tsx';
import { waysToConfirm } from '../../../renderer/ui/widening.tsx';

const memberId = MemberId.parse('member-00001');

const contact = (more: Partial<ContactView>): ContactView => ({
  id: ContactId.parse('contact-0001'),
  memberId,
  kind: 'phone',
  point: { kind: 'phone', phone: '+14065550142' },
  display: '(406) 555-0142',
  label: 'home',
  mayUse: true,
  voicemail: 'never',
  whoElse: '',
  bestTimes: '',
  confirmedOn: null,
  isConfirmationDue: true,
  isKnownSafe: false,
  isShownToMembers: false,
  ...more,
});

const member = (more: Partial<MemberView>) =>
  ({ givenName: 'Ann', town: '', experience: [], ...more }) as MemberView;

describe('how a widening is confirmed (R6)', () => {
  it('offers a method that was safe before today, beside meeting in person', () => {
    const ways = waysToConfirm([contact({ isKnownSafe: true })]);
    expect(ways.map(({ label }) => label)).toEqual(['In person', 'home: (406) 555-0142']);
  });

  it('offers no method that the office would not take a call-back on', () => {
    const confirmedOn = '2026-11-01' as ContactView['confirmedOn'];
    expect(waysToConfirm([contact({ confirmedOn })]).map(({ label }) => label)).toEqual(['In person']);
  });
});

describe('a safe-contact card (R7)', () => {
  it('says the voicemail rule first, and who else may answer', () => {
    expect(rulesInWords(contact({ whoElse: 'Joan' }))).toEqual(['Voicemail: never', 'May also answer: Joan']);
  });

  it('says nothing about voicemail for a letter', () => {
    expect(rulesInWords(contact({ kind: 'post', bestTimes: 'weekdays' }))).toEqual(['Best times: weekdays']);
  });
});

describe('a new contact method', () => {
  it('wants the PMB code of a program address', () => {
    const entry = {
      ...EMPTY_CONTACT,
      street: 'PO Box 201',
      city: 'Helena',
      zip: '59620',
      isConfidentialProgram: true,
    };
    expect(contactEntry('post').safeParse(entry).success).toBe(false);
    expect(contactEntry('post').safeParse({ ...entry, pmb: '1234' }).success).toBe(true);
  });

  it('takes an address without a code as having none', () => {
    expect(pointOf('post', EMPTY_CONTACT)).toMatchObject({ address: { pmb: null } });
  });
});

describe('a recorded form', () => {
  const entry = { version: '1', signedOn: '2026-01-31', endsOn: '', scope: NARROWEST, scan: null };

  it('ends after the usual months when the paper names no day', () => {
    expect(callOf(memberId, 'release-of-information', entry, 1).endsOn).toBe('2026-02-28');
    expect(usualEnd('', 12)).toBe('');
  });

  it('has neither an end nor a scope unless it is a release', () => {
    expect(callOf(memberId, 'code-of-conduct', entry, 12)).toMatchObject({ endsOn: null, scope: null });
  });

  it('begins with the narrowest scope: nothing but what the member goes by (R3)', () => {
    expect(NARROWEST).toEqual({
      nameForm: 'preferred',
      town: false,
      contacts: [],
      experience: false,
      ownWords: false,
    });
  });
});

describe('a line of history', () => {
  it('is a sentence with the packet’s number, the form, or the facts by name', () => {
    const words = [
      { action: 'packets.issue', facts: { number: 12, how: 'mail' } },
      { action: 'forms.revoke', facts: { kind: 'code-of-conduct', how: 'oral' } },
      { action: 'members.update', facts: { fields: 'town ownWords' } },
      { action: 'members.changeStatus', facts: { to: 'left' } },
    ].map(historyWords);
    expect(words).toEqual([
      'Packet VSN-000012 issued by mail',
      'Code of Conduct revoked by word of mouth',
      'Changed: Town, Own words',
      'Left the network',
    ]);
  });

  it('falls back politely for what a newer program wrote', () => {
    expect(historyWords({ action: 'forms.frame', facts: {} })).toBe(
      'Something was done with the forms of this member',
    );
    expect(historyWords({ action: 'weather.look', facts: {} })).toBe('Something was done with this record');
  });
});

describe('merging', () => {
  it('asks about what differs, and takes over what the record that stays does not have', () => {
    const [keep, drop] = [member({ givenName: 'Ann' }), member({ givenName: 'Anne', town: 'Havre' })];
    expect(differing(keep, drop)).toEqual(['givenName', 'town']);
    expect(filledIn(keep, drop)).toEqual(['town']);
  });
});

describe('why a member is not listed (R2)', () => {
  it('names the forms that are missing', () => {
    const words = listedInWords({
      isListed: false,
      status: 'applicant',
      missingForms: ['code-of-conduct', 'release-of-information'],
    });
    expect(words).toBe('Missing: Code of Conduct and Release of Information.');
  });
});
