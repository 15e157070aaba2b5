import type { EventInput } from '@fullcalendar/react';
import type { WallTime } from '../../../../contract/domain/office-time.ts';
import { dayOf, minuteOf } from '../../../../contract/domain/office-time.ts';
import type { MeetingRow } from '../../../../contract/meetings.ts';
import type { WallSpan } from './free-time.ts';

/** A meeting that was dragged to another time, before anyone has said yes. */
export interface Move extends WallSpan {
  readonly meeting: MeetingRow;
}

/** Whether a meeting can still be moved: to come, on hold or not, and nobody has checked in. */
export const isMovable = ({ state, checkedInAt, starts }: MeetingRow, now: WallTime): boolean =>
  (state === 'planned' || state === 'on-hold') && checkedInAt === null && starts > now;

/** The meetings as the calendar takes them: wall times without a zone. One being moved stands where it was dropped. */
export const eventsOf = (
  meetings: readonly MeetingRow[],
  { canMove, now, move }: { readonly canMove: boolean; readonly now: WallTime; readonly move: Move | null },
): EventInput[] =>
  meetings.map((meeting) => {
    const { id, starts, ends } = move?.meeting.id === meeting.id ? { ...meeting, ...move } : meeting;
    const isFree = canMove && isMovable(meeting, now);
    return { id, start: starts, end: ends, startEditable: isFree, durationEditable: isFree };
  });

/** A calendar's moment without a zone as a wall time. */
export const wallAtMarker = (marker: Date): WallTime => marker.toISOString().slice(0, 16) as WallTime;

const USUAL_DAY = { from: 7, to: 20 };

/** The hours of the day that week and day views show: from seven to eight, and whatever a meeting needs besides. */
export function hoursShown(meetings: readonly Pick<MeetingRow, 'starts' | 'ends'>[]): {
  readonly slotMinTime: string;
  readonly slotMaxTime: string;
} {
  const hours = meetings.map(({ starts, ends }) =>
    dayOf(starts) === dayOf(ends)
      ? { from: Math.floor(minuteOf(starts) / 60), to: Math.ceil(minuteOf(ends) / 60) }
      : { from: 0, to: 24 },
  );
  return {
    slotMinTime: clock(Math.min(USUAL_DAY.from, ...hours.map(({ from }) => from))),
    slotMaxTime: clock(Math.max(USUAL_DAY.to, ...hours.map(({ to }) => to))),
  };
}

const clock = (hour: number): string => `${String(hour).padStart(2, '0')}:00`;
