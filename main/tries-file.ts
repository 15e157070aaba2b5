import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { replaceFile } from '../db/files.ts';

const Door = z.strictObject({
  /** SHA-256 of the office's id and a user name, as in the key file: nobody's name stands here. */
  tag: z.string().max(64),
  /** When the last tries failed, oldest first. */
  failedAt: z.array(z.iso.datetime()).max(5),
  lockedSince: z.iso.datetime().nullable(),
});
const Body = z.strictObject({ revision: z.int().min(1), doors: z.array(Door).max(600) });
const Written = Body.extend({ checksum: z.string() });

/** Who failed to sign in, and who is locked out. The higher revision of two is the newer. */
export type TriesBody = z.infer<typeof Body>;

const checksumOf = (body: TriesBody): string =>
  createHash('sha256').update(JSON.stringify(body)).digest('hex');

/** What a file says; null when it is missing or damaged, which locks nobody out. */
export function readTries(file: string): TriesBody | null {
  try {
    const { checksum, ...body } = Written.parse(JSON.parse(readFileSync(file, 'utf8')));
    return checksum === checksumOf(body) ? body : null;
  } catch {
    return null;
  }
}

/** Writes it as a whole. A place that takes no file is passed over: there is another one, and the program's memory. */
export function writeTries(file: string, body: TriesBody): void {
  try {
    replaceFile(file, Buffer.from(JSON.stringify({ ...body, checksum: checksumOf(body) })));
  } catch {
    // A folder that cannot be written: opening the database says so, in better words.
  }
}
