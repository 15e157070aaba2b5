import {
  fromAbsolute,
  parseDateTime,
  setLocalTimeZone,
  toCalendarDateTime,
  toZoned,
} from '@internationalized/date';
import { z } from 'zod';
import { type PlainDate, parsePlainDate } from './dates.ts';

/** The time on the office's wall, `YYYY-MM-DDTHH:mm`: Montana's, wherever the workstation's clock stands. Such texts sort. */
export type WallTime = string & { readonly __brand: 'WallTime' };

const ZONE = 'America/Denver';
/**
 * The library takes the workstation's own clock for its first zone, for as long as the program runs: on a laptop that
 * travels, or whose zone is set right while the program is open, meetings would be hours off. Told the zone, it never does.
 */
setLocalTimeZone(ZONE);

const WRITTEN = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d$/;

/** The schema of a wall time that crosses the bridge. It need not exist: in March an hour is left out. */
export const WallTime = z.string().transform((text, context): WallTime => {
  const day = WRITTEN.exec(text)?.[1];
  if (day !== undefined && parsePlainDate(day) !== null) return text as WallTime;
  context.addIssue({ code: 'custom', message: 'not a time written YYYY-MM-DDTHH:mm' });
  return z.NEVER;
});

/** Which of the two is meant when the clock shows an hour twice, in November. */
export const REPEATED_HOURS = ['first', 'second'] as const;
export const RepeatedHour = z.enum(REPEATED_HOURS);
export type RepeatedHour = z.infer<typeof RepeatedHour>;

/** The moments (ISO 8601, UTC) at which the wall shows a time: one, none when the clock skips it, two when it is set back. */
export function momentsOf(wall: WallTime): readonly string[] {
  const shown = parseDateTime(wall);
  const [first, second] = (['earlier', 'later'] as const).map((which) =>
    toZoned(shown, ZONE, which).toDate().toISOString(),
  );
  if (first === undefined || second === undefined || first === second)
    return first === undefined ? [] : [first];
  return wallOf(first) === wall ? [first, second] : [];
}

/** What the wall shows at a moment; seconds are cut off. */
export function wallOf(moment: string): WallTime {
  const shown = toCalendarDateTime(fromAbsolute(Date.parse(moment), ZONE)).toString();
  return shown.slice(0, 16) as WallTime;
}

export const dayOf = (wall: WallTime): PlainDate => wall.slice(0, 10) as PlainDate;

/** Minutes on the clock since midnight: 870 at 14:30. */
export const minuteOf = (wall: WallTime): number => Number(wall.slice(11, 13)) * 60 + Number(wall.slice(14));

/** The wall time at a minute of a day, 0 to 1,439. */
export function wallAt(day: PlainDate, minute: number): WallTime {
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${day}T${two(Math.floor(minute / 60))}:${two(minute % 60)}` as WallTime;
}
