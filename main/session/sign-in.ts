import type { AccountView } from '../../contract/accounts.ts';
import type { AccountId } from '../../contract/domain/ids.ts';
import { DeskError } from '../../contract/errors.ts';
import type { Db } from '../../db/connection.ts';
import * as accounts from '../../db/repositories/accounts.ts';
import * as office from '../../db/repositories/office.ts';
import * as settings from '../../db/repositories/settings.ts';
import { watchClock } from '../clock-watch.ts';
import { requireGoodPassword } from '../passwords.ts';
import { call, errandOf } from './calls.ts';
import type { Sitting } from './parts.ts';
import { addRecords, inTransaction } from './trail.ts';

/** The account whose slot opened the office; one that was removed has no slot, and is refused like a wrong password. */
export async function signedIn(db: Db, id: AccountId): Promise<AccountView> {
  const account = await accounts.require(db, id);
  if (account.removedAt !== null) throw new DeskError('wrong-password');
  return account;
}

/** What follows every sign-in: the clock is watched, what faults left is tidied, what fell due is done. */
export async function takeUp(sitting: Sitting): Promise<void> {
  const { vault, parts, connection } = sitting;
  await watchClock(sitting);
  await inTransaction(sitting, async (db) => {
    const present = (await accounts.list(db)).filter(({ removedAt }) => removedAt === null);
    await vault.tidy(
      db,
      present.map(({ id }) => id),
      parts.opened,
    );
  });
  await call(sitting, 'meetings.thin', {});
  await call(sitting, 'packets.forget', {});
  if ((await connection.use(office.read)).key_renewal_due_since !== null) errandOf(sitting).renewKey();
}

/** Sets an administrator's password by the recovery key, and goes on as that account. */
export async function takeOver(sitting: Sitting, account: AccountView, password: string): Promise<void> {
  const { connection, clock, vault, parts, presence } = sitting;
  const { id, username, fullName } = account;
  const { name: officeName } = await connection.use(settings.read);
  await requireGoodPassword(password, { username, fullName, officeName });
  presence.account = account;
  const slotId = await inTransaction(sitting, async (db) => {
    await addRecords(sitting, db, [
      { kind: 'sign-in', action: 'session.signInWithRecoveryKey', subject: id },
    ]);
    await accounts.setLastSignIn(db, id, clock.now());
    return vault.addSlot(db, id, username, password);
  });
  await inTransaction(sitting, (db) => vault.keepSlot(db, id, slotId));
  parts.tries.release(username);
  await takeUp(sitting);
}

/** Wraps the account's slot again when it costs less than this workstation can bear. */
export async function strengthen(sitting: Sitting, password: string): Promise<void> {
  const { vault, parts, presence } = sitting;
  if (!presence.account) throw new DeskError('locked');
  const { id, username } = presence.account;
  if (!vault.isWeak(id, await parts.keys.cost())) return;
  // The same password: whichever slot is left opens with it.
  await inTransaction(sitting, async (db) =>
    vault.keepSlot(db, id, await vault.addSlot(db, id, username, password)),
  );
}
