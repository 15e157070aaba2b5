import path from 'node:path';
import type { AccountId } from '../../contract/domain/ids.ts';
import { DeskError } from '../../contract/errors.ts';
import type { BackupCredentials } from '../../contract/backups.ts';
import { copySynced } from '../../db/backups/copy-file.ts';
import { damaged, type Manifest, readManifest, requireGenuine } from '../../db/backups/manifest.ts';
import { holdsOffice } from '../../db/office-files.ts';
import type { KeyFile } from '../../db/keys/format.ts';
import { readKeyFile } from '../../db/keys/key-file.ts';
import { type OfficeKeys, wipe } from '../../db/keys/subkeys.ts';
import type { OfficeReport } from '../../db/verify.ts';
import type { Checker, CheckOptions } from '../checking/in-worker.ts';
import { databaseKeysOf } from '../vault.ts';
import { officeCounts, shortHead } from './make.ts';
import { unlockWith } from './unlock.ts';

/** A backup that was copied, opened with somebody's key, and found to be what its manifest says. */
export interface StagedBackup {
  readonly manifest: Manifest;
  readonly keyFile: KeyFile;
  /** The caller's to wipe. */
  readonly keys: OfficeKeys;
  /** Whose password opened it; null with the recovery key. */
  readonly accountId: AccountId | null;
  readonly report: OfficeReport;
}

/**
 * Copies a backup into a new folder and proves the copy from end to end: bytes against the manifest, the manifest's seal, every page,
 * SQLite's structure, the audit chain, the counts. The backup itself is only read. Refuses 'backup-missing', 'backup-damaged',
 * 'wrong-password', 'wrong-recovery-key', 'newer-version', 'disk-full', 'cancelled'.
 */
export async function stageBackup(
  backup: string,
  into: string,
  how: { readonly credentials: BackupCredentials; readonly check: Checker },
  options: CheckOptions = {},
): Promise<StagedBackup> {
  const manifest = readManifest(backup);
  if (!holdsOffice(backup)) throw damaged('files');
  await copyWhole(backup, into, manifest, options);
  const keyFile = readKeyFile(path.join(into, 'office.keys'));
  if (keyFile.officeId !== manifest.officeId) throw damaged('files');
  const { keys, accountId } = await unlockWith(keyFile, how.credentials);
  try {
    requireGenuine(manifest, keys);
    const report = await prove(into, { manifest, keyFile, keys }, how.check, options);
    return { manifest, keyFile, keys, accountId, report };
  } catch (error) {
    wipe(keys.data, keys.audit);
    throw error;
  }
}

async function copyWhole(
  backup: string,
  into: string,
  { sha256 }: Manifest,
  { signal }: CheckOptions,
): Promise<void> {
  const onProgress = (): void => signal?.throwIfAborted();
  const copy = (name: string): Promise<string> =>
    copySynced(path.join(backup, name), path.join(into, name), { onProgress });
  const keys = await copy('office.keys').catch(missing);
  const database = await copy('office.db').catch(missing);
  if (keys !== sha256.keys || database !== sha256.database) throw damaged('files');
}

/** A file that is gone from a backup, or cannot be read any more: the drive may be at its end. */
function missing(error: unknown): never {
  const code = error instanceof DeskError ? error.code : 'fault';
  throw code === 'fault' ? damaged('files') : error;
}

async function prove(
  folder: string,
  staged: { readonly manifest: Manifest; readonly keyFile: KeyFile; readonly keys: OfficeKeys },
  check: Checker,
  options: CheckOptions,
): Promise<OfficeReport> {
  const { manifest, keyFile } = staged;
  const keys = databaseKeysOf(keyFile, staged.keys);
  try {
    const report = await check(path.join(folder, 'office.db'), keys, options);
    if (!isAsSaid(report, manifest)) throw damaged('contents');
    return report;
  } finally {
    wipe(keys.database, keys.audit);
  }
}

function isAsSaid({ contents, version }: OfficeReport, manifest: Manifest): boolean {
  if (contents === null) return false;
  const { counts, trail, officeId, keyGeneration } = contents;
  const found = [officeId, version, keyGeneration, officeCounts(counts), trail.count, shortHead(trail.head)];
  const { schemaVersion, keyGeneration: generation, trail: said } = manifest;
  const told = [manifest.officeId, schemaVersion, generation, manifest.counts, said.count, said.head];
  return JSON.stringify(found) === JSON.stringify(told);
}
