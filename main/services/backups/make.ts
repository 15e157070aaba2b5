import { mkdirSync } from 'node:fs';
import type { JobView } from '../../../contract/jobs.ts';
import { REMEMBERED } from '../../../db/repositories/backups.ts';
import { makeBackup, type MadeBackup } from '../../backups/make.ts';
import { chosenFor, isPresent, ownFolder } from '../../backups/places.ts';
import { deskErrorOf } from '../../../db/errors.ts';
import type { Errand } from '../../gate/context.ts';
import type { JobControl } from '../../jobs.ts';
import { checkedBy } from './progress.ts';

/** Why a backup is made. */
export type BackupCause = 'asked' | 'due';

/** Begins a backup, to the chosen folder, or to the office's own when none was chosen or the drive is not there. */
export async function beginBackup(errand: Errand, cause: BackupCause): Promise<JobView> {
  const { backupFolder } = await errand.transact((context) => context.settings());
  return errand.jobs.start({
    kind: 'backups.make',
    total: 0,
    work: (control) => work(errand, { cause, chosen: chosenFor(errand.files.folder, backupFolder) }, control),
  });
}

async function work(
  errand: Errand,
  { cause, chosen }: { readonly cause: BackupCause; readonly chosen: string },
  control: JobControl,
): Promise<string> {
  const isFolderMissing = chosen !== '' && !isPresent(chosen);
  const parent = chosen === '' || isFolderMissing ? ownFolderOf(errand) : chosen;
  const madeAt = errand.clock.now();
  const made = await makeBackup(errand.files.source, { parent, madeAt }, checkedBy(control));
  await remember(errand, made, { cause, isFolderMissing });
  if (!made.isTrailWhole) return 'trail-broken';
  return isFolderMissing ? 'folder-missing' : 'made';
}

function ownFolderOf({ files }: Errand): string {
  const folder = ownFolder(files.folder);
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    return folder;
  } catch (error) {
    throw deskErrorOf(error);
  }
}

const remember = (
  { transact }: Errand,
  { body, bytes, removed, isTrailWhole }: MadeBackup,
  facts: { readonly cause: BackupCause; readonly isFolderMissing: boolean },
): Promise<void> =>
  transact(({ audit }) =>
    audit({
      kind: 'change',
      action: 'backups.make',
      subject: REMEMBERED['backups.make'],
      facts: {
        ...facts,
        isTrailWhole,
        members: body.counts.members,
        records: body.trail.count,
        seal: body.trail.head,
        bytes,
        removed,
      },
    }),
  );
