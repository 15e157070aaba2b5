import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { DeskError } from '../../contract/errors.ts';
import { deskErrorOf } from '../errors.ts';
import { replaceFile, syncFolder } from '../files.ts';
import { RESTORING } from '../office-files.ts';
import { UNFINISHED_NAME } from './folders.ts';

/** All that makes up an office, besides its folders. The key file goes first: without it nothing opens by mistake. */
export const OLD = [
  'office.keys',
  'office.db',
  'office.db-wal',
  'office.db-journal',
  // What a change of the data key left when it was cut short (db/renew.ts).
  'office.db.next',
  'office.db.before',
  'office.to-check',
  // The seal of what was there (db/seal.ts).
  'office.use',
] as const;
const NEW = ['office.db', 'office.keys'] as const;

const Journal = z.strictObject({
  staged: z.string().regex(UNFINISHED_NAME),
  aside: z.string().regex(/^office-kept-aside-[0-9TZ-]+$/),
});
type Journal = z.infer<typeof Journal>;

/**
 * Puts a staged office (its folder inside the office's) in the place of the one that is there, which is kept in the folder `aside`.
 * What is to be done is written down first: cut short at any point, finishSwap does the rest at the next opening. When the old
 * files cannot be moved, they are put back and 'office-in-use' is thrown.
 */
export function swapIn(office: string, journal: Journal): void {
  replaceFile(path.join(office, RESTORING), Buffer.from(JSON.stringify(Journal.parse(journal))));
  try {
    setAside(office, journal);
  } catch (error) {
    putBack(office, journal);
    throw new DeskError('office-in-use', { cause: error });
  }
  finishSwap(office);
}

/** Does the rest of a restore that was cut short; false when there was none. */
export function finishSwap(office: string): boolean {
  const journal = journalIn(office);
  if (journal === null) return false;
  const staged = path.join(office, journal.staged);
  try {
    if (isWhole(staged)) setAside(office, journal);
    // A seal that is still here is of the office that left (db/seal.ts).
    rmSync(path.join(office, 'office.use'), { force: true });
    for (const name of NEW) moveIfThere(path.join(staged, name), path.join(office, name));
    syncFolder(office);
    if (existsSync(staged) && readdirSync(staged).length === 0) rmdirSync(staged);
    rmSync(path.join(office, RESTORING));
    syncFolder(office);
    return true;
  } catch (error) {
    throw deskErrorOf(error);
  }
}

function journalIn(office: string): Journal | null {
  const file = path.join(office, RESTORING);
  if (!existsSync(file)) return null;
  try {
    return Journal.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (cause) {
    // Written as a whole or not at all: another hand made this one, and nothing is moved by it.
    throw new DeskError('fault', { cause });
  }
}

/** The new office is whole until the old one has left: only then is its first file moved. */
const isWhole = (staged: string): boolean => NEW.every((name) => existsSync(path.join(staged, name)));

function setAside(office: string, { aside }: Journal): void {
  if (!OLD.some((name) => existsSync(path.join(office, name)))) return;
  const folder = path.join(office, aside);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  for (const name of OLD) moveIfThere(path.join(office, name), path.join(folder, name));
  syncFolder(folder);
  syncFolder(office);
}

function putBack(office: string, { aside }: Journal): void {
  const folder = path.join(office, aside);
  for (const name of OLD) moveIfThere(path.join(folder, name), path.join(office, name));
  if (existsSync(folder)) rmdirSync(folder);
  rmSync(path.join(office, RESTORING));
}

function moveIfThere(from: string, to: string): void {
  if (existsSync(from)) renameSync(from, to);
}
