import { AccountView } from '../../contract/accounts.ts';
import type { AccountId } from '../../contract/domain/ids.ts';
import { ownPhoneText } from '../../contract/domain/own-phone.ts';
import { DeskError } from '../../contract/errors.ts';
import type { Role } from '../../contract/rights.ts';
import type { Db } from '../connection.ts';
import type { NewRow, Row } from '../schema.ts';

/** Everyone who has or had an account, by name; those removed last. */
export async function list(db: Db): Promise<AccountView[]> {
  const rows = await db
    .selectFrom('accounts')
    .selectAll()
    .orderBy('removed_at')
    .orderBy('full_name')
    .execute();
  return rows.map(viewOf);
}

/** One account; refuses `not-found`. */
export async function require(db: Db, id: AccountId): Promise<AccountView> {
  const row = await db.selectFrom('accounts').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) throw new DeskError('not-found');
  return viewOf(row);
}

export async function isUsernameTaken(db: Db, username: string): Promise<boolean> {
  return (
    (await db.selectFrom('accounts').select('id').where('username', '=', username).executeTakeFirst()) !==
    undefined
  );
}

export const countAdministrators = async (db: Db): Promise<number> =>
  (await list(db)).filter((account) => account.role === 'administrator' && account.removedAt === null).length;

export async function add(db: Db, account: NewRow<'accounts'>): Promise<void> {
  await db.insertInto('accounts').values(account).execute();
}

export async function setRole(db: Db, id: AccountId, role: Role): Promise<void> {
  await db.updateTable('accounts').set({ role }).where('id', '=', id).execute();
}

export async function setWorkPhone(db: Db, id: AccountId, kept: string | null): Promise<void> {
  await db.updateTable('accounts').set({ work_phone: kept }).where('id', '=', id).execute();
}

export async function setRemoved(db: Db, id: AccountId, at: string): Promise<void> {
  await db.updateTable('accounts').set({ removed_at: at }).where('id', '=', id).execute();
}

export async function setLastSignIn(db: Db, id: AccountId, at: string): Promise<void> {
  await db.updateTable('accounts').set({ last_sign_in_at: at }).where('id', '=', id).execute();
}

const viewOf = (row: Row<'accounts'>): AccountView =>
  AccountView.parse({
    id: row.id,
    username: row.username,
    fullName: row.full_name,
    role: row.role,
    workPhone: ownPhoneText(row.work_phone),
    createdAt: row.created_at,
    lastSignInAt: row.last_sign_in_at,
    removedAt: row.removed_at,
  });
