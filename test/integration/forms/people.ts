import type { Confirmation } from '../../../contract/domain/contacts.ts';
import type { FormKind, ReleaseScope } from '../../../contract/domain/forms.ts';
import type { MemberId } from '../../../contract/domain/ids.ts';
import type { ContactView } from '../../../contract/contacts.ts';
import type { FormView } from '../../../contract/forms.ts';
import { EMPTY_FIELDS, type MemberFields, type MemberView } from '../../../contract/members.ts';
import type { TestOffice } from '../../support/office.ts';
import { trailRecords } from '../../support/trail.ts';

export const NARROWEST: ReleaseScope = {
  nameForm: 'preferred',
  town: false,
  contacts: [],
  experience: false,
  ownWords: false,
};
export const IN_PERSON: Confirmation = { how: 'in-person' };

/** A member with nothing but what is said. */
export const aMember = (office: TestOffice, fields: Partial<MemberFields> = {}): Promise<MemberView> =>
  office.ask.members.create({
    ...EMPTY_FIELDS,
    givenName: 'Marit',
    familyName: 'Tallgrass',
    town: 'Lewistown',
    county: 'Fergus',
    ...fields,
  });

export const aPhone = (
  office: TestOffice,
  memberId: MemberId,
  phone = '406-555-0121',
  mayUse = true,
): Promise<ContactView> =>
  office.ask.contacts.add({
    memberId,
    point: { kind: 'phone', phone },
    rules: { label: 'home', mayUse, voicemail: 'vague', whoElse: 'a neighbor', bestTimes: 'evenings' },
    isConfirmedToday: true,
  });

interface Signed {
  readonly kind?: FormKind;
  readonly version?: string;
  readonly signedOn?: string;
  readonly endsOn?: string | null;
  readonly scope?: ReleaseScope | null;
  readonly scan?: { mediaType: 'application/pdf' | 'image/jpeg' | 'image/png'; bytes: Uint8Array } | null;
  readonly confirmation?: Confirmation;
}

/** Records a form; a release with the narrowest scope unless told. */
export function sign(office: TestOffice, memberId: MemberId, signed: Signed = {}): Promise<FormView> {
  const kind = signed.kind ?? 'release-of-information';
  return office.ask.forms.record({
    memberId,
    version: '1',
    signedOn: '2026-11-20',
    endsOn: null,
    scan: null,
    scope: kind === 'release-of-information' ? NARROWEST : null,
    ...signed,
    kind,
  });
}

/** All three forms, signed on one day. */
export async function signAll(
  office: TestOffice,
  memberId: MemberId,
  release: Omit<Signed, 'kind'> = {},
): Promise<FormView> {
  await sign(office, memberId, { kind: 'code-of-conduct' });
  await sign(office, memberId, { kind: 'confidentiality-disclosure' });
  return sign(office, memberId, release);
}

/** What the trail says about a member, newest first. */
export const trailOf = async (
  office: TestOffice,
  memberId: MemberId,
): Promise<{ kind: string; action: string; facts: object }[]> => {
  const found = await trailRecords(office, { subject: memberId });
  return found.map(({ kind, action, facts }) => ({ kind, action, facts }));
};
