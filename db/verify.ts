import type Database from 'better-sqlite3';
import { sql } from 'kysely';
import { connect, type Db } from './connection.ts';
import { deskErrorOf } from './errors.ts';
import { checkDatabase, closeDatabase, openCopy, openDatabase } from './open.ts';
import { verifyPages } from './pages.ts';
import { examineDatabase } from './recognise.ts';
import { verifyChain } from './repositories/audit.ts';
import * as office from './repositories/office.ts';

/** What opens and proves an office's database. All three stay the caller's to wipe. */
export interface VerifyKeys {
  readonly database: Uint8Array;
  readonly audit: Buffer;
  /** The file's 16-byte salt, as its key file has it. */
  readonly salt: Uint8Array;
}

/** The tables whose rows are counted: what an office would miss. */
export const COUNTED = [
  'accounts',
  'audit_trail',
  'members',
  'contacts',
  'forms',
  'scans',
  'separations',
  'conflict_notices',
  'meetings',
  'copies',
  'entries',
] as const;
export type Counts = Readonly<Record<(typeof COUNTED)[number], number>>;

/** What an office's database holds, as far as it could be read. */
export interface OfficeContents {
  readonly officeId: string;
  readonly keyGeneration: number;
  /** Rows of each table. */
  readonly counts: Counts;
  /** The audit chain: how many records, the first that does not follow (`firstBad`), and the last one's hash in hex. */
  readonly trail: { readonly count: number; readonly firstBad: number | null; readonly head: string };
}

export interface OfficeReport {
  /** Whether nothing at all was found wrong. */
  readonly isSound: boolean;
  readonly pages: number;
  /** The first page whose HMAC is not right, counted from 1. */
  readonly firstBadPage: number | null;
  /** SQLite's own check of structure and references; null when a bad page made asking pointless. */
  readonly isStructureSound: boolean | null;
  /** The database's version: the last migration it has taken. */
  readonly version: number;
  /** Null when the database could not be read that far. */
  readonly contents: OfficeContents | null;
}

export interface VerifyOptions {
  /** The newest database version this program knows. */
  readonly newestVersion: number;
  /** Pages walked, of all; then the structure and the chain follow without a count. Throw in it to stop. */
  readonly onProgress?: (checked: number, pages: number) => void;
}

/**
 * Looks through a whole closed office database: every page's HMAC, SQLite's structure, references, every record of the audit chain,
 * and how many rows there are. Neither check alone finds every damage (facts.md#integrity). Refuses with the codes of examineDatabase
 * what is not this key's database at all; damage beyond page 1 is reported, not thrown. A copy made by VACUUM INTO is not
 * changed by a byte and no file is made beside it.
 */
export async function verifyOffice(
  file: string,
  keys: VerifyKeys,
  { newestVersion, onProgress }: VerifyOptions,
): Promise<OfficeReport> {
  const { version, usesLog } = examineDatabase(file, keys.database, keys.salt, newestVersion);
  const { pages, firstBad: firstBadPage } = await verifyPages(file, keys.database, onProgress);
  const found = { pages, firstBadPage, version };
  if (firstBadPage !== null) return { ...found, isSound: false, isStructureSound: null, contents: null };
  const database = usesLog
    ? openDatabase({ file, mode: 'open', key: keys.database, salt: keys.salt, newestVersion })
    : openCopy(file, keys.database);
  try {
    const isStructureSound = checkDatabase(database);
    const contents = isStructureSound ? await contentsOf(database, keys.audit) : null;
    const isSound = isStructureSound && contents !== null && contents.trail.firstBad === null;
    return { ...found, isSound, isStructureSound, contents };
  } finally {
    if (usesLog) closeDatabase(database);
    else database.close();
  }
}

/** What an open database holds; null when it cannot be read after all. */
export async function contentsOf(
  database: Database.Database,
  auditKey: Buffer,
): Promise<OfficeContents | null> {
  try {
    return await readContents(connect(database), auditKey);
  } catch (error) {
    const refusal = deskErrorOf(error);
    if (refusal.code === 'database-damaged') return null;
    throw refusal;
  }
}

/** The same through a connection that is in use: for comparing an office with its copy. */
export async function readContents(db: Db, auditKey: Buffer): Promise<OfficeContents> {
  const { id, key_generation: keyGeneration } = await office.read(db);
  const counts: [string, number][] = [];
  const there = await tablesIn(db);
  // A database of an older version has none of a table that came later.
  for (const table of COUNTED) counts.push([table, there.has(table) ? await countOf(db, table) : 0]);
  return {
    officeId: id,
    keyGeneration,
    // Every name in COUNTED has just been given its count.
    counts: Object.fromEntries(counts) as Counts,
    trail: await verifyChain(db, auditKey, there.has('audit_marks')),
  };
}

async function tablesIn(db: Db): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ name: string }>`SELECT name FROM sqlite_schema WHERE type = 'table'`.execute(
    db,
  );
  return new Set(rows.map(({ name }) => name));
}

async function countOf(db: Db, table: (typeof COUNTED)[number]): Promise<number> {
  const { rows } = await db
    .selectFrom(table)
    .select(({ fn }) => fn.countAll<number>().as('rows'))
    .executeTakeFirstOrThrow();
  return rows;
}
