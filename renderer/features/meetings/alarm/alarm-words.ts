import type { PlainDate } from '../../../../contract/domain/dates.ts';
import type { AccountId } from '../../../../contract/domain/ids.ts';
import { type WallTime, dayOf, wallOf } from '../../../../contract/domain/office-time.ts';
import type { OverdueMeeting } from '../../../../contract/meetings.ts';
import { formatWallDate, formatWallTime, officeToday } from '../../../lib/wall-time.ts';

interface AlarmWords {
  /** Who has not been heard from, and since when. */
  readonly title: string;
  /** What to do now. */
  readonly next: string;
  /** Where they should be, and the phone there. */
  readonly place: string;
  /** What the liaison does about it, where they are the one who is signed in; else empty. */
  readonly own: string;
  /** That whoever goes along is tried once more, where somebody else is called now; empty without a number. */
  readonly again: string;
}

/**
 * An overdue meeting in words: who, where, since when, and what to do now. Times are the office wall's, with the day when it is not
 * today's.
 */
export function alarmWords(
  overdue: OverdueMeeting,
  { signedIn, today = officeToday() }: { readonly signedIn: AccountId; readonly today?: PlainDate },
): AlarmWords {
  const { why, liaison, since, starts, ends, venue } = overdue;
  const silence =
    why === 'not-checked-in'
      ? `has not checked in; the start was planned for ${whenText(starts, today)}`
      : `has not checked out; the end was planned for ${whenText(ends, today)}`;
  const planned = why === 'not-checked-in' ? starts : ends;
  return {
    title: `${liaison.name} ${silence}. Overdue since ${whenText(wallOf(since), dayOf(planned))}.`,
    own:
      liaison.id === signedIn
        ? `${liaison.name} is signed in here. If that is you and you are safe, check ${why === 'not-checked-in' ? 'in' : 'out'} now.`
        : '',
    next: nextWords(overdue),
    place: [
      venue.name,
      venue.street,
      venue.town,
      ...(venue.phone === '' ? [] : [inOnePiece(venue.phone)]),
    ].join(', '),
    again:
      overdue.nextStep === 'call-liaison' || liaison.workPhone === ''
        ? ''
        : `Try ${liaison.name} again as well: ${inOnePiece(liaison.workPhone)}`,
  };
}

/** A time, with its day when that is another than the one in mind. */
const whenText = (wall: WallTime, inMind: PlainDate): string =>
  dayOf(wall) === inMind ? formatWallTime(wall) : `${formatWallDate(wall)}, ${formatWallTime(wall)}`;

/** A number that no line end cuts in two: it is read off while dialling. */
export const inOnePiece = (phone: string): string =>
  phone.replaceAll(' ', '\u00A0').replaceAll('-', '\u2060-\u2060');

/** What to do without a number on record. Whose list it is, the office knows. */
const NO_NUMBER =
  'No work phone is recorded: look in your office’s own list of numbers. If it is not there, call the place.';

function buddyWords(buddy: OverdueMeeting['buddy']): string {
  if (buddy === null) return 'whoever knows place and time';
  return buddy.workPhone === ''
    ? `${buddy.name} (no work phone is recorded: look in your office’s own list)`
    : `${buddy.name}, ${inOnePiece(buddy.workPhone)}`;
}

function nextWords({ nextStep, liaison, buddy, codePhrase }: OverdueMeeting): string {
  const phrase = codePhrase === '' ? '' : ` If they say “${codePhrase}”, something is wrong: call 911.`;
  switch (nextStep) {
    case 'call-liaison': {
      const number = liaison.workPhone === '' ? `. ${NO_NUMBER}` : `: ${inOnePiece(liaison.workPhone)}.`;
      const then = buddy === null ? '' : ` No answer: call the buddy, ${buddyWords(buddy)}.`;
      return `Call ${liaison.name} now${number}${phrase}${then} In danger: call 911.`;
    }
    case 'call-buddy':
      return `Still nothing: call the buddy, ${buddyWords(buddy)}, then the place. If nobody is found, tell an administrator. In danger: call 911.${phrase}`;
    case 'tell-administrator':
      return `Still nothing: tell an administrator now, call the place, and follow the office’s own plan. In danger: call 911.${phrase}`;
  }
}
