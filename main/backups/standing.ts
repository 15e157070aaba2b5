import type { BackupStanding } from '../../contract/backups.ts';
import { addDays, type PlainDate } from '../../contract/domain/dates.ts';
import { dayOf, wallOf } from '../../contract/domain/office-time.ts';
import { keptAsideNames } from '../../db/backups/kept-aside.ts';
import * as rows from '../../db/repositories/backups.ts';
import type { Context } from '../gate/context.ts';

const HOUR_MS = 3_600_000;

/** How the office stands with its backups, from the trail and its own folder: no other drive is asked, so nobody waits for one. */
export async function backupStanding({ db, clock, files, settings }: Context): Promise<BackupStanding> {
  const { backupHours, drillDays } = await settings();
  const made = await rows.last(db, 'backups.make');
  const drill = await rows.last(db, 'backups.drill');
  const looked = await rows.lookedAside(db);
  return {
    madeAt: made?.at ?? null,
    isDue: isOlder(made?.at, clock.now(), backupHours),
    isFolderMissing: made?.facts['isFolderMissing'] === true,
    isDrillDue: made !== null && !isDrilled(drill?.at, clock.today(), drillDays),
    unreadAside: keptAsideNames(files.folder).filter((name) => !looked.has(name)).length,
  };
}

/** Whether something that was done at a moment, or never, is more than so many hours ago. */
export const isOlder = (at: string | undefined, now: string, hours: number): boolean =>
  at === undefined || Date.parse(now) - Date.parse(at) > hours * HOUR_MS;

const isDrilled = (at: string | undefined, today: PlainDate, days: number): boolean =>
  at !== undefined && dayOf(wallOf(at)) >= addDays(today, -days);
