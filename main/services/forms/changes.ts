import type { AuditAction } from '../../../contract/audit.ts';
import { formInForce, isWider, type ReleaseScope } from '../../../contract/domain/forms.ts';
import type { Confirmation } from '../../../contract/domain/contacts.ts';
import type { FormId } from '../../../contract/domain/ids.ts';
import { DeskError } from '../../../contract/errors.ts';
import type { FormView } from '../../../contract/forms.ts';
import * as forms from '../../../db/repositories/forms.ts';
import type { Context } from '../../gate/context.ts';
import { confirmWidening } from '../confirmations.ts';
import { ownScope } from './record.ts';
import { viewById } from './views.ts';

/**
 * Revokes a form, at once. With the one in force go all of its kind that it replaced: whoever withdraws a release
 * withdraws every release given before. Refuses `not-possible-now` for one that is revoked already.
 */
export async function revokeForm(
  context: Context,
  { id, how }: { readonly id: FormId; readonly how: 'oral' | 'written' },
): Promise<FormView> {
  const { db, clock } = context;
  const form = await forms.require(db, id);
  if (form.revokedOn !== null) throw new DeskError('not-possible-now');
  const all = await forms.ofMember(db, form.memberId);
  const isInForce = formInForce(all, form.kind, clock.today())?.id === id;
  const ended = isInForce
    ? all.filter(({ kind, revokedOn }) => kind === form.kind && revokedOn === null)
    : [form];
  await forms.setRevoked(
    db,
    ended.map((one) => one.id),
    { on: clock.today(), how, at: clock.now() },
  );
  return done(context, form, 'forms.revoke', { how });
}

/** Shows others less. Refuses `confirmation-needed` when the scope shows anything that it did not before. */
export async function narrowRelease(
  context: Context,
  { id, scope }: { readonly id: FormId; readonly scope: ReleaseScope },
): Promise<FormView> {
  const release = await requireReleaseInForce(context, id);
  // A contact method that was taken away since may go on standing in the scope: it is shown to nobody.
  if (isWider(scope, release.scope)) throw new DeskError('confirmation-needed', { field: 'scope' });
  await forms.setScope(context.db, id, scope);
  return done(context, release, 'forms.narrow', {});
}

/** Shows others more, with the confirmation that R6 asks for. */
export async function widenRelease(
  context: Context,
  input: { readonly id: FormId; readonly scope: ReleaseScope; readonly confirmation: Confirmation },
): Promise<FormView> {
  const release = await requireReleaseInForce(context, input.id);
  const scope = await ownScope(context, release.memberId, input.scope);
  await confirmWidening(context, release.memberId, 'release', input.confirmation);
  await forms.setScope(context.db, release.id, scope);
  return done(context, release, 'forms.widen', {});
}

async function requireReleaseInForce({ db, clock }: Context, id: FormId): Promise<forms.StoredForm> {
  const form = await forms.require(db, id);
  const all = await forms.ofMember(db, form.memberId);
  const inForce = formInForce(all, 'release-of-information', clock.today());
  if (inForce?.id !== id) throw new DeskError('not-possible-now');
  return form;
}

async function done(
  context: Context,
  { id, memberId, kind }: forms.StoredForm,
  action: AuditAction,
  facts: Readonly<Record<string, string>>,
): Promise<FormView> {
  await forms.refreshFormsUntil(context.db, memberId, context.clock.today());
  await context.audit({ kind: 'change', action, subject: memberId, facts: { form: id, kind, ...facts } });
  return viewById(context, memberId, id);
}
