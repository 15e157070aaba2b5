import { existsSync, readFileSync } from 'node:fs';

/** The write-ahead log's format: sqlite.org/fileformat.html, "The Write-Ahead Log". */
const HEADER_SIZE = 32;
const FRAME_HEADER_SIZE = 24;
const MAGIC = 0x377f0682;

/** What a write-ahead log holds that was committed: it is all there after a crash, and nothing after a clean close. */
export interface Wal {
  /** Where each page's newest committed content begins in `bytes`. */
  readonly pages: ReadonlyMap<number, number>;
  /** The database's length in pages after the last commit. */
  readonly databasePages: number;
  readonly bytes: Buffer;
}

type Sum = readonly [number, number];

/** The log beside a database file, or null when there is none with a commit in it. Reads only. */
export function walOf(file: string): Wal | null {
  const path = `${file}-wal`;
  return existsSync(path) ? readWal(readFileSync(path)) : null;
}

/** Follows the log frame by frame as SQLite does on recovery: up to the last commit whose chain of checksums holds. */
export function readWal(bytes: Buffer): Wal | null {
  if (bytes.length < HEADER_SIZE || (bytes.readUInt32BE(0) & ~1) >>> 0 !== MAGIC) return null;
  const isBigEndian = (bytes.readUInt32BE(0) & 1) === 1;
  const add = (from: Sum, start: number, end: number): Sum =>
    sumOf(from, bytes.subarray(start, end), isBigEndian);
  const frameSize = FRAME_HEADER_SIZE + bytes.readUInt32BE(8);
  let sum = add([0, 0], 0, 24);
  if (!isSum(bytes, 24, sum)) return null;
  const pages = new Map<number, number>();
  let uncommitted: [number, number][] = [];
  let databasePages = 0;
  for (let at = HEADER_SIZE; at + frameSize <= bytes.length; at += frameSize) {
    sum = add(add(sum, at, at + 8), at + FRAME_HEADER_SIZE, at + frameSize);
    const isOfThisLog = bytes.compare(bytes, 16, 24, at + 8, at + 16) === 0;
    if (!isOfThisLog || !isSum(bytes, at + 16, sum)) break;
    uncommitted.push([bytes.readUInt32BE(at), at + FRAME_HEADER_SIZE]);
    const committed = bytes.readUInt32BE(at + 4);
    if (committed === 0) continue;
    for (const [number, place] of uncommitted) pages.set(number, place);
    uncommitted = [];
    databasePages = committed;
  }
  return databasePages === 0 ? null : { pages, databasePages, bytes };
}

const isSum = (bytes: Buffer, at: number, [first, second]: Sum): boolean =>
  bytes.readUInt32BE(at) === first && bytes.readUInt32BE(at + 4) === second;

function sumOf([first, second]: Sum, part: Buffer, isBigEndian: boolean): Sum {
  let a = first;
  let b = second;
  for (let at = 0; at < part.length; at += 8) {
    a = (a + b + (isBigEndian ? part.readUInt32BE(at) : part.readUInt32LE(at))) >>> 0;
    b = (b + a + (isBigEndian ? part.readUInt32BE(at + 4) : part.readUInt32LE(at + 4))) >>> 0;
  }
  return [a, b];
}
