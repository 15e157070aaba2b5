import type { AccountView } from '../../contract/accounts.ts';
import { AccountId } from '../../contract/domain/ids.ts';
import { readOwnPhone } from '../../contract/domain/own-phone.ts';
import { DeskError } from '../../contract/errors.ts';
import type { Role } from '../../contract/rights.ts';
import * as rows from '../../db/repositories/accounts.ts';
import * as office from '../../db/repositories/office.ts';
import type { Context } from '../gate/context.ts';
import type { Handlers } from '../gate/handlers.ts';
import { requireGoodPassword } from '../passwords.ts';

/** Who may sign in. There is always at least one administrator, and nobody removes or demotes themselves. */
export const accounts: Handlers<'accounts'> = {
  async list({ db, tries }) {
    const found = await rows.list(db);
    return found.map((account) => ({ ...account, lockedSince: tries.lockedSince(account.username) }));
  },

  async add(context, { username, fullName, role, workPhone, password }) {
    const { db, clock, ids, vault } = context;
    if (await rows.isUsernameTaken(db, username))
      throw new DeskError('username-taken', { field: 'username' });
    await checkPasswordFor(context, { username, fullName }, password);
    const id = AccountId.parse(ids.next());
    const work_phone = keptPhone(workPhone);
    const created = { created_at: clock.now(), last_sign_in_at: null, removed_at: null, work_phone };
    await rows.add(db, { id, username, full_name: fullName, role, ...created });
    await context.audit({ kind: 'change', action: 'accounts.add', subject: id, facts: { role } });
    // Tries with a name that nobody had yet are not held against whoever has it now.
    context.tries.release(username);
    await vault.setPassword(db, id, username, password);
    return rows.require(db, id);
  },

  async changeRole(context, { id, role }) {
    const account = await othersAccount(context, id);
    await keepOneAdministrator(context, account.role, role);
    await rows.setRole(context.db, id, role);
    await context.audit({
      kind: 'change',
      action: 'accounts.changeRole',
      subject: id,
      facts: { from: account.role, to: role },
    });
    return rows.require(context.db, id);
  },

  async changeWorkPhone(context, { id, workPhone }) {
    const account = await rows.require(context.db, id);
    if (account.removedAt !== null) throw new DeskError('not-found');
    const kept = keptPhone(workPhone);
    await rows.setWorkPhone(context.db, id, kept);
    // R9: that there is one, never which.
    const facts = { hasNumber: kept !== null };
    await context.audit({ kind: 'change', action: 'accounts.changeWorkPhone', subject: id, facts });
    return rows.require(context.db, id);
  },

  async resetPassword(context, { id, password }) {
    const account = await othersAccount(context, id);
    await checkPasswordFor(context, account, password);
    await context.audit({ kind: 'change', action: 'accounts.resetPassword', subject: id });
    await context.vault.setPassword(context.db, id, account.username, password);
    context.tries.release(account.username);
    return account;
  },

  async release(context, { id }) {
    const account = await othersAccount(context, id);
    await context.audit({ kind: 'change', action: 'accounts.release', subject: id });
    context.afterwards(() => context.tries.release(account.username));
    return account;
  },

  async remove(errand, { id }) {
    const account = await errand.transact(async (context) => {
      const { role } = await othersAccount(context, id);
      await keepOneAdministrator(context, role, null);
      await rows.setRemoved(context.db, id, context.clock.now());
      await context.audit({ kind: 'change', action: 'accounts.remove', subject: id });
      // Before the job, so that a fault before its end is made good at the next sign-in.
      await office.setKeyRenewalDue(context.db, context.clock.now());
      await context.vault.removeSlot(context.db, id);
      return rows.require(context.db, id);
    });
    return { account, job: errand.renewKey() };
  },

  async changeOwnPassword(context, { present, password }) {
    const { db, vault } = context;
    const account = await rows.require(db, context.account.id);
    await requirePresentPassword(context, account, present);
    await checkPasswordFor(context, account, password);
    await context.audit({ kind: 'change', action: 'accounts.changeOwnPassword', subject: account.id });
    await vault.setPassword(db, account.id, account.username, password);
    return account;
  },
};

function keptPhone(typed: string): string | null {
  if (typed === '') return null;
  const kept = readOwnPhone(typed);
  if (kept === null) throw new DeskError('invalid-input', { field: 'workPhone' });
  return kept;
}

/** Whoever finds the desk unlocked guesses as slowly as at the door. */
async function requirePresentPassword(
  { tries, vault }: Context,
  { id, username }: AccountView,
  present: string,
): Promise<void> {
  const attempt = tries.begin(username);
  if (!(await vault.isPasswordOf(id, username, present))) throw attempt.failed('wrong-password', 'present');
  attempt.succeeded();
}

async function othersAccount(context: Context, id: AccountId): Promise<AccountView> {
  if (id === context.account.id) throw new DeskError('own-account');
  const account = await rows.require(context.db, id);
  if (account.removedAt !== null) throw new DeskError('not-found');
  return account;
}

async function keepOneAdministrator({ db }: Context, before: Role, after: Role | null): Promise<void> {
  if (before !== 'administrator' || after === 'administrator') return;
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
