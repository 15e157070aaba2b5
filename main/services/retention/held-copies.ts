import { keptAsideIn } from '../../../db/backups/kept-aside.ts';
import { isPresent } from '../../backups/places.ts';
import type { Errand } from '../../gate/context.ts';
import { backupsNow } from '../backups/list.ts';

/** Copies of the office in which a record goes on after it was destroyed. */
export interface HeldCopies {
  /** When each was made or put aside, the newest first. */
  readonly madeAt: readonly string[];
  /** Whether the drive that backups go to is not there: what lies on it cannot be told. */
  readonly isDriveMissing: boolean;
}

/** Every backup that can be found now, and what restores put aside. */
export async function heldCopies(errand: Errand): Promise<HeldCopies> {
  const { backupFolder } = await errand.transact((context) => context.settings());
  const backups = (await backupsNow(errand)).map(({ madeAt }) => madeAt);
  const aside = keptAsideIn(errand.files.folder).flatMap(({ at }) => at ?? []);
  return {
    madeAt: [...backups, ...aside].sort().toReversed(),
    isDriveMissing: backupFolder !== '' && !isPresent(backupFolder),
  };
}
