import type { ContactView } from '../../contract/contacts.ts';
import { VOICEMAIL_LABELS } from '../../contract/domain/contacts.ts';
import { type PlainDate, formatDate } from '../../contract/domain/dates.ts';
import { releasedName } from '../../contract/domain/forms.ts';
import { type WallTime, dayOf, minuteOf } from '../../contract/domain/office-time.ts';
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
            values: [`${WEEKDAY_WORDS[weekdayOf(dayOf(starts))]}, ${formatDate(dayOf(starts))}`],
          },
          { label: 'Time', values: [`${clockText(starts)} to ${clockText(ends)}`] },
          { label: 'Place', values: [venue.name, `${venue.street}, ${venue.town}`] },
          ...(venue.phone === '' ? [] : [{ label: 'Phone there', values: [venue.phone] }]),
        ],
      },
      {
        title: 'Who comes',
        lines: people.map(({ member, contacts }) => ({
          label: releasedName(member, 'first-and-initial'),
          values: callLines(contacts),
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

const WEEKDAY_WORDS = {
  sun: 'Sunday',
  mon: 'Monday',
  tue: 'Tuesday',
  wed: 'Wednesday',
  thu: 'Thursday',
  fri: 'Friday',
  sat: 'Saturday',
} as const;

/** `2:30 PM` */
function clockText(wall: WallTime): string {
  const minute = minuteOf(wall);
  const hour = Math.floor(minute / 60);
  return `${hour % 12 === 0 ? 12 : hour % 12}:${String(minute % 60).padStart(2, '0')} ${hour < 12 ? 'AM' : 'PM'}`;
}
