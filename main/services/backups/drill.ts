import path from 'node:path';
import type { JobView } from '../../../contract/jobs.ts';
import { DeskError } from '../../../contract/errors.ts';
import { clearUnfinished, removeOwn, unfinishedFolder } from '../../../db/backups/folders.ts';
import { wipe } from '../../../db/keys/subkeys.ts';
import * as accounts from '../../../db/repositories/accounts.ts';
import { REMEMBERED } from '../../../db/repositories/backups.ts';
import { entitle } from '../../backups/entitle.ts';
import { stageBackup } from '../../backups/stage.ts';
import { counted } from '../../counted-try.ts';
import type { AuditFacts } from '../../../contract/audit.ts';
import type { Errand } from '../../gate/context.ts';
import type { JobControl } from '../../jobs.ts';
import { refusalOf } from '../../gate/refusals.ts';
import { backupsNow } from './list.ts';
import { checkedBy } from './progress.ts';

interface Drill {
  readonly folder: string;
  readonly password: string;
}

/**
 * Begins a restore that is only tried: into a folder beside the backups, with this account's password of today, and away again.
 * A password that does not open it is told and is no finding about the backup; all else is remembered.
 */
export async function beginDrill(errand: Errand, drill: Drill): Promise<JobView> {
  const known = await backupsNow(errand);
  if (!known.some(({ folder }) => folder === drill.folder)) throw new DeskError('backup-missing');
  return errand.jobs.start({
    kind: 'backups.drill',
    total: 0,
    work: (control) => work(errand, drill, control),
  });
}

async function work(errand: Errand, drill: Drill, control: JobControl): Promise<string> {
  try {
    const { records, members, isTrailWhole } = await tryOut(errand, drill, control);
    await remember(errand, { isGood: isTrailWhole, records, members });
    return isTrailWhole ? 'whole' : 'trail-broken';
  } catch (error) {
    const { code } = refusalOf(error);
    if (code === 'backup-damaged') await remember(errand, { isGood: false, code });
    throw error;
  }
}

async function tryOut(
  { files, transact, account, tries, vault, clock }: Errand,
  { folder, password }: Drill,
  control: JobControl,
): Promise<{ readonly records: number; readonly members: number; readonly isTrailWhole: boolean }> {
  const { username } = await transact(({ db }) => accounts.require(db, account.id));
  const parent = path.dirname(folder);
  const { officeId, check } = files.source;
  clearUnfinished(parent, officeId, ['drill']);
  const temporary = unfinishedFolder(parent, 'drill', officeId);
  try {
    const credentials = { kind: 'password' as const, username, password };
    // Whoever finds the desk unlocked guesses as slowly as at the door. The right password of today is no guess, where the backup is older.
    const staged = await counted(
      tries.begin(username),
      () => stageBackup(folder, temporary, { credentials, check }, checkedBy(control)),
      { isRightElsewhere: () => vault.isPasswordOf(account.id, username, password) },
    );
    const { manifest, keys, report } = staged;
    try {
      // All that a restore does but the swap. Who may restore is asked there: a drill is for everyone who makes backups.
      await entitle(temporary, { ...staged, accountId: null }, clock.now());
    } finally {
      wipe(keys.data, keys.audit);
    }
    const isTrailWhole = report.contents?.trail.firstBad === null;
    return { records: manifest.trail.count, members: manifest.counts.members, isTrailWhole };
  } finally {
    removeOwn(temporary);
  }
}

const remember = ({ transact }: Errand, facts: AuditFacts): Promise<void> =>
  transact(({ audit }) =>
    audit({ kind: 'change', action: 'backups.drill', subject: REMEMBERED['backups.drill'], facts }),
  );
