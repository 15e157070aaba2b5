import type { AccountView } from '../../contract/accounts.ts';
import { AccountId } from '../../contract/domain/ids.ts';
import { DeskError } from '../../contract/errors.ts';
import * as rows from '../../db/repositories/accounts.ts';
import type { Context } from '../gate/context.ts';
import type { Handlers } from '../gate/handlers.ts';
import { requireGoodPassword } from '../passwords.ts';

/** Who may sign in. There is always at least one administrator, and nobody removes or demotes themselves. */
export const accounts: Handlers<'accounts'> = {
  list: ({ db }) => rows.list(db),

  async add(context, { username, fullName, role, password }) {
    const { db, clock, ids, vault } = context;
    if (await rows.isUsernameTaken(db, username))
      throw new DeskError('username-taken', { field: 'username' });
    await checkPasswordFor(context, { username, fullName }, password);
    const id = AccountId.parse(ids.next());
    const created = { created_at: clock.now(), last_sign_in_at: null, removed_at: null };
    await rows.add(db, { id, username, full_name: fullName, role, ...created });
    await context.audit({ kind: 'change', action: 'accounts.add', subject: id, facts: { role } });
    await vault.setPassword(db, id, username, password);
    return rows.require(db, id);
  },

  async changeRole(context, { id, role }) {
    const account = await othersAccount(context, id);
    await keepOneAdministrator(context, account, role);
    await rows.setRole(context.db, id, role);
    await context.audit({
      kind: 'change',
      action: 'accounts.changeRole',
      subject: id,
      facts: { from: account.role, to: role },
    });
    return rows.require(context.db, id);
  },

  async resetPassword(context, { id, password }) {
    const account = await othersAccount(context, id);
    await checkPasswordFor(context, account, password);
    await context.audit({ kind: 'change', action: 'accounts.resetPassword', subject: id });
    await context.vault.setPassword(context.db, id, account.username, password);
    return account;
  },

  async remove(context, { id }) {
    const account = await othersAccount(context, id);
    await keepOneAdministrator(context, account, null);
    await rows.setRemoved(context.db, id, context.clock.now());
    await context.audit({ kind: 'change', action: 'accounts.remove', subject: id });
    await context.vault.removeSlot(context.db, id);
    return rows.require(context.db, id);
  },

  async changeOwnPassword(context, { present, password }) {
    const { db, vault } = context;
    const account = await rows.require(db, context.account.id);
    if (!(await vault.isPasswordOf(account.id, account.username, present)))
      throw new DeskError('wrong-password', { field: 'present' });
    await checkPasswordFor(context, account, password);
    await context.audit({ kind: 'change', action: 'accounts.changeOwnPassword', subject: account.id });
    await vault.setPassword(db, account.id, account.username, password);
    return account;
  },
};

async function othersAccount(context: Context, id: AccountId): Promise<AccountView> {
  if (id === context.account.id) throw new DeskError('own-account');
  const account = await rows.require(context.db, id);
  if (account.removedAt !== null) throw new DeskError('not-found');
  return account;
}

async function keepOneAdministrator(
  { db }: Context,
  account: AccountView,
  role: string | null,
): Promise<void> {
  if (account.role !== 'administrator' || role === 'administrator') return;
  if ((await rows.countAdministrators(db)) < 2) throw new DeskError('last-administrator');
}

async function checkPasswordFor(
  context: Context,
  { username, fullName }: Pick<AccountView, 'username' | 'fullName'>,
  password: string,
): Promise<void> {
  const { name } = await context.settings();
  await requireGoodPassword(password, { username, fullName, officeName: name });
}
