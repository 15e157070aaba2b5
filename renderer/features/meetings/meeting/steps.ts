import { dayOf, wallOf } from '../../../../contract/domain/office-time.ts';
import {
  awaitedOf,
  canCancel,
  canCheckIn,
  canCheckOut,
  canClose,
  canUndoCheckIn,
  isUnheard,
} from '../../../../contract/domain/meeting-watch.ts';
import type { MeetingView } from '../../../../contract/meetings.ts';

type Standing = Pick<MeetingView, 'kind' | 'state' | 'startsAt' | 'endsAt' | 'checkedInAt' | 'checkedOutAt'>;

/** What can be done with a meeting at a moment; whether the account may is asked elsewhere. */
export interface Possible {
  readonly toChange: boolean;
  readonly toCancel: boolean;
  readonly toPrint: boolean;
  readonly toAgree: boolean;
  readonly toCheckIn: boolean;
  readonly toUndoCheckIn: boolean;
  readonly toCheckOut: boolean;
  readonly toClose: boolean;
}

/**
 * The office's own conditions (contract/domain/meeting-watch.ts), so that no button is there only to be refused. Once the end has come
 * the meeting is not changed, cancelled or printed any more: its outcome is recorded.
 */
export function possibleAt(meeting: Standing, now: string): Possible {
  const isPlanned = meeting.state === 'planned';
  const isPast = now >= meeting.endsAt;
  const isFree = canCancel(meeting, now) && !isPast;
  return {
    toChange: isFree,
    toCancel: isFree,
    toPrint: isPlanned && !isPast,
    toAgree: isPlanned && !isPast,
    toCheckIn: canCheckIn(meeting, now),
    toUndoCheckIn: canUndoCheckIn(meeting, now),
    toCheckOut: canCheckOut(meeting),
    toClose: canClose(meeting, now),
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
  const { state, agreement, endsAt, checkedOutAt } = meeting;
  const awaited = awaitedOf(meeting);
  if (awaited === 'check-out') return 'check-out';
  if (isToTell(meeting, now)) return 'tell';
  if (state !== 'planned' && state !== 'on-hold') return 'none';
  if (now >= endsAt || checkedOutAt !== null) return awaited === 'check-in' ? 'unheard' : 'outcome';
  if (isUnheard(meeting, now)) return 'check-in';
  if (state === 'on-hold') return 'release';
  if (awaited === 'check-in' && canCheckIn(meeting, now)) return 'check-in';
  if (agreement === 'declined') return 'declined';
  return agreement === 'pending' ? 'ask' : 'wait';
}

/** Whether members are still called about it: while it is open, and once it is cancelled until its day is over. */
export const isToCall = (meeting: Standing, now: string): boolean =>
  meeting.state === 'planned' || meeting.state === 'on-hold' || isToTell(meeting, now);

const isToTell = ({ state, startsAt }: Standing, now: string): boolean =>
  state === 'cancelled' && dayOf(wallOf(now)) <= dayOf(wallOf(startsAt));
