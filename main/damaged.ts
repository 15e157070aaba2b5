import { appendFileSync } from 'node:fs';
import path from 'node:path';
import type { AccountId } from '../contract/domain/ids.ts';
import { DeskError } from '../contract/errors.ts';
import { clearUnfinished, removeOwn, unfinishedFolder } from '../db/backups/folders.ts';
import { type OfficeKeys, subkey, wipe } from '../db/keys/subkeys.ts';
import { databaseVersion } from '../db/migrate.ts';
import { migrations } from '../db/migrations/index.ts';
import { whoseUse } from '../db/last-use.ts';
import { openDatabase } from '../db/open.ts';
import { copyAsIs, fillUp } from './backups/copy-as-is.ts';
import { checkerFor, clearMark, isDamaged, needsCheck } from './backups/office-files.ts';
import { refusalOf } from './gate/refusals.ts';
import { connectionTo } from './connection.ts';
import { standingOf } from '../db/seal.ts';
import { databaseKeysOf, sealingOf } from './vault.ts';
import { type Session, sessionOver } from './session.ts';
import { openSession } from './session/open.ts';
import type { SessionParts } from './session/parts.ts';
import { signedIn } from './session/sign-in.ts';

/** What is done in a damaged office is recorded beside it, ids only, one record a line: nothing is written into it. */
export const RECORD_BESIDE = 'office-damaged-record.jsonl';

/**
 * Opens an office for whoever has its key. One that was not closed as it should be is looked through first. A damaged one is opened
 * to be read only, from a copy, and its own file is not touched; 'database-damaged' when not even that is possible. The recovery
 * key (no account) opens no damaged office: it would set a password.
 */
export async function openWhole(parts: SessionParts): Promise<Session> {
  const accountId = parts.opened?.accountId ?? null;
  // What cannot be opened has its keys wiped; reading what is left of it needs them once more.
  const { data, audit } = parts.keys.keys;
  const spare: OfficeKeys = { data: Buffer.from(data), audit: Buffer.from(audit) };
  try {
    if (await isWhole(parts)) {
      const session = await openSession(parts);
      wipe(spare.data, spare.audit);
      return session;
    }
    wipe(data, audit);
  } catch (error) {
    const isReadable = refusalOf(error).code === 'database-damaged' && accountId !== null;
    if (!isReadable) {
      wipe(spare.data, spare.audit, data, audit);
      throw whoseUse(parts.database, error);
    }
  }
  if (accountId === null) {
    wipe(spare.data, spare.audit);
    throw new DeskError('database-damaged');
  }
  return openDamaged({ ...parts, keys: { ...parts.keys, keys: spare } }, accountId);
}

/**
 * Asked of an office that was left open, that is not as it was closed, that has no seal, or in which damage was met; any other opens without waiting.
 * Refuses ('database-replaced', 'keys-foreign') one whose every page is genuine, but not of the time when it was closed.
 */
async function isWhole({ database, keys, ports }: SessionParts): Promise<boolean> {
  const sealing = sealingOf(keys.keyFile, keys.keys);
  const standing = await standingOf(database, sealing);
  wipe(sealing.key);
  if (standing === 'keys-replaced') throw new DeskError('keys-foreign');
  const isReplaced = standing === 'database-replaced';
  if (standing === 'as-left' && !needsCheck(database)) return true;
  const proof = databaseKeysOf(keys.keyFile, keys.keys);
  try {
    if (isDamaged(await checkerFor(ports)(database, proof))) return false;
    if (isReplaced) throw new DeskError('database-replaced');
    clearMark(database);
    return true;
  } finally {
    wipe(proof.database, proof.audit);
  }
}

async function openDamaged(parts: SessionParts, accountId: AccountId): Promise<Session> {
  const { database, keys } = parts;
  const office = path.dirname(database);
  const { officeId, databaseSalt } = keys.keyFile;
  const key = subkey(keys.keys, officeId, 'database');
  clearUnfinished(office, officeId, ['reading']);
  const folder = unfinishedFolder(office, 'reading', officeId);
  try {
    const file = path.join(folder, 'office.db');
    await copyAsIs(database, file);
    fillUp(file, key);
    const salt = Buffer.from(databaseSalt, 'hex');
    const copy = openDatabase({ file, mode: 'damaged', key, salt, newestVersion: migrations.length });
    const opened = connectionTo(copy);
    try {
      if (databaseVersion(copy) !== migrations.length) throw new DeskError('database-damaged');
      const account = await opened.use((root) => signedIn(root, accountId));
      const record = path.join(office, RECORD_BESIDE);
      const session = sessionOver(opened, account, parts, {
        note: (entries) =>
          appendFileSync(record, entries.map((entry) => `${JSON.stringify(entry)}\n`).join('')),
        closed: () => removeOwn(folder),
      });
      await session.record('sign-in', 'session.signIn');
      return session;
    } catch (error) {
      copy.close();
      throw error;
    }
  } catch (error) {
    removeOwn(folder);
    wipe(keys.keys.data, keys.keys.audit);
    throw error;
  } finally {
    wipe(key);
  }
}
