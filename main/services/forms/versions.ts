import { DeskError } from '../../../contract/errors.ts';
import type { forms as contract, FormVersion } from '../../../contract/forms.ts';
import type { OutputOf } from '../../../contract/endpoint.ts';
import type { FormKind } from '../../../contract/domain/forms.ts';
import * as versions from '../../../db/repositories/form-versions.ts';
import * as forms from '../../../db/repositories/forms.ts';
import type { Context } from '../../gate/context.ts';
import { rowsOf } from '../members/views.ts';

type OlderSigner = OutputOf<typeof contract.olderSigners>[number];

/** Adds the wording that is handed out from now on; refuses `not-possible-now` when the form has such a version already. */
export async function addVersion(
  context: Context,
  { kind, version, text }: { readonly kind: FormKind; readonly version: string; readonly text: string },
): Promise<FormVersion[]> {
  const { db, clock } = context;
  if (await versions.exists(db, kind, version)) throw new DeskError('not-possible-now', { field: 'version' });
  await versions.add(db, { kind, version, text, since: clock.today(), added_at: clock.now() });
  await context.audit({ kind: 'change', action: 'forms.addVersion', facts: { kind, version } });
  return versions.listWithSigners(db);
}

/**
 * Members whose form in force is of another version than the one handed out now, those who signed longest ago first.
 * Who left is not asked to sign anything.
 */
export async function olderSigners(
  context: Context,
  { kind }: { readonly kind: FormKind },
): Promise<OlderSigner[]> {
  const { db, clock } = context;
  const current = await versions.current(db, kind);
  const older = (await forms.inForce(db, kind, clock.today()))
    .filter(({ version }) => version !== current.version)
    .toSorted((one, other) => (one.signedOn < other.signedOn ? -1 : 1));
  const ids = older.map(({ memberId }) => memberId);
  const rows = new Map((await rowsOf(context, ids)).map((row) => [row.id, row]));
  await context.audit({ kind: 'view', action: 'forms.olderSigners', facts: { kind, members: older.length } });
  return older.flatMap(({ memberId, version, signedOn }) => {
    const member = rows.get(memberId);
    return member && member.status !== 'left' ? [{ member, version, signedOn }] : [];
  });
}
