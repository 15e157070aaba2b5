import path from 'node:path';
import type { OfficeCounts } from '../../contract/backups.ts';
import { outOfRotation } from '../../contract/domain/rotation.ts';
import { hashOf, syncFile } from '../../db/backups/copy-file.ts';
import {
  backupsIn,
  clearUnfinished,
  publish,
  removeBackup,
  removeOwn,
  unfinishedFolder,
} from '../../db/backups/folders.ts';
import { damaged, MANIFEST, type ManifestBody } from '../../db/backups/manifest.ts';
import { replaceFile, requireWritableFolder, syncFolder } from '../../db/files.ts';
import type { KeyFile } from '../../db/keys/format.ts';
import { writeKeyFile } from '../../db/keys/key-file.ts';
import { wipe } from '../../db/keys/subkeys.ts';
import type { Counts, OfficeReport, VerifyKeys } from '../../db/verify.ts';
import type { Checker, CheckOptions } from '../checking/in-worker.ts';
import { PROGRAM_VERSION } from '../program-version.ts';

/** What a backup is made of. */
export interface BackupSource {
  readonly officeId: string;
  /** Writes the database as it is now to a new file, and gives the key file of the same moment. */
  readonly copyInto: (file: string) => Promise<KeyFile>;
  /** Copies of the keys that prove the database; wiped here. */
  readonly proof: () => VerifyKeys;
  /** The manifest as it is written, sealed. */
  readonly seal: (body: ManifestBody) => Buffer;
  readonly check: Checker;
}

export interface MadeBackup {
  readonly folder: string;
  readonly body: ManifestBody;
  readonly bytes: number;
  /** Backups that rotation took away. */
  readonly removed: number;
  /** Whether its audit trail follows from record to record. A broken one is the office's own, and is kept as it is. */
  readonly isTrailWhole: boolean;
}

/**
 * Makes a backup in `parent`: a copy of the database and of the key file, read back from end to end before it counts as one, then a
 * manifest, then the name. What is unfinished has no such name, and goes away on any fault. Refuses 'disk-full',
 * 'folder-not-writable', 'backup-damaged' when the copy is not sound, 'cancelled'.
 */
export async function makeBackup(
  source: BackupSource,
  at: { readonly parent: string; readonly madeAt: string },
  options: CheckOptions = {},
): Promise<MadeBackup> {
  const { parent, madeAt } = at;
  requireWritableFolder(parent);
  clearUnfinished(parent, source.officeId, ['making', 'drill', 'removing']);
  const folder = unfinishedFolder(parent, 'making', source.officeId);
  const database = path.join(folder, 'office.db');
  try {
    const keyFile = await source.copyInto(database);
    await syncFile(database);
    const report = await proven(source, database, options);
    writeKeyFile(path.join(folder, 'office.keys'), keyFile);
    const body = await bodyOf(source.officeId, folder, { madeAt, keyFile, report });
    options.signal?.throwIfAborted();
    replaceFile(path.join(folder, MANIFEST), source.seal(body));
    syncFolder(folder);
    const place = publish(folder, parent, madeAt);
    return {
      folder: place,
      body,
      bytes: report.pages * 4096,
      removed: rotate(parent, source.officeId),
      isTrailWhole: report.contents?.trail.firstBad === null,
    };
  } catch (error) {
    removeOwn(folder);
    throw error;
  }
}

/** A copy that is not sound in pages or structure is no backup. A broken audit chain is the office's own fault, to be kept as it is. */
async function proven(
  { proof, check }: BackupSource,
  file: string,
  options: CheckOptions,
): Promise<OfficeReport> {
  const keys = proof();
  try {
    const report = await check(file, keys, options);
    if (report.contents === null) throw damaged('contents');
    return report;
  } finally {
    wipe(keys.database, keys.audit);
  }
}

async function bodyOf(
  officeId: string,
  folder: string,
  {
    madeAt,
    keyFile,
    report,
  }: { readonly madeAt: string; readonly keyFile: KeyFile; readonly report: OfficeReport },
): Promise<ManifestBody> {
  const { contents, version } = report;
  if (contents === null || contents.officeId !== officeId) throw damaged('contents');
  return {
    format: 1,
    officeId,
    programVersion: PROGRAM_VERSION,
    schemaVersion: version,
    madeAt,
    counts: officeCounts(contents.counts),
    trail: { count: contents.trail.count, head: shortHead(contents.trail.head) },
    keyGeneration: keyFile.generation,
    sha256: {
      database: await hashOf(path.join(folder, 'office.db')),
      keys: await hashOf(path.join(folder, 'office.keys')),
    },
  };
}

/** Of all that is counted, what people know their office by. */
export const officeCounts = ({ members, contacts, forms, copies, meetings }: Counts): OfficeCounts => ({
  members,
  contacts,
  forms,
  copies,
  meetings,
});

/** As much of the trail's head as is written on paper and into a manifest: 48 bits. */
export const shortHead = (head: string): string => head.slice(0, 12);

/** Takes away what rotation no longer keeps; a folder that will not go is left for the next time. */
function rotate(parent: string, officeId: string): number {
  let removed = 0;
  for (const { folder } of outOfRotation(backupsIn(parent, officeId))) {
    try {
      removeBackup(folder);
      removed += 1;
    } catch {
      // A folder that another program holds open; it is tried again after the next backup.
    }
  }
  return removed;
}
