import type { ContactView } from '../../../contract/contacts.ts';
import { PlainDate } from '../../../contract/domain/dates.ts';
import type { FormKind, ReleaseScope } from '../../../contract/domain/forms.ts';
import { ContactId, FormId, MemberId } from '../../../contract/domain/ids.ts';
import type { FormView } from '../../../contract/forms.ts';
import type { MemberView } from '../../../contract/members.ts';

const memberId = MemberId.parse('member-00001');

export const SETTINGS = {
  name: 'Example Victim Services',
  address: '12 Example Avenue\nHelena, MT 59601',
  phone: '406-555-0100',
  releaseMonths: 12,
};
export const TODAY = PlainDate.parse('2026-11-24');

/** Somebody of whom every fact is known. */
export const aMemberView = (changes: Partial<MemberView> = {}): MemberView => ({
  id: memberId,
  name: 'Henry Grady',
  sortName: 'grady\thenry',
  givenName: 'Henry',
  familyName: 'Grady',
  preferredName: 'Hank',
  town: 'Lewistown',
  county: 'Fergus',
  referredBy: 'a neighbor',
  experience: ['rural-life', 'corrections'],
  ownWords: 'I like to walk.',
  officeNote: 'Hard of hearing.',
  prefersLargePrint: true,
  isWillingToWelcome: false,
  status: 'active',
  // Still the evening before in Montana.
  statusSince: '2026-03-02T03:00:00Z',
  createdAt: '2026-03-02T03:00:00Z',
  changedAt: '2026-03-02T03:00:00Z',
  formsState: 'complete',
  formsUntil: PlainDate.parse('2027-03-01'),
  missingForms: [],
  isListed: true,
  ...changes,
});

export const aPhoneView = (changes: Partial<ContactView> = {}): ContactView => ({
  id: ContactId.parse('contact-phone'),
  memberId,
  kind: 'phone',
  point: { kind: 'phone', phone: '+14065550121' },
  display: '(406) 555-0121',
  label: 'home',
  mayUse: true,
  voicemail: 'never',
  whoElse: 'a brother',
  bestTimes: 'evenings',
  confirmedOn: PlainDate.parse('2026-10-01'),
  isConfirmationDue: false,
  isKnownSafe: true,
  isShownToMembers: true,
  ...changes,
});

export const aPostView = (): ContactView => ({
  ...aPhoneView(),
  id: ContactId.parse('contact-post'),
  kind: 'post',
  point: {
    kind: 'post',
    address: {
      street: 'PO Box 7',
      city: 'Helena',
      state: 'MT',
      zip: '59601',
      isConfidentialProgram: true,
      pmb: '12',
    },
  },
  display: 'PMB 12\nPO Box 7\nHelena, MT 59601',
  label: '',
  voicemail: 'not-discussed',
  whoElse: '',
  bestTimes: '',
  confirmedOn: null,
  isShownToMembers: false,
});

export const SCOPE: ReleaseScope = {
  nameForm: 'first-and-initial',
  town: true,
  contacts: [aPhoneView().id],
  experience: true,
  ownWords: false,
};

export const aFormView = (kind: FormKind, changes: Partial<FormView> = {}): FormView => ({
  id: FormId.parse(`form-${kind}`),
  memberId,
  kind,
  version: '1',
  signedOn: PlainDate.parse('2026-03-01'),
  receivedBy: 'Ada Birdsong',
  recordedAt: '2026-03-02T03:00:00Z',
  endsOn: kind === 'release-of-information' ? PlainDate.parse('2027-03-01') : null,
  scope: kind === 'release-of-information' ? SCOPE : null,
  revokedOn: null,
  revokedHow: null,
  state: 'in-force',
  daysLeft: kind === 'release-of-information' ? 97 : null,
  scan: null,
  ...changes,
});
