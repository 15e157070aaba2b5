import { type PlainDate, daysBetween } from './dates.ts';
import { dayOf as dayOnWall, wallOf } from './office-time.ts';

/** How many backups are kept of the newest days, weeks and months that have one. */
export const KEPT = { days: 7, weeks: 4, months: 12 } as const;

/** A backup as far as rotation looks at it. */
export interface RotatedBackup {
  /** ISO 8601 in UTC. */
  readonly madeAt: string;
}

/** From it weeks are counted. */
const A_MONDAY = '1970-01-05' as PlainDate;

const dayOf = ({ madeAt }: RotatedBackup): PlainDate => dayOnWall(wallOf(madeAt));
const weekOf = (backup: RotatedBackup): number => Math.floor(daysBetween(A_MONDAY, dayOf(backup)) / 7);
const monthOf = (backup: RotatedBackup): string => dayOf(backup).slice(0, 7);

/**
 * Which of an office's backups are no longer kept: all but the newest of each of the last 7 days, 4 weeks and 12 months that have
 * one, as the office's wall counts them: what is made on one evening there is of one day. The newest is always kept, however old; a gap of weeks or months without any takes nothing away from those before it.
 */
export function outOfRotation<T extends RotatedBackup>(backups: readonly T[]): readonly T[] {
  const newestFirst = [...backups].sort((one, other) => (one.madeAt < other.madeAt ? 1 : -1));
  const kept = new Set([
    ...newestOfEach(newestFirst, dayOf, KEPT.days),
    ...newestOfEach(newestFirst, weekOf, KEPT.weeks),
    ...newestOfEach(newestFirst, monthOf, KEPT.months),
  ]);
  return newestFirst.filter((backup) => !kept.has(backup));
}

function newestOfEach<T extends RotatedBackup>(
  newestFirst: readonly T[],
  periodOf: (backup: T) => number | string,
  most: number,
): readonly T[] {
  const found = new Map<number | string, T>();
  for (const backup of newestFirst) {
    const period = periodOf(backup);
    if (!found.has(period)) found.set(period, backup);
  }
  return [...found.values()].slice(0, most);
}
