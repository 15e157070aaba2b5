import type { ContactView } from '../../contract/contacts.ts';
import type { Edition } from '../../contract/domain/copies.ts';
import { type PlainDate, formatDate } from '../../contract/domain/dates.ts';
import type { FormView } from '../../contract/forms.ts';
import type { MemberView } from '../../contract/members.ts';
import type { OfficeSettings } from '../../contract/settings.ts';
import type { MemberSheetDocument, TextBlock } from '../packet/documents.ts';
import { contactRows } from './sheet-contacts.ts';
import { factRows } from './sheet-facts.ts';
import { formRows } from './sheet-forms.ts';
import { officeDetails } from './office.ts';

export interface MemberRecord {
  readonly member: MemberView;
  readonly contacts: readonly ContactView[];
  /** All that were ever recorded, with their states of the day. */
  readonly forms: readonly FormView[];
}

/**
 * All that the office holds about a member, and which of it other members are shown now: that takes a release in force
 * (R3), and a member who is listed (R2). Nothing about anybody else stands in it: no separation, no copy (R4, R5).
 */
export function memberSheet(
  record: MemberRecord,
  paper: {
    readonly edition: Edition;
    readonly date: PlainDate;
    readonly settings: Pick<OfficeSettings, 'name' | 'address' | 'phone'>;
  },
): MemberSheetDocument {
  const { member, contacts, forms } = record;
  const release = forms.find(({ kind, state }) => kind === 'release-of-information' && state === 'in-force');
  const shown = member.isListed ? (release?.scope ?? null) : null;
  return {
    kind: 'member-sheet',
    edition: paper.edition,
    date: paper.date,
    office: officeDetails(paper.settings),
    memberName: member.name,
    intro: introFor(member.isListed, release?.endsOn ?? null),
    sections: [
      { title: 'About you', rows: factRows(member, shown) },
      { title: 'How to reach you', rows: contactRows(contacts, shown) },
      { title: 'Your forms', rows: formRows(forms) },
    ],
  };
}

function introFor(isListed: boolean, releaseEndsOn: PlainDate | null): TextBlock[] {
  const now =
    isListed && releaseEndsOn !== null
      ? `Other members are shown what says “yes” below, in every packet made from today on, until your release ends on ${formatDate(releaseEndsOn)} or you tell us otherwise.`
      : 'No packet made from today on shows anything about you to other members.';
  return [
    {
      kind: 'paragraph',
      text: 'This is everything that the office holds about you. Please check it, write corrections beside it, and give it back or call us.',
    },
    { kind: 'paragraph', text: now },
    {
      kind: 'paragraph',
      text: 'You can show less, pause or leave at any time. One call is enough, and you will not be asked why. Packets that were handed out earlier may still show what they showed then.',
    },
  ];
}
