import { existsSync, readFileSync, statSync, truncateSync } from 'node:fs';
import { DeskError } from '../../contract/errors.ts';
import { copySynced } from '../../db/backups/copy-file.ts';
import { wipe } from '../../db/keys/subkeys.ts';
import { isGenuinePage, PAGE_SIZE, pageHmacKey, readHeader } from '../../db/pages.ts';

/** Copies a closed database with its log, to read it without touching it. No key is needed yet; fillUp it before it is opened. */
export async function copyAsIs(from: string, to: string): Promise<void> {
  await copySynced(from, to);
  if (existsSync(`${from}-wal`)) await copySynced(`${from}-wal`, `${to}-wal`);
}

/**
 * Fills a copy that was cut off up with empty pages, so that the others can be read. Refuses 'database-damaged' when not even its
 * first page is genuine.
 */
export function fillUp(copy: string, key: Uint8Array): void {
  // The log may hold the newer pages.
  if (existsSync(`${copy}-wal`)) return;
  const page = readFileSync(copy).subarray(0, PAGE_SIZE);
  const hmacKey = pageHmacKey(key, page.subarray(0, 16));
  const isGenuine = page.length === PAGE_SIZE && isGenuinePage(page, 1, hmacKey);
  wipe(hmacKey);
  if (!isGenuine) throw new DeskError('database-damaged');
  const whole = readHeader(page, key).pages * PAGE_SIZE;
  if (statSync(copy).size < whole) truncateSync(copy, whole);
}
