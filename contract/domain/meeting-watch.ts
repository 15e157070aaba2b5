import type { MeetingKind } from './meeting-plan.ts';

/** How long before the planned start a liaison can be checked in, in milliseconds: nobody is there in the morning already. */
export const EARLIEST_CHECK_IN_MS = 60 * 60_000;

/** A meeting as far as the watch over whoever goes along needs it. Moments are in UTC. */
export interface Watched {
  readonly kind: MeetingKind;
  readonly state: 'planned' | 'on-hold' | 'cancelled' | 'held' | 'not-held';
  readonly startsAt: string;
  readonly endsAt: string;
  readonly checkedInAt: string | null;
  readonly checkedOutAt: string | null;
}

/** Planned or on hold: neither cancelled nor answered for. A hold ends no watch: somebody may be there already. */
export const isOpen = ({ state }: Watched): boolean => state === 'planned' || state === 'on-hold';

/** Whom something is to be heard from, and what: the liaison of an accompanied meeting, and anyone who has checked in. */
export function awaitedOf(meeting: Watched): 'check-in' | 'check-out' | null {
  const { kind, checkedInAt, checkedOutAt } = meeting;
  if (!isOpen(meeting)) return null;
  if (checkedInAt !== null) return checkedOutAt === null ? 'check-out' : null;
  return kind === 'accompanied' ? 'check-in' : null;
}

/** It has begun, and whoever goes along was not heard from: it is neither changed nor cancelled now. */
export const isUnheard = (meeting: Watched, now: string): boolean =>
  awaitedOf(meeting) === 'check-in' && now >= meeting.startsAt;

/** From an hour before the start on, once; on hold as well. */
export const canCheckIn = (meeting: Watched, now: string): boolean =>
  isOpen(meeting) &&
  meeting.checkedInAt === null &&
  Date.parse(meeting.startsAt) - Date.parse(now) <= EARLIEST_CHECK_IN_MS;

const isThere = ({ checkedInAt, checkedOutAt }: Watched): boolean =>
  checkedInAt !== null && checkedOutAt === null;

/** While somebody is checked in, and the planned end has not come. */
export const canUndoCheckIn = (meeting: Watched, now: string): boolean =>
  isOpen(meeting) && isThere(meeting) && now < meeting.endsAt;

export const canCheckOut = (meeting: Watched): boolean => isOpen(meeting) && isThere(meeting);

/** Before the planned start, while nobody is there; a meeting without anyone along also later. */
export const canCancel = (meeting: Watched, now: string): boolean =>
  isOpen(meeting) && meeting.checkedInAt === null && !isUnheard(meeting, now);

/** Whether its outcome can be said: when everyone has left, or from its end on (its start where nobody goes along). */
export function canClose(meeting: Watched, now: string): boolean {
  const { kind, startsAt, endsAt, checkedOutAt } = meeting;
  if (!isOpen(meeting) || isThere(meeting)) return false;
  return checkedOutAt !== null || now >= (kind === 'accompanied' ? endsAt : startsAt);
}
