import { existsSync, realpathSync, rmSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { DeskError } from '../contract/errors.ts';
import { deskErrorOf } from './errors.ts';
import { syncFile, syncFolder } from './files.ts';
import { rememberOpen } from './in-use.ts';
import { examineDatabase } from './recognise.ts';

export interface OpenDatabase {
  /** The path of `office.db`; its folder must exist. */
  readonly file: string;
  /** 'create' refuses a file that is there; 'open' never makes one; 'damaged' opens a copy of a file that would be refused, to read it. */
  readonly mode: 'create' | 'damaged' | 'open';
  /** The 256-bit database key. Stays the caller's to wipe. */
  readonly key: Uint8Array;
  /** The file's 16-byte salt, as the key file has it. */
  readonly salt: Uint8Array;
  /** The newest database version (user_version) this program knows. */
  readonly newestVersion: number;
}

/** Marks the file as this program's (sqlite.org/fileformat.html, offset 68): "LiDe". */
const APPLICATION_ID = 0x4c694465;

/** What the library adds to the better-sqlite3 API, whose types do not name it. */
interface KeyedDatabase extends Database.Database {
  key(raw: Buffer): number;
  rekey(raw: Buffer): number;
}

/** Every setting of the connection and what it must read back as, in this order. Reasons: docs/decisions/0002-keys-and-database.md. */
const SETTINGS: readonly (readonly [name: string, value: string, readBack: string | number])[] = [
  // Exclusive before WAL: a second program is refused, and no shared-memory file is ever made.
  ['locking_mode', 'EXCLUSIVE', 'exclusive'],
  ['journal_mode', 'WAL', 'wal'],
  // A reopened WAL database silently drops to NORMAL, which may lose the last commits on power failure.
  ['synchronous', 'FULL', 2],
  // Large sorts would otherwise spill plaintext to the temporary folder (R10).
  ['temp_store', 'MEMORY', 2],
  ['foreign_keys', 'ON', 1],
  ['trusted_schema', 'OFF', 0],
  ['cell_size_check', 'ON', 1],
  ['secure_delete', 'ON', 1],
  ['mmap_size', '0', 0],
  // Checkpoints in small pieces: one of SQLite's usual 1,000 pages holds the window up for 50 ms and more.
  ['wal_autocheckpoint', '256', 256],
];

/**
 * Opens or creates the encrypted database with every setting read back, holding its lock until it is closed.
 * Refuses with the codes of examineDatabase, 'folder-not-empty' (create over a file), 'office-in-use' (another program has it),
 * 'disk-full', 'folder-not-writable'; a refused database has not changed by a byte.
 */
export function openDatabase({ file, mode, key, salt, newestVersion }: OpenDatabase): Database.Database {
  if (mode === 'open') examineDatabase(file, key, salt, newestVersion);
  else if (mode === 'create' && existsSync(file)) throw new DeskError('folder-not-empty');
  const db = connect(file, mode);
  try {
    setUp(db, rawKey(key, mode === 'create' ? salt : new Uint8Array()));
    // A keyed database with nothing written yet is an empty file: write before it counts as created.
    if (mode === 'create') createFirstPage(db, file);
    if (mode === 'damaged') setting(db, 'query_only', 'ON', 1);
    return db;
  } catch (error) {
    db.close();
    if (mode === 'create')
      for (const ending of ['', '-wal', '-journal']) rmSync(file + ending, { force: true });
    throw deskErrorOf(error);
  }
}

/** The settings of a connection that only reads a closed copy, of those above. */
const READING = SETTINGS.filter(
  ([name]) => !['journal_mode', 'synchronous', 'wal_autocheckpoint'].includes(name),
);

/**
 * Opens a copy made by VACUUM INTO to read it, without changing a byte of it or making any file beside it. Refuses
 * ('database-damaged') what the key does not open. An office's own file, which has a write-ahead log, is opened with openDatabase.
 */
export function openCopy(file: string, key: Uint8Array): Database.Database {
  const db = connect(file, 'open', true);
  try {
    setUp(db, rawKey(key, new Uint8Array()), READING);
    return db;
  } catch (error) {
    db.close();
    throw deskErrorOf(error);
  }
}

/**
 * Writes every page of a copy made by VACUUM INTO again under another key and salt. For a copy alone: killed in the middle, it opens
 * with neither key (facts.md#rekey).
 */
export function rekeyCopy(
  file: string,
  from: Pick<OpenDatabase, 'key'>,
  to: Pick<OpenDatabase, 'key' | 'salt'>,
): void {
  const db = connect(file, 'open');
  const raw = rawKey(to.key, to.salt);
  try {
    setUp(db, rawKey(from.key, new Uint8Array()), READING);
    (db as KeyedDatabase).rekey(raw);
  } catch (error) {
    throw deskErrorOf(error);
  } finally {
    raw.fill(0);
    db.close();
  }
  syncFile(file);
}

/** Checkpoints everything into the file and closes: afterwards no write-ahead log is left. */
export function closeDatabase(db: Database.Database): void {
  if (!db.open) return;
  try {
    db.pragma('wal_checkpoint(TRUNCATE)');
  } catch (error) {
    throw deskErrorOf(error);
  } finally {
    db.close();
  }
}

/** Looks through the whole open database for damage and dangling references. True when there is none. Pair it with verifyPages. */
export function checkDatabase(db: Database.Database): boolean {
  try {
    return db.pragma('integrity_check', { simple: true }) === 'ok' && rowsOf(db, 'foreign_key_check') === 0;
  } catch (error) {
    const refusal = deskErrorOf(error);
    if (refusal.code === 'database-damaged') return false;
    throw refusal;
  }
}

const rowsOf = (db: Database.Database, pragma: string): number => {
  const rows = db.pragma(pragma);
  return Array.isArray(rows) ? rows.length : 0;
};

function connect(file: string, mode: OpenDatabase['mode'], readonly = false): Database.Database {
  try {
    const place = path.join(realpathSync(path.dirname(file)), path.basename(file));
    // No waiting: whoever holds the lock holds it until that program closes the office.
    const db = new Database(place, { fileMustExist: mode !== 'create', readonly, timeout: 0 });
    rememberOpen(place, db);
    return db;
  } catch (error) {
    throw deskErrorOf(error);
  }
}

/** SQLCipher's raw key as text bytes, `x'…'`: 64 hex digits, and 32 more when the file's salt is to be set too. */
function rawKey(key: Uint8Array, salt: Uint8Array): Buffer {
  const raw = Buffer.alloc(3 + 2 * (key.length + salt.length));
  raw.write("x'");
  let at = 2;
  for (const byte of [...key, ...salt]) at += raw.write(byte.toString(16).padStart(2, '0'), at);
  raw.write("'", at);
  return raw;
}

function setUp(db: Database.Database, raw: Buffer, settings = SETTINGS): void {
  try {
    // The library's own default is ChaCha20, which is not FIPS 197 AES; legacy 4 is the SQLCipher 4 file format.
    setting(db, 'cipher', "'sqlcipher'", 'sqlcipher');
    setting(db, 'legacy', '4', '4');
    (db as KeyedDatabase).key(raw);
  } finally {
    raw.fill(0);
  }
  for (const [name, value, readBack] of settings) setting(db, name, value, readBack);
}

function setting(db: Database.Database, name: string, value: string, readBack: string | number): void {
  db.pragma(`${name} = ${value}`);
  const found: unknown = db.pragma(name, { simple: true });
  if (found !== readBack) throw new DeskError('fault', { facts: { setting: name, found: String(found) } });
}

function createFirstPage(db: Database.Database, file: string): void {
  db.pragma(`application_id = ${APPLICATION_ID}`);
  db.pragma('wal_checkpoint(TRUNCATE)');
  syncFolder(path.dirname(file));
}
