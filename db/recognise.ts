import { closeSync, existsSync, openSync, readSync, fstatSync } from 'node:fs';
import { DeskError } from '../contract/errors.ts';
import { deskErrorOf } from './errors.ts';
import { requireClosed } from './in-use.ts';
import {
  isGenuinePage,
  PAGE_SIZE,
  pageHmacKey,
  readHeader,
  SALT_SIZE,
  type DatabaseHeader,
} from './pages.ts';
import { walOf, type Wal } from './wal.ts';

/** How an unencrypted SQLite file begins (sqlite.org/fileformat.html). */
const PLAIN_MAGIC = Buffer.from('SQLite format 3\0', 'latin1');

interface FirstLook {
  readonly size: number;
  readonly firstPage: Buffer;
}

/**
 * Whether this can be the database that the key file belongs to, told without any key and without a byte changed:
 * 'database-missing', 'not-a-database', 'keys-foreign' (an encrypted file with another salt), 'database-damaged' (ours, but cut off
 * within a page while no write-ahead log could mend it), 'office-in-use' when this program has it open.
 */
export function recogniseDatabase(file: string, salt: Uint8Array): void {
  const look = lookAt(file);
  requireOurSalt(look, salt);
  if (look.size % PAGE_SIZE !== 0 && walOf(file) === null) throw new DeskError('database-damaged');
}

/**
 * As recogniseDatabase, and with the key: page 1 is genuine and no page is missing, else 'database-damaged'; made by this program or an
 * older one, else 'newer-version' with both versions. After a crash the newest page 1 may stand in the write-ahead log: that one counts.
 */
export function examineDatabase(
  file: string,
  key: Uint8Array,
  salt: Uint8Array,
  newestVersion: number,
): DatabaseHeader {
  const look = lookAt(file);
  const wal = walOf(file);
  const hmacKey = pageHmacKey(key, salt);
  const page = newestFirstPage(look, wal);
  const isGenuine = isGenuinePage(page, 1, hmacKey);
  hmacKey.fill(0);
  if (!isGenuine) {
    requireOurSalt(look, salt);
    throw new DeskError('database-damaged');
  }
  if (!page.subarray(0, SALT_SIZE).equals(salt)) throw new DeskError('database-damaged');
  const header = readHeader(page, key);
  requireEveryPage(look.size, header, wal);
  if (header.version > newestVersion) {
    throw new DeskError('newer-version', {
      facts: { file: String(header.version), program: String(newestVersion) },
    });
  }
  return header;
}

function newestFirstPage(look: FirstLook, wal: Wal | null): Buffer {
  const inWal = wal?.pages.get(1);
  return wal === null || inWal === undefined ? look.firstPage : wal.bytes.subarray(inWal, inWal + PAGE_SIZE);
}

function requireOurSalt(look: FirstLook, salt: Uint8Array): void {
  const found = look.firstPage.subarray(0, SALT_SIZE);
  if (found.equals(salt)) return;
  const isWhole = look.size > 0 && look.size % PAGE_SIZE === 0;
  throw new DeskError(isWhole && !found.equals(PLAIN_MAGIC) ? 'keys-foreign' : 'not-a-database');
}

function requireEveryPage(size: number, header: DatabaseHeader, wal: Wal | null): void {
  const whole = Math.floor(size / PAGE_SIZE);
  const isCutWithinPage = size % PAGE_SIZE !== 0 && wal === null;
  const missing = Array.from({ length: Math.max(0, header.pages - whole) }, (_, index) => whole + 1 + index);
  if (isCutWithinPage || !missing.every((number) => wal?.pages.has(number)))
    throw new DeskError('database-damaged');
}

/** Reads the first page with plain file reads; shorter files are filled up with zeros, which no HMAC accepts. */
function lookAt(file: string): FirstLook {
  if (!existsSync(file)) throw new DeskError('database-missing');
  requireClosed(file);
  try {
    const handle = openSync(file, 'r');
    try {
      const firstPage = Buffer.alloc(PAGE_SIZE);
      readSync(handle, firstPage, 0, PAGE_SIZE, 0);
      return { size: fstatSync(handle).size, firstPage };
    } finally {
      closeSync(handle);
    }
  } catch (error) {
    throw deskErrorOf(error);
  }
}
