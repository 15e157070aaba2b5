import type { BackupsView, BackupView } from '../../../contract/backups.ts';
import { backupsIn } from '../../../db/backups/folders.ts';
import { keptAsideIn } from '../../../db/backups/kept-aside.ts';
import * as rows from '../../../db/repositories/backups.ts';
import { isPresent, placesOf } from '../../backups/places.ts';
import { backupStanding } from '../../backups/standing.ts';
import type { Errand } from '../../gate/context.ts';

/** Every backup of this office that can be found now, newest first. */
export async function backupsNow(errand: Errand): Promise<readonly BackupView[]> {
  const { backupFolder } = await errand.transact((context) => context.settings());
  const { folder, source } = errand.files;
  return placesOf(folder, backupFolder)
    .filter((place) => isPresent(place.folder))
    .flatMap(({ place, folder }) =>
      backupsIn(folder, source.officeId).map((summary) => ({ ...summary, place })),
    )
    .sort((one, other) => (one.madeAt < other.madeAt ? 1 : -1));
}

/** The backups with all that their screen says. */
export async function listBackups(errand: Errand): Promise<BackupsView> {
  const known = await errand.transact(async (context) => {
    const { backupFolder, backupHours, drillDays } = await context.settings();
    const standing = await backupStanding(context);
    const drill = await rows.last(context.db, 'backups.drill');
    const check = await rows.last(context.db, 'backups.check');
    return { backupFolder, view: { backupHours, drillDays, standing, ...lasts(drill, check) } };
  });
  const { backupFolder, view } = known;
  return {
    ...view,
    backups: [...(await backupsNow(errand))],
    chosen: backupFolder === '' ? null : { folder: backupFolder, isMissing: !isPresent(backupFolder) },
    keptAside: [...keptAsideIn(errand.files.folder)],
  };
}

type LastRecord = Awaited<ReturnType<typeof rows.last>>;

const lasts = (drill: LastRecord, check: LastRecord) => ({ lastDrill: said(drill), lastCheck: said(check) });

const said = (record: LastRecord): BackupsView['lastDrill'] =>
  record === null ? null : { at: record.at, isGood: record.facts['isGood'] === true };
