import type { ContactPoint, ContactView } from '../../contract/contacts.ts';
import { FORM_KINDS, type FormKind, type ReleaseScope } from '../../contract/domain/forms.ts';
import { dayOf, wallOf } from '../../contract/domain/office-time.ts';
import type { MemberId } from '../../contract/domain/ids.ts';
import { EMPTY_FIELDS, type MemberFields, type MemberView } from '../../contract/members.ts';
import type { TestOffice } from './office.ts';

type Office = Pick<TestOffice, 'ask' | 'clock'>;

const NAMES: readonly (readonly [given: string, family: string, town: string])[] = [
  ['Hank', 'Grady', 'Miles City'],
  ['Mary Ann', 'Old Coyote', 'Crow Agency'],
  ['Seán', 'O’Brien', 'Butte'],
  ['Nguyễn', 'Thị Hà', 'Missoula'],
  ['Олена', 'Коваль', 'Bozeman'],
  ['Rosa', 'de la Cruz', 'Billings'],
  ['Lars', 'Ødegård', 'Havre'],
  ['Ελένη', 'Παπαδοπούλου', 'Great Falls'],
];
let made = 0;

/** A person's fields: each call another fictional person, with what the test says of them. */
export function memberFields(said: Partial<MemberFields> = {}): MemberFields {
  const [givenName, familyName, town] = NAMES[made++ % NAMES.length] ?? ['', '', ''];
  return {
    ...EMPTY_FIELDS,
    givenName,
    familyName,
    town,
    ...said,
  };
}

/** An applicant. */
export const newMember = (office: Office, said: Partial<MemberFields> = {}): Promise<MemberView> =>
  office.ask.members.create(memberFields(said));

export interface ContactWish {
  readonly mayUse?: boolean;
  readonly voicemail?: ContactView['voicemail'];
  readonly label?: string;
  readonly isConfirmedToday?: boolean;
}

/** A fictional phone number of the office's area: 406-555-01xx. */
export const phonePoint = (lastTwo = made++ % 100): ContactPoint => ({
  kind: 'phone',
  phone: `406-555-01${String(lastTwo).padStart(2, '0')}`,
});

/** A contact method; a phone that may be used and was confirmed today unless told otherwise. */
export const newContact = (
  office: Office,
  memberId: MemberId,
  point: ContactPoint = phonePoint(),
  wish: ContactWish = {},
): Promise<ContactView> => {
  const { mayUse = true, voicemail = 'vague', label = '', isConfirmedToday = true } = wish;
  const rules = { label, mayUse, voicemail, whoElse: '', bestTimes: '' };
  return office.ask.contacts.add({ memberId, point, rules, isConfirmedToday });
};

/** Full name and town, nothing else. */
export const releaseScope = (said: Partial<ReleaseScope> = {}): ReleaseScope => ({
  nameForm: 'full',
  town: true,
  contacts: [],
  experience: false,
  ownWords: false,
  ...said,
});

/** Records a form signed today in the version handed out now; a release ends by the office's usual period. */
export async function recordForm(
  office: Office,
  memberId: MemberId,
  kind: FormKind,
  scope: ReleaseScope = releaseScope(),
) {
  const isRelease = kind === 'release-of-information';
  return office.ask.forms.record({
    memberId,
    kind,
    version: await currentVersion(office, kind),
    signedOn: dayOf(wallOf(new Date(office.clock.now()).toISOString())),
    endsOn: null,
    scope: isRelease ? scope : null,
    scan: null,
    confirmation: { how: 'in-person' },
  });
}

async function currentVersion(office: Office, kind: FormKind): Promise<string> {
  const versions = await office.ask.forms.versions({});
  return versions.find((one) => one.kind === kind && one.isCurrent)?.version ?? '';
}

/** The three forms, all signed today. */
export async function recordForms(office: Office, memberId: MemberId, scope?: ReleaseScope): Promise<void> {
  for (const kind of FORM_KINDS) await recordForm(office, memberId, kind, scope);
}

/** An active member with three current forms: one whom packets may show. */
export async function listedMember(
  office: Office,
  said: Partial<MemberFields> = {},
  scope?: ReleaseScope,
): Promise<MemberView> {
  const { id } = await newMember(office, said);
  await recordForms(office, id, scope);
  return office.ask.members.changeStatus({ id, to: 'active' });
}
