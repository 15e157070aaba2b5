import { wallOf } from '../../../../contract/domain/office-time.ts';
import type { OverdueMeeting } from '../../../../contract/meetings.ts';
import { formatWallTime } from '../../../lib/wall-time.ts';

interface AlarmWords {
  /** Who has not been heard from, and since when. */
  readonly title: string;
  /** What to do now. */
  readonly next: string;
  /** Where they should be, and the phone there. */
  readonly place: string;
  /** That whoever goes along is tried once more, where somebody else is called now; empty without a number. */
  readonly again: string;
}

/** An overdue meeting in words: who, where, since when, and what to do now. Times are the office wall's. */
export function alarmWords(overdue: OverdueMeeting): AlarmWords {
  const { why, liaison, since, starts, ends, venue } = overdue;
  const silence =
    why === 'not-checked-in'
      ? `has not checked in; the start was planned for ${formatWallTime(starts)}`
      : `has not checked out; the end was planned for ${formatWallTime(ends)}`;
  return {
    title: `${liaison.name} ${silence}. Overdue since ${formatWallTime(wallOf(since))}.`,
    next: nextWords(overdue),
    place: [venue.name, venue.street, venue.town, ...(venue.phone === '' ? [] : [venue.phone])].join(', '),
    again:
      overdue.nextStep === 'call-liaison' || liaison.workPhone === ''
        ? ''
        : `Try ${liaison.name} again as well: ${liaison.workPhone}`,
  };
}

/** What to do without a number on record. Whose list it is, the office knows. */
const NO_NUMBER =
  'No work phone is recorded: look in your office’s own list of numbers. If it is not there, call the place.';

function buddyWords(buddy: OverdueMeeting['buddy']): string {
  if (buddy === null) return 'whoever knows place and time';
  return buddy.workPhone === ''
    ? `${buddy.name} (no work phone is recorded: look in your office’s own list)`
    : `${buddy.name}, ${buddy.workPhone}`;
}

function nextWords({ nextStep, liaison, buddy, codePhrase }: OverdueMeeting): string {
  const phrase = codePhrase === '' ? '' : ` If they say “${codePhrase}”, something is wrong: call 911.`;
  switch (nextStep) {
    case 'call-liaison':
      return liaison.workPhone === ''
        ? `Call ${liaison.name} now. ${NO_NUMBER}${phrase}`
        : `Call ${liaison.name} now: ${liaison.workPhone}.${phrase}`;
    case 'call-buddy':
      return `Still nothing: call the buddy, ${buddyWords(buddy)}, then the place. If nobody is found, tell an administrator. In danger: call 911.${phrase}`;
    case 'tell-administrator':
      return `Still nothing: tell an administrator now, call the place, and follow the office’s own plan. In danger: call 911.${phrase}`;
  }
}
