import { existsSync, readFileSync } from 'node:fs';
import { hostname, userInfo } from 'node:os';
import path from 'node:path';
import { z } from 'zod';
import { DeskError } from '../contract/errors.ts';
import { deskErrorOf } from './errors.ts';
import { replaceFile } from './files.ts';

/**
 * `office.use`, beside the database: who has the office open, or the seal under which it was closed (db/seal.ts). It holds
 * no member data, and an office without it opens: it is then looked through as after a crash.
 */
const LastUse = z.discriminatedUnion('use', [
  z.strictObject({
    use: z.literal('open'),
    host: z.string().max(80),
    user: z.string().max(80),
    process: z.int(),
    since: z.iso.datetime(),
  }),
  z.strictObject({
    use: z.literal('closed'),
    /** The key file's generation at that moment. */
    generation: z.int(),
    seal: z.string().regex(/^[0-9a-f]{64}$/),
  }),
]);
export type LastUse = z.infer<typeof LastUse>;

const noteOf = (database: string): string => path.join(path.dirname(database), 'office.use');

/** What the note beside a database says; null when there is none or it cannot be read. */
export function readLastUse(database: string): LastUse | null {
  try {
    const file = noteOf(database);
    return existsSync(file) ? LastUse.parse(JSON.parse(readFileSync(file, 'utf8'))) : null;
  } catch {
    return null;
  }
}

/** Says who opened the office, in place of the seal: from now on the database may differ from what was sealed. */
export function noteOpened(database: string, since: string): void {
  const short = (text: string): string => text.slice(0, 80);
  write(database, {
    use: 'open',
    host: short(hostname()),
    user: short(userInfo().username),
    process: process.pid,
    since,
  });
}

/** Says that the office was closed, and as what. */
export const noteClosed = (database: string, generation: number, seal: string): void =>
  write(database, { use: 'closed', generation, seal });

const write = (database: string, use: LastUse): void =>
  replaceFile(noteOf(database), Buffer.from(`${JSON.stringify(use)}\n`));

/** A refusal to open, and when another program has the office open, who that is as far as its note says. */
export function whoseUse(database: string, error: unknown): DeskError {
  const refusal = deskErrorOf(error);
  return refusal.code === 'office-in-use' ? inUse(database) : refusal;
}

function inUse(database: string): DeskError {
  const note = readLastUse(database);
  if (note?.use !== 'open') return new DeskError('office-in-use');
  const { host, user, since } = note;
  return new DeskError('office-in-use', { facts: { host, user, since } });
}
