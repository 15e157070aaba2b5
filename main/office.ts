import { randomUUID } from 'node:crypto';
import path from 'node:path';
import type { AccountView } from '../contract/accounts.ts';
import { AccountId } from '../contract/domain/ids.ts';
import { DeskError } from '../contract/errors.ts';
import type { CreateOffice } from '../contract/offices.ts';
import { requireEmptyFolder } from '../db/files.ts';
import { calibrateKdf, type KdfCost } from '../db/keys/cost.ts';
import type { KeyFile } from '../db/keys/format.ts';
import { createKeyFile, readKeyFile, writeKeyFile } from '../db/keys/key-file.ts';
import { unwrapWithPassword, unwrapWithRecoveryKey } from '../db/keys/unlock.ts';
import { recogniseDatabase } from '../db/recognise.ts';
import * as accounts from '../db/repositories/accounts.ts';
import { type Ports, type Session, openSession } from './session.ts';
import { requireGoodPassword } from './passwords.ts';
import { furnish } from './furnish.ts';

export interface Office {
  readonly folder: string;
  readonly id: string;
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

/** Measured once in the program's life: 0.5 to 1 s on this workstation (facts.md#keys). */
let measured: Promise<KdfCost> | undefined;
const costOf = (ports: OfficePorts): Promise<KdfCost> =>
  ports.kdfCost ? Promise.resolve(ports.kdfCost) : (measured ??= calibrateKdf());

/** Creates an office in an empty folder and signs its first administrator in. The recovery key is given once. */
export async function createOffice(
  { folder, name, address, phone, administrator }: CreateOffice,
  ports: OfficePorts,
): Promise<{ office: Office; session: Session; recoveryKey: string }> {
  await requireGoodPassword(administrator.password, { ...administrator, officeName: name });
  requireEmptyFolder(folder);
  const accountId = AccountId.parse(randomUUID());
  const { username, password } = administrator;
  const made = await createKeyFile(randomUUID(), {
    accountId,
    username,
    password,
    cost: await costOf(ports),
  });
  const { dataKey, keyFile, recoveryKey } = made;
  const session = await openSession(
    { ...parts(folder, keyFile, dataKey, ports), accountId, mode: 'create' },
    (db, clock) =>
      furnish(db, clock, { keyFile, accountId, office: { name, address, phone }, administrator }),
  );
  // The key file comes last: without it the folder is no office, so a fault before this line leaves none.
  writeKeyFile(fileIn(folder, 'office.keys'), keyFile);
  return { office: officeIn(folder, keyFile.officeId, ports), session, recoveryKey };
}

/** Opens an office folder, locked. Refuses what is no office, whose key file is missing or damaged, or not its own. */
export function openOffice(folder: string, ports: OfficePorts): Office {
  const keyFile = readKeyFile(fileIn(folder, 'office.keys'));
  recogniseDatabase(fileIn(folder, 'office.db'), Buffer.from(keyFile.databaseSalt, 'hex'));
  return officeIn(folder, keyFile.officeId, ports);
}

const parts = (folder: string, keyFile: KeyFile, dataKey: Buffer, ports: OfficePorts) => ({
  database: fileIn(folder, 'office.db'),
  keys: { file: fileIn(folder, 'office.keys'), keyFile, dataKey, cost: () => costOf(ports) },
  ports,
});

const officeIn = (folder: string, id: string, ports: OfficePorts): Office => ({
  folder,
  id,
  async signIn({ username, password }) {
    const keyFile = readKeyFile(fileIn(folder, 'office.keys'));
    const { dataKey, accountId } = await unwrapWithPassword(keyFile, username, password);
    return openSession({ ...parts(folder, keyFile, dataKey, ports), accountId, mode: 'open' });
  },
  async signInWithRecoveryKey({ recoveryKey, username, password }) {
    const keyFile = readKeyFile(fileIn(folder, 'office.keys'));
    const dataKey = await unwrapWithRecoveryKey(keyFile, recoveryKey);
    const session = await openSession({
      ...parts(folder, keyFile, dataKey, ports),
      accountId: null,
      mode: 'open',
    });
    try {
      return await session.takeOver(await administratorNamed(session, username), password);
    } catch (error) {
      await session.close();
      throw error;
    }
  },
});

/** The recovery key opens the office for an administrator: nobody else's password is set with it. */
async function administratorNamed(session: Session, username: string): Promise<AccountView> {
  const named = (await session.read((db) => accounts.list(db))).find(
    (account) => account.username.toLowerCase() === username.toLowerCase() && account.removedAt === null,
  );
  if (named?.role !== 'administrator') throw new DeskError('not-found', { field: 'username' });
  return named;
}
