import { randomUUID } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { DeskError, type ErrorCode } from '../../contract/errors.ts';

const CODES: Readonly<Record<string, ErrorCode>> = {
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  ENOENT: 'folder-missing',
};

const refusalOf = (cause: unknown): DeskError => {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  return new DeskError(CODES[code] ?? 'folder-not-writable', { cause });
};

async function writeWhole(file: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(file, 'wx', 0o600);
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/**
 * Writes a file so that its name holds either what was there before or all of the new bytes (R12): first beside it
 * under another name, onto the disk, then one rename. Refuses with `disk-full`, `folder-missing` or `folder-not-writable`.
 */
export async function saveWhole(file: string, bytes: Uint8Array): Promise<void> {
  const beside = path.join(path.dirname(file), `.${randomUUID()}.part`);
  try {
    await writeWhole(beside, bytes);
    await rename(beside, file);
  } catch (error) {
    await rm(beside, { force: true });
    throw refusalOf(error);
  }
}
