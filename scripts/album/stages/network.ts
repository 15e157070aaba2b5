import type { Page } from '@playwright/test';
import type { ReleaseScope } from '../../../contract/domain/forms.ts';
import { FORM_KINDS } from '../../../contract/domain/forms.ts';
import type { ContactId, MemberId } from '../../../contract/domain/ids.ts';
import type { ContactView } from '../../../contract/contacts.ts';
import type { MemberRow } from '../../../contract/members.ts';
import { dayFromNow } from '../dates.ts';
import { ask } from '../desk.ts';
import { FROM_THE_LIST, MARIA, PEOPLE } from '../sample.ts';
import type { SamplePerson } from '../sample.ts';
import type { Stage, Tour } from '../tour.ts';

/** Records whichever of the three forms are missing, the release with so many days left, and makes the member active. */
async function complete(
  page: Page,
  member: { readonly id: MemberId },
  scope: ReleaseScope,
  { signedDaysAgo, daysLeft }: { readonly signedDaysAgo: number; readonly daysLeft: number },
): Promise<void> {
  const { missingForms, status } = await ask(page, 'members', 'get', { id: member.id });
  const versions = await ask(page, 'forms', 'versions', {});
  for (const kind of FORM_KINDS.filter((each) => missingForms.includes(each))) {
    const isRelease = kind === 'release-of-information';
    const signedOn = dayFromNow(-signedDaysAgo);
    await ask(page, 'forms', 'record', {
      memberId: member.id,
      kind,
      version: versions.find((one) => one.kind === kind && one.isCurrent)?.version ?? '',
      signedOn,
      endsOn: isRelease ? dayFromNow(daysLeft) : null,
      scope: isRelease ? scope : null,
      scan: null,
      confirmation: { how: 'in-person' },
    });
  }
  if (status === 'applicant') await ask(page, 'members', 'changeStatus', { id: member.id, to: 'active' });
}

const everything = (contacts: readonly ContactId[]): ReleaseScope => ({
  nameForm: 'full',
  town: true,
  contacts: [...contacts],
  experience: true,
  ownWords: true,
});

/** One member with a phone number that others see. */
async function addPerson(page: Page, person: SamplePerson, signedDaysAgo: number): Promise<void> {
  const { phone, bestTimes, ...fields } = person;
  const member = await ask(page, 'members', 'create', {
    preferredName: '',
    prefersLargePrint: false,
    ...fields,
    experience: [...fields.experience],
    referredBy: 'Another member',
    officeNote: '',
    isWillingToWelcome: true,
  });
  const contact = await ask(page, 'contacts', 'add', {
    memberId: member.id,
    point: { kind: 'phone', phone },
    rules: { label: 'Home', mayUse: true, voicemail: 'vague', whoElse: '', bestTimes },
    isConfirmedToday: true,
  });
  await complete(page, member, everything([contact.id]), { signedDaysAgo, daysLeft: 330 });
}

/** An address that somebody else reads: kept as a warning, never used (R7). */
async function warnOfEmail(page: Page): Promise<void> {
  const [maria] = await ask(page, 'members', 'search', { text: MARIA.familyName, limit: 1 });
  if (maria === undefined) throw new Error(`${MARIA.familyName} is not in the list.`);
  await ask(page, 'contacts', 'add', {
    memberId: maria.id,
    point: { kind: 'email', email: 'the.penas@example.org' },
    rules: { label: 'family', mayUse: false, voicemail: 'never', whoElse: 'The whole family', bestTimes: '' },
    isConfirmedToday: true,
  });
}

async function addPeople({ page }: Tour): Promise<void> {
  await warnOfEmail(page);
  for (const [index, person] of PEOPLE.entries()) await addPerson(page, person, 20 + index * 3);
}

/** The letters that make an imported cell look odd on a page: formulas, overlong names. */
const isPlain = ({ name }: MemberRow): boolean => /^[\p{L}.’ -]{4,40}$/u.test(name);

const usable = (contacts: readonly ContactView[]): ContactId[] =>
  contacts.filter(({ kind, mayUse }) => mayUse && kind !== 'post').map(({ id }) => id);

async function recordFromTheList({ page }: Tour): Promise<void> {
  const { rows } = await ask(page, 'members', 'list', {
    text: '',
    statuses: ['applicant'],
    counties: [],
    forms: [],
    sort: 'town',
    direction: 'up',
    offset: 0,
    limit: 100,
  });
  for (const [index, member] of rows.filter(isPlain).slice(0, FROM_THE_LIST).entries()) {
    const contacts = await ask(page, 'contacts', 'list', { memberId: member.id });
    const scope = {
      ...everything(usable(contacts)),
      nameForm: index % 3 === 0 ? 'first-and-initial' : 'full',
    } as const;
    await complete(page, member, scope, {
      signedDaysAgo: 10 + index,
      daysLeft: index % 5 === 0 ? 9 + index : 300 + index,
    });
    if (index % 2 === 0)
      for (const { id, mayUse } of contacts) if (mayUse) await ask(page, 'contacts', 'confirm', { id });
  }
}

export const network: Stage = {
  chapter: 'The network',
  steps: [
    { does: `Add ${PEOPLE.length} more members with full releases`, take: addPeople },
    { does: `Record the forms of ${FROM_THE_LIST} members of the list`, take: recordFromTheList },
  ],
};
