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
  };
}

function nextWords({ nextStep, liaison, buddy, codePhrase }: OverdueMeeting): string {
  const phrase = codePhrase === '' ? '' : ` If they say “${codePhrase}”, something is wrong: call 911.`;
  switch (nextStep) {
    case 'call-liaison':
      return `Call ${liaison.name} now.${phrase}`;
    case 'call-buddy':
      return `Still nothing: call the buddy, ${buddy?.name ?? 'whoever knows place and time'}, then the place. If nobody is found, tell an administrator. In danger: call 911.${phrase}`;
    case 'tell-administrator':
      return `Still nothing: tell an administrator now, call the place, and follow the office’s own plan. In danger: call 911.${phrase}`;
  }
}
