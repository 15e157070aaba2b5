import { promisify } from 'node:util';
import { crc32, inflateRaw } from 'node:zlib';
import { LIMITS, tooLarge, unreadable } from './limits.ts';

/** The parts of a zip archive, unpacked one at a time and never beyond `LIMITS.unpackedBytes` in all. */
export interface Archive {
  has(name: string): boolean;
  /** The part's bytes. Refuses a part that is missing, encrypted, damaged, or larger than it says. */
  read(name: string): Promise<Uint8Array>;
}

interface Part {
  readonly flags: number;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly unpacked: number;
  readonly offset: number;
}

const END_SIGN = 0x06054b50;
const PART_SIGN = 0x02014b50;
const LOCAL_SIGN = 0x04034b50;
const END_LENGTH = 22;
const STORED = 0;
const DEFLATED = 8;
const IS_ENCRYPTED = 1;
const inflate = promisify<Uint8Array, { maxOutputLength: number }, Buffer>(inflateRaw);

/**
 * Opens a zip archive by its directory (APPNOTE.TXT 6.3.10, 4.3). The directory's sizes are added up before anything
 * is unpacked; while unpacking, bytes are counted as well, since a directory may lie.
 */
export function openArchive(bytes: Uint8Array): Archive {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts = readDirectory(view, bytes);
  let left: number = LIMITS.unpackedBytes;
  return {
    has: (name) => parts.has(name),
    async read(name) {
      const part = parts.get(name);
      if (part === undefined) throw unreadable('a part of the workbook is missing');
      const unpacked = await unpack(packedBytes(view, bytes, part), part, left);
      left -= unpacked.byteLength;
      return unpacked;
    },
  };
}

function readDirectory(view: DataView, bytes: Uint8Array): Map<string, Part> {
  const end = findEnd(view);
  const [count, start] = [view.getUint16(end + 10, true), view.getUint32(end + 16, true)];
  if (count > LIMITS.parts) throw tooLarge(`${LIMITS.parts} parts in a workbook`);
  const parts = new Map<string, Part>();
  let at = start;
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > end || view.getUint32(at, true) !== PART_SIGN) throw unreadable('the workbook is damaged');
    const nameLength = view.getUint16(at + 28, true);
    parts.set(nameOf(bytes.subarray(at + 46, at + 46 + nameLength)), partAt(view, at));
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  const sizes = [...parts.values()].reduce((sum, part) => sum + part.unpacked, 0);
  if (sizes > LIMITS.unpackedBytes) throw tooLarge('64 MB unpacked');
  return parts;
}

function findEnd(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - END_LENGTH - 0xffff);
  for (let at = view.byteLength - END_LENGTH; at >= lowest; at -= 1)
    if (view.getUint32(at, true) === END_SIGN) return at;
  throw unreadable('the workbook is damaged or not complete');
}

function partAt(view: DataView, at: number): Part {
  return {
    flags: view.getUint16(at + 8, true),
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    packed: view.getUint32(at + 20, true),
    unpacked: view.getUint32(at + 24, true),
    offset: view.getUint32(at + 42, true),
  };
}

function packedBytes(view: DataView, bytes: Uint8Array, { offset, packed }: Part): Uint8Array {
  const isInside = offset + 30 <= view.byteLength && view.getUint32(offset, true) === LOCAL_SIGN;
  if (!isInside) throw unreadable('the workbook is damaged');
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + packed > view.byteLength) throw unreadable('the workbook is damaged or not complete');
  return bytes.subarray(start, start + packed);
}

async function unpack(packed: Uint8Array, part: Part, left: number): Promise<Uint8Array> {
  if ((part.flags & IS_ENCRYPTED) !== 0) throw unreadable('the workbook is protected by a password');
  if (part.method !== STORED && part.method !== DEFLATED)
    throw unreadable('the workbook is packed in an unknown way');
  const unpacked = part.method === STORED ? packed : await inflated(packed, Math.min(left, part.unpacked));
  if (unpacked.byteLength > left) throw tooLarge('64 MB unpacked');
  if (unpacked.byteLength !== part.unpacked || crc32(unpacked) !== part.crc)
    throw unreadable('the workbook is damaged');
  return unpacked;
}

async function inflated(packed: Uint8Array, limit: number): Promise<Uint8Array> {
  try {
    return await inflate(packed, { maxOutputLength: Math.max(1, limit) });
  } catch (cause) {
    throw unreadable('the workbook is damaged', { cause });
  }
}

/** Part names are compared as they are written in relationships: forward slashes. */
function nameOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes).replaceAll('\\', '/');
}
