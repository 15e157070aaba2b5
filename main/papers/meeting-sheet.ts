import type { ContactView } from '../../contract/contacts.ts';
import { WEEKDAY_LABELS, clockWords } from '../../contract/domain/clock-words.ts';
import { VOICEMAIL_LABELS } from '../../contract/domain/contacts.ts';
import { type PlainDate, formatDate } from '../../contract/domain/dates.ts';
import { releasedName } from '../../contract/domain/forms.ts';
import { type WallTime, dayOf } from '../../contract/domain/office-time.ts';
import { weekdayOf } from '../../contract/domain/week-hours.ts';
import type { MemberView } from '../../contract/members.ts';
import type { OfficeSettings } from '../../contract/settings.ts';
import type { MeetingSheetDocument, TextBlock } from '../packet/documents.ts';
import { officeDetails } from './office.ts';

export interface SheetMeeting {
  readonly isAccompanied: boolean;
  readonly starts: WallTime;
  readonly ends: WallTime;
  readonly venue: {
    readonly name: string;
    readonly street: string;
    readonly town: string;
    readonly phone: string;
  };
  readonly people: readonly {
    readonly member: Pick<MemberView, 'givenName' | 'familyName' | 'preferredName'>;
    readonly contacts: readonly ContactView[];
    /** Whether the member said yes to this meeting. */
    readonly hasAgreed: boolean;
  }[];
}

/**
 * What the liaison takes along: when, where, whom, and how each may be called. No family name in full, no address of a
 * member, no code phrase: the sheet may be lost.
 */
export function meetingSheet(
  meeting: SheetMeeting,
  paper: {
    readonly date: PlainDate;
    readonly settings: Pick<OfficeSettings, 'name' | 'address' | 'phone' | 'graceMinutes'>;
  },
): MeetingSheetDocument {
  const { venue, starts, ends, people } = meeting;
  return {
    kind: 'meeting-sheet',
    edition: 'standard',
    date: paper.date,
    office: officeDetails(paper.settings),
    intro: introFor(meeting, paper.settings),
    sections: [
      {
        title: 'When and where',
        lines: [
          {
            label: 'Day',
            values: [`${WEEKDAY_LABELS[weekdayOf(dayOf(starts))]}, ${formatDate(dayOf(starts))}`],
          },
          { label: 'Time', values: [`${clockWords(starts.slice(11))} to ${clockWords(ends.slice(11))}`] },
          { label: 'Venue', values: [venue.name, `${venue.street}, ${venue.town}`] },
          ...(venue.phone === '' ? [] : [{ label: 'Phone there', values: [venue.phone] }]),
        ],
      },
      {
        title: 'Who comes',
        lines: people.map(({ member, contacts, hasAgreed }) => ({
          label: releasedName(member, 'first-and-initial'),
          values: [...(hasAgreed ? [] : ['Not agreed yet.']), ...callLines(contacts)],
        })),
      },
    ],
  };
}

function introFor(
  { isAccompanied }: SheetMeeting,
  { phone, graceMinutes }: { readonly phone: string; readonly graceMinutes: number },
): TextBlock[] {
  const text = isAccompanied
    ? `Call the office at ${phone} when you arrive and when you have left. If nobody has heard from you ${graceMinutes} minutes after the planned time, the office calls you.`
    : `The office arranged the place. Anybody who comes can call it at ${phone}.`;
  return [
    { kind: 'paragraph', text },
    { kind: 'paragraph', text: 'In danger, call 911 first.' },
    { kind: 'paragraph', text: 'Give this sheet back afterwards, to be destroyed.' },
  ];
}

/** R7: the phones that may be used, each with what the member said about it. */
function callLines(contacts: readonly ContactView[]): string[] {
  const phones = contacts.filter(({ kind, mayUse }) => kind === 'phone' && mayUse);
  if (phones.length === 0) return ['No phone that may be used.'];
  return phones.map((phone) => `${phone.display}. ${rulesOf(phone).join('. ')}.`);
}

const rulesOf = ({ voicemail, whoElse, bestTimes, isConfirmationDue }: ContactView): string[] => [
  VOICEMAIL_LABELS[voicemail],
  ...(whoElse === '' ? [] : [`Who else may answer: ${whoElse}`]),
  ...(bestTimes === '' ? [] : [`Best times: ${bestTimes}`]),
  ...(isConfirmationDue ? ['Not confirmed lately'] : []),
];
