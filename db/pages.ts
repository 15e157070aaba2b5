import { createDecipheriv, createHmac, pbkdf2Sync, timingSafeEqual } from 'node:crypto';
import { open } from 'node:fs/promises';
import { DeskError } from '../contract/errors.ts';
import { requireClosed } from './in-use.ts';
import { walOf } from './wal.ts';

/**
 * The SQLCipher 4 page format: 4096-byte pages whose last 80 bytes are a 16-byte IV and a 64-byte HMAC-SHA512;
 * page 1 begins with the file's 16-byte salt (zetetic.net/sqlcipher/design; facts.md#integrity).
 */
export const PAGE_SIZE = 4096;
export const SALT_SIZE = 16;
const HMAC_SIZE = 64;
const IV_SIZE = 16;
/** SQLite locks bytes at 1 GiB and never writes the page that holds them (sqlite.org/fileformat.html, "lock-byte page"). */
const LOCK_BYTE_PAGE = 0x40000000 / PAGE_SIZE + 1;
const PAGES_AT_ONCE = 256;

/** The key of the pages' HMAC, made from the database key and the file's salt. The caller wipes it. */
export const pageHmacKey = (key: Uint8Array, salt: Uint8Array): Buffer =>
  pbkdf2Sync(
    key,
    salt.map((byte) => byte ^ 0x3a),
    2,
    32,
    'sha512',
  );

/** Whether a page is as the holder of the key wrote it at that place. */
export function isGenuinePage(page: Uint8Array, number: number, hmacKey: Uint8Array): boolean {
  const place = Buffer.alloc(4);
  place.writeUInt32LE(number);
  const covered = page.subarray(number === 1 ? SALT_SIZE : 0, PAGE_SIZE - HMAC_SIZE);
  const expected = createHmac('sha512', hmacKey).update(covered).update(place).digest();
  return timingSafeEqual(expected, page.subarray(PAGE_SIZE - HMAC_SIZE));
}

/** What the database says about itself on page 1 (sqlite.org/fileformat.html, offsets 28, 60 and 19). */
export interface DatabaseHeader {
  /** Its length in pages. */
  readonly pages: number;
  readonly version: number;
  /** Whether it is read through a write-ahead log, for which SQLite makes a file beside it; a copy made by VACUUM INTO is not. */
  readonly usesLog: boolean;
}

/** Reads the header of a genuine page 1. */
export function readHeader(page: Uint8Array, key: Uint8Array): DatabaseHeader {
  const end = PAGE_SIZE - HMAC_SIZE - IV_SIZE;
  const decipher = createDecipheriv('aes-256-cbc', key, page.subarray(end, end + IV_SIZE)).setAutoPadding(
    false,
  );
  const header = decipher.update(page.subarray(SALT_SIZE, SALT_SIZE + 96));
  const answer = {
    pages: header.readUInt32BE(28 - SALT_SIZE),
    version: header.readUInt32BE(60 - SALT_SIZE),
    usesLog: header.readUInt8(19 - SALT_SIZE) === 2,
  };
  header.fill(0);
  return answer;
}

export interface PageWalk {
  readonly pages: number;
  /** The first page that is not as it was written, counted from 1. */
  readonly firstBad: number | null;
}

/**
 * Checks the HMAC of every page of a closed database, giving way to other work in between. Finds every changed byte, but not a
 * cut at a page's edge: use checkDatabase as well (facts.md#integrity). Refuses a database that this program has open, because
 * reading it would drop its locks (sqlite.org/howtocorrupt.html, 2.2). Pages that the write-ahead log still holds are not judged.
 */
export async function verifyPages(
  file: string,
  key: Uint8Array,
  onProgress: (checked: number, pages: number) => void = () => {},
): Promise<PageWalk> {
  requireClosed(file);
  const inWal = walOf(file)?.pages ?? new Map<number, number>();
  const handle = await open(file, 'r');
  try {
    const { size } = await handle.stat();
    if (size < PAGE_SIZE) throw new DeskError('database-damaged');
    const pages = Math.ceil(size / PAGE_SIZE);
    const salt = Buffer.alloc(SALT_SIZE);
    await handle.read(salt, 0, SALT_SIZE, 0);
    const hmacKey = pageHmacKey(key, salt);
    const batch = Buffer.alloc(PAGES_AT_ONCE * PAGE_SIZE);
    try {
      for (let done = 0; done < pages; done += PAGES_AT_ONCE) {
        const { bytesRead } = await handle.read(batch, 0, batch.length, done * PAGE_SIZE);
        const bad = firstBadOf(batch.subarray(0, bytesRead), done, hmacKey, inWal);
        if (bad !== null) return { pages, firstBad: bad };
        onProgress(Math.min(pages, done + PAGES_AT_ONCE), pages);
      }
      return { pages, firstBad: null };
    } finally {
      hmacKey.fill(0);
    }
  } finally {
    await handle.close();
  }
}

function firstBadOf(
  batch: Buffer,
  before: number,
  hmacKey: Buffer,
  inWal: ReadonlyMap<number, number>,
): number | null {
  for (let at = 0; at < batch.length; at += PAGE_SIZE) {
    const number = before + at / PAGE_SIZE + 1;
    if (number === LOCK_BYTE_PAGE || inWal.has(number)) continue;
    const page = batch.subarray(at, at + PAGE_SIZE);
    if (page.length < PAGE_SIZE || !isGenuinePage(page, number, hmacKey)) return number;
  }
  return null;
}
