import { createHmac } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { type BackupSummary, OfficeCounts } from '../../contract/backups.ts';
import { Moment } from '../../contract/domain/fields.ts';
import { DeskError } from '../../contract/errors.ts';
import { isSameHex } from '../keys/format.ts';
import { type OfficeKeys, subkey, wipe } from '../keys/subkeys.ts';

/** The file that makes a folder a backup. It lies in plain text on whatever drive was chosen: nothing in it is about a member. */
export const MANIFEST = 'backup.json';
export const BACKUP_FILES = ['office.db', 'office.keys', MANIFEST] as const;

type Keys = Pick<OfficeKeys, 'data'>;

const hex = (bytes: number) => z.string().regex(new RegExp(`^[0-9a-f]{${bytes * 2}}$`));

const Body = z.strictObject({
  format: z.literal(1),
  officeId: z.string().regex(/^[0-9a-z-]{8,40}$/),
  programVersion: z.string().max(40),
  schemaVersion: z.int().min(1),
  madeAt: Moment,
  counts: OfficeCounts,
  /** Records of the audit trail, and the first 6 bytes of the last one's seal. */
  trail: z.strictObject({ count: z.int().min(0), head: hex(6) }),
  keyGeneration: z.int().min(1),
  sha256: z.strictObject({ database: hex(32), keys: hex(32) }),
});
export type ManifestBody = z.infer<typeof Body>;

/** `seal` is an HMAC under a key of the office's: whoever has no key can read a manifest, and cannot write one. */
export const Manifest = Body.extend({ seal: hex(32) });
export type Manifest = z.infer<typeof Manifest>;

/** The manifest as it is written, sealed. */
export function encodeManifest(body: ManifestBody, keys: Keys): Buffer {
  return Buffer.from(`${JSON.stringify({ ...Body.parse(body), seal: sealOf(body, keys) }, null, 2)}\n`);
}

/** Whether the manifest is as a holder of the office's keys wrote it; else 'backup-damaged'. */
export function requireGenuine({ seal, ...body }: Manifest, keys: Keys): void {
  if (!isSameHex(seal, sealOf(body, keys))) throw damaged('manifest');
}

/** A refusal that says which part of a backup is not as it was written. */
export const damaged = (part: 'manifest' | 'files' | 'contents'): DeskError =>
  new DeskError('backup-damaged', { facts: { part } });

/** Reads a backup's manifest: 'backup-missing' where there is none, 'backup-damaged' when it cannot be one. */
export function readManifest(folder: string): Manifest {
  const file = path.join(folder, MANIFEST);
  if (!existsSync(file)) throw new DeskError('backup-missing');
  try {
    return Manifest.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    throw damaged('manifest');
  }
}

/** What a backup says of itself, as the window shows it. */
export function summaryOf(folder: string, manifest: Manifest): BackupSummary {
  const { madeAt, programVersion, schemaVersion, counts, trail } = manifest;
  const bytes = statSync(path.join(folder, 'office.db'), { throwIfNoEntry: false })?.size ?? 0;
  return { folder, madeAt, programVersion, schemaVersion, counts, trail, bytes };
}

function sealOf(body: ManifestBody, keys: Keys): string {
  const key = subkey(keys, body.officeId, 'backup');
  // Parsed first: the schema's order of fields is the one that is sealed, however the file had them.
  const seal = createHmac('sha256', key)
    .update(JSON.stringify(Body.parse(body)))
    .digest('hex');
  wipe(key);
  return seal;
}
