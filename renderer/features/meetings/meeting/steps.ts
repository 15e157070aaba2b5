import { dayOf, wallOf } from '../../../../contract/domain/office-time.ts';
import type { MeetingView } from '../../../../contract/meetings.ts';

type Standing = Pick<
  MeetingView,
  'kind' | 'state' | 'starts' | 'startsAt' | 'endsAt' | 'checkedInAt' | 'checkedOutAt'
>;

/** What can be done with a meeting at a moment; whether the account may is asked elsewhere. */
export interface Possible {
  readonly toChange: boolean;
  readonly toCancel: boolean;
  readonly toPrint: boolean;
  readonly toAgree: boolean;
  readonly toCheckIn: boolean;
  readonly toCheckOut: boolean;
  readonly toClose: boolean;
}

/**
 * The office's own conditions (main/services/meetings.ts), so that no button is there only to be refused. Once the end has come
 * the meeting is not changed, cancelled or printed any more: its outcome is recorded.
 */
export function possibleAt(meeting: Standing, now: string): Possible {
  const { state, starts, startsAt, endsAt, checkedInAt, checkedOutAt } = meeting;
  const isPlanned = state === 'planned';
  const isOpen = isPlanned || state === 'on-hold';
  const isCheckedIn = checkedInAt !== null;
  const isPast = now >= endsAt;
  const isUnderWay = isCheckedIn && checkedOutAt === null;
  return {
    toChange: isOpen && !isCheckedIn && !isPast,
    toCancel: isOpen && !isCheckedIn && !isPast,
    toPrint: isPlanned && !isPast,
    toAgree: isPlanned && !isPast,
    toCheckIn: isPlanned && !isCheckedIn && dayOf(wallOf(now)) >= dayOf(starts),
    toCheckOut: isOpen && isUnderWay,
    toClose: isOpen && now >= startsAt && !isUnderWay,
  };
}

/** What comes next with a meeting. */
export type NextStep =
  | 'release' // on hold: what to do about it
  | 'ask' // members are to be asked
  | 'declined' // somebody said no
  | 'wait' // all agreed, still to come
  | 'check-in'
  | 'check-out'
  | 'unheard' // the end has come, and nobody ever checked in
  | 'outcome'
  | 'tell' // cancelled, and its day is not over: members and liaison are told
  | 'none'; // over

/** The one thing that comes next. A liaison who has checked in is waited for before anything else. */
export function nextStep(meeting: Standing & Pick<MeetingView, 'agreement'>, now: string): NextStep {
  const { state, kind, agreement, startsAt, endsAt, checkedInAt, checkedOutAt } = meeting;
  const possible = possibleAt(meeting, now);
  if (possible.toCheckOut) return 'check-out';
  if (isToTell(meeting, now)) return 'tell';
  if (state !== 'planned' && state !== 'on-hold') return 'none';
  const isAwaited = state === 'planned' && kind === 'accompanied' && checkedInAt === null;
  if (now >= endsAt || checkedOutAt !== null) return isAwaited ? 'unheard' : 'outcome';
  if (state === 'on-hold') return 'release';
  if (possible.toCheckIn && isAwaited && isSoon(startsAt, now)) return 'check-in';
  if (agreement === 'declined') return 'declined';
  return agreement === 'pending' ? 'ask' : 'wait';
}

/** Whether members are still called about it: while it is open, and once it is cancelled until its day is over. */
export const isToCall = (meeting: Standing, now: string): boolean =>
  meeting.state === 'planned' || meeting.state === 'on-hold' || isToTell(meeting, now);

const isToTell = ({ state, starts }: Standing, now: string): boolean =>
  state === 'cancelled' && dayOf(wallOf(now)) <= dayOf(starts);

const SOON_MS = 60 * 60_000;

/** Within an hour of the start, or after it. */
const isSoon = (startsAt: string, now: string): boolean => Date.parse(startsAt) - Date.parse(now) <= SOON_MS;
