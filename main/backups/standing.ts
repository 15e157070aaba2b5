import type { BackupStanding } from '../../contract/backups.ts';
import { addDays, type PlainDate } from '../../contract/domain/dates.ts';
import { dayOf, wallOf } from '../../contract/domain/office-time.ts';
import { Moment } from '../../contract/domain/fields.ts';
import * as rows from '../../db/repositories/backups.ts';
import type { Context } from '../gate/context.ts';

const HOUR_MS = 3_600_000;

/** How the office stands with its backups, from the trail alone: no drive is asked, so nobody waits for one. */
export async function backupStanding({ db, clock, settings }: Context): Promise<BackupStanding> {
  const { backupHours, drillDays } = await settings();
  const made = await rows.last(db, 'backups.make');
  const drill = await rows.last(db, 'backups.drill');
  const restored = await rows.last(db, 'restores.finish');
  const looked = await rows.last(db, 'backups.missed');
  return {
    madeAt: made?.at ?? null,
    isDue: isOlder(made?.at, clock.now(), backupHours),
    isFolderMissing: made?.facts['isFolderMissing'] === true,
    isDrillDue: made !== null && !isDrilled(drill?.at, clock.today(), drillDays),
    restoredFrom: isUnread(restored, looked) ? madeAtOf(restored) : null,
  };
}

type Remembered = Awaited<ReturnType<typeof rows.last>>;

/** Whether a backup took the place of an office, and nobody has looked since at what that one recorded after it. */
const isUnread = (restored: Remembered, looked: Remembered): restored is NonNullable<Remembered> =>
  restored?.facts['replaces'] === true && (looked === null || looked.seq < restored.seq);

const madeAtOf = ({ facts, at }: NonNullable<Remembered>): string =>
  Moment.safeParse(facts['madeAt']).data ?? at;

/** Whether something that was done at a moment, or never, is more than so many hours ago. */
export const isOlder = (at: string | undefined, now: string, hours: number): boolean =>
  at === undefined || Date.parse(now) - Date.parse(at) > hours * HOUR_MS;

const isDrilled = (at: string | undefined, today: PlainDate, days: number): boolean =>
  at !== undefined && dayOf(wallOf(at)) >= addDays(today, -days);
