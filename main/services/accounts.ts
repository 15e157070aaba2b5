import type { AccountView } from '../../contract/accounts.ts';
import { AccountId } from '../../contract/domain/ids.ts';
import { readOwnPhone } from '../../contract/domain/own-phone.ts';
import { DeskError } from '../../contract/errors.ts';
import type { Role } from '../../contract/rights.ts';
import * as rows from '../../db/repositories/accounts.ts';
import * as office from '../../db/repositories/office.ts';
import type { Context, Errand } from '../gate/context.ts';
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
    await vault.addSlot(db, id, username, password);
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

  async resetPassword(errand, { id, password }) {
    const account = await replacePassword(errand, async (context) => {
      const found = await othersAccount(context, id);
      await checkPasswordFor(context, found, password);
      await context.audit({ kind: 'change', action: 'accounts.resetPassword', subject: id });
      return { account: found, password };
    });
    errand.tries.release(account.username);
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
      return rows.require(context.db, id);
    });
    // Only now: refused or cut short before, the account is there as it was. Whoever was removed is let in by no slot.
    await errand.transact(({ db, vault }) => vault.removeSlot(db, id));
    return { account, job: errand.renewKey() };
  },

  changeOwnPassword: (errand, { present, password }) =>
    replacePassword(errand, async (context) => {
      const account = await rows.require(context.db, context.account.id);
      await requirePresentPassword(context, account, present);
      await checkPasswordFor(context, account, password);
      await context.audit({ kind: 'change', action: 'accounts.changeOwnPassword', subject: account.id });
      return { account, password };
    }),
};

/**
 * Gives an account another password in two steps, each on disk before the next: the new slot with what is recorded of it, then the
 * old slot's end. Refused in the first, the old password opens as before and the new one does not; cut short between them, either does
 * until the next sign-in.
 */
async function replacePassword(
  { transact }: Errand,
  prepare: (context: Context) => Promise<{ readonly account: AccountView; readonly password: string }>,
): Promise<AccountView> {
  let added: string | null = null;
  try {
    const { account, slotId } = await transact(async (context) => {
      const prepared = await prepare(context);
      const { id, username } = prepared.account;
      added = await context.vault.addSlot(context.db, id, username, prepared.password);
      return { account: prepared.account, slotId: added };
    });
    added = null;
    await transact(({ db, vault }) => vault.keepSlot(db, account.id, slotId));
    return account;
  } catch (error) {
    const slot = added;
    if (slot !== null) await transact(({ db, vault }) => vault.dropSlot(db, slot)).catch(() => undefined);
    throw error;
  }
}

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
