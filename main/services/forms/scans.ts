import { type FormId, ScanId } from '../../../contract/domain/ids.ts';
import { DeskError } from '../../../contract/errors.ts';
import { SCAN_LIMIT, type SCAN_TYPES } from '../../../contract/forms.ts';
import * as scans from '../../../db/repositories/scans.ts';
import type { Context } from '../../gate/context.ts';

type ScanType = (typeof SCAN_TYPES)[number];

export interface Scan {
  readonly mediaType: ScanType;
  readonly bytes: Uint8Array;
}

/** How files of each type begin: ISO 32000-2, 7.5.2; ITU-T T.81, B.1.1.3; PNG (third edition), 5.2. */
const BEGINNINGS: Readonly<Record<ScanType, readonly number[]>> = {
  'application/pdf': [0x25, 0x50, 0x44, 0x46, 0x2d],
  'image/jpeg': [0xff, 0xd8, 0xff],
  'image/png': [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
};

/** Refuses `scan-too-large` above 20 MB, and `scan-type` unless the file begins as its media type says. */
export function requireScan({ mediaType, bytes }: Scan): void {
  if (bytes.byteLength > SCAN_LIMIT) throw new DeskError('scan-too-large', { field: 'scan' });
  if (!BEGINNINGS[mediaType].every((byte, at) => bytes[at] === byte))
    throw new DeskError('scan-type', { field: 'scan' });
}

/** Puts a checked scan beside its form, in the database only (R10). */
export async function keepScan(
  { db, ids, clock, account }: Context,
  formId: FormId,
  scan: Scan,
): Promise<void> {
  const id = ScanId.parse(ids.next());
  await scans.add(db, { id, formId, ...scan, addedAt: clock.now(), addedBy: account.id });
}
