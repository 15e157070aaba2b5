import { randomUUID } from 'node:crypto';
import path from 'node:path';
import type { AccountView } from '../contract/accounts.ts';
import { AccountId } from '../contract/domain/ids.ts';
import { DeskError } from '../contract/errors.ts';
import type { CreateOffice } from '../contract/offices.ts';
import { finishSwap } from '../db/backups/swap.ts';
import { requireEmptyFolder } from '../db/files.ts';
import type { KdfCost } from '../db/keys/cost.ts';
import type { KeyFile } from '../db/keys/format.ts';
import { createKeyFile, isSlotOf, readKeyFile, writeKeyFile } from '../db/keys/key-file.ts';
import type { OfficeKeys } from '../db/keys/subkeys.ts';
import { unwrapWithPassword, unwrapWithRecoveryKey } from '../db/keys/unlock.ts';
import { isBackup } from '../db/office-files.ts';
import { recogniseDatabase } from '../db/recognise.ts';
import { isSwapPending, settleSwap } from '../db/renew.ts';
import * as accounts from '../db/repositories/accounts.ts';
import { openWhole } from './damaged.ts';
import { refusalOf } from './gate/refusals.ts';
import type { Session } from './session.ts';
import { openSession } from './session/open.ts';
import type { Ports } from './session/parts.ts';
import { requireGoodPassword } from './passwords.ts';
import { furnish } from './furnish.ts';
import { type KdfCostSource, kdfCostSource } from './kdf-cost.ts';
import { openTries, type Tries } from './tries.ts';

export interface Office {
  readonly folder: string;
  readonly id: string;
  /** The tries that failed; whoever calls the two below begins each with it. */
  readonly tries: Tries;
  signIn(credentials: { username: string; password: string }): Promise<Session>;
  signInWithRecoveryKey(credentials: {
    recoveryKey: string;
    username: string;
    password: string;
  }): Promise<Session>;
}

export interface OfficePorts extends Ports {
  /** What one password derivation costs; measured on this workstation unless given. */
  readonly kdfCost?: KdfCost;
}

const fileIn = (folder: string, name: 'office.db' | 'office.keys'): string => path.join(folder, name);

const costOf = ({ kdfCost, workstation }: OfficePorts): KdfCostSource =>
  kdfCost
    ? { known: () => kdfCost, ask: () => Promise.resolve(kdfCost) }
    : kdfCostSource(workstation.programFolder);

/** Creates an office in an empty folder and signs its first administrator in. The recovery key is given once. */
export async function createOffice(
  { folder, name, address, phone, administrator }: CreateOffice,
  ports: OfficePorts,
): Promise<{ office: Office; session: Session; recoveryKey: string }> {
  await requireGoodPassword(administrator.password, { ...administrator, officeName: name });
  requireEmptyFolder(folder);
  const accountId = AccountId.parse(randomUUID());
  const { username, password } = administrator;
  const { keys, keyFile, recoveryKey } = await createKeyFile(randomUUID(), {
    accountId,
    username,
    password,
    cost: await costOf(ports).ask(),
  });
  const office = officeIn(folder, keyFile.officeId, ports);
  const slotId = keyFile.slots.find((slot) => isSlotOf(slot, accountId))?.id ?? '';
  const session = await openSession(
    { ...parts(office, keyFile, keys, ports), opened: { accountId, slotId }, mode: 'create' },
    (db, clock) =>
      furnish(db, clock, { keyFile, accountId, office: { name, address, phone }, administrator }),
  );
  // The key file comes last: without it the folder is no office, so a fault before this line leaves none.
  writeKeyFile(fileIn(folder, 'office.keys'), keyFile);
  return { office, session, recoveryKey };
}

/** Opens an office folder, locked; a restore that was cut short is finished first. Refuses a backup, what is no office, whose key file is missing or damaged, or not its own. */
export function openOffice(folder: string, ports: OfficePorts): Office {
  if (isBackup(folder)) throw new DeskError('is-a-backup');
  finishSwap(folder);
  const keyFile = readKeyFile(fileIn(folder, 'office.keys'));
  const database = fileIn(folder, 'office.db');
  const salt = Buffer.from(keyFile.databaseSalt, 'hex');
  // A change of the data key that was interrupted is ended at the next sign-in.
  if (!isSwapPending(database, salt)) recogniseDatabase(database, salt);
  return officeIn(folder, keyFile.officeId, ports);
}

const parts = ({ folder, tries }: Office, keyFile: KeyFile, keys: OfficeKeys, ports: OfficePorts) => ({
  database: fileIn(folder, 'office.db'),
  keys: { file: fileIn(folder, 'office.keys'), keyFile, keys, cost: () => costOf(ports).ask() },
  tries,
  ports,
});

/** The key file as it is now, with the database that belongs to it in its place. */
async function keyFileOf(folder: string): Promise<KeyFile> {
  const keyFile = readKeyFile(fileIn(folder, 'office.keys'));
  await settleSwap(fileIn(folder, 'office.db'), Buffer.from(keyFile.databaseSalt, 'hex'));
  return keyFile;
}

function officeIn(folder: string, id: string, ports: OfficePorts): Office {
  const { clock, workstation, elapsed = () => performance.now() } = ports;
  const office: Office = {
    folder,
    id,
    tries: openTries({ officeId: id, folders: [folder, workstation.programFolder], clock, elapsed }),
    async signIn({ username, password }) {
      const keyFile = await keyFileOf(folder);
      const { keys, ...opened } = await unwrapWithPassword(keyFile, username, password);
      const session = await openWhole({ ...parts(office, keyFile, keys, ports), opened, mode: 'open' });
      if (!session.isReadOnly) await strengthen(session, password, ports);
      return session;
    },
    async signInWithRecoveryKey({ recoveryKey, username, password }) {
      const keyFile = await keyFileOf(folder);
      const keys = await unwrapWithRecoveryKey(keyFile, recoveryKey);
      const session = await openWhole({
        ...parts(office, keyFile, keys, ports),
        opened: null,
        mode: 'open',
      });
      try {
        await session.takeOver(await administratorNamed(session, username), password);
        return session;
      } catch (error) {
        const facts = { code: refusalOf(error).code };
        await session.record('refusal', 'session.signInWithRecoveryKey', facts).catch(() => undefined);
        await session.close();
        throw error;
      }
    },
  };
  return office;
}

/**
 * While the password is at hand. A workstation that has not measured itself yet does so now, for the next sign-in: nobody waits for
 * it. A slot that could not be wrapped again is as good as it was.
 */
async function strengthen(session: Session, password: string, ports: OfficePorts): Promise<void> {
  const cost = costOf(ports);
  if (cost.known() === null) void cost.ask().catch(() => undefined);
  else await session.strengthen(password).catch(() => undefined);
}

/**
 * The recovery key opens the office for an administrator: nobody else's password is set with it. Who holds it is told the user names,
 * as it must be enough when nobody is left who knows them. Refuses 'not-an-administrator'.
 */
async function administratorNamed(session: Session, username: string): Promise<AccountView> {
  const administrators = (await session.read((db) => accounts.list(db))).filter(
    ({ role, removedAt }) => role === 'administrator' && removedAt === null,
  );
  const named = administrators.find((account) => account.username.toLowerCase() === username.toLowerCase());
  if (named) return named;
  const facts = { administrators: administrators.map((account) => account.username).join(', ') };
  throw new DeskError('not-an-administrator', { field: 'username', facts });
}
