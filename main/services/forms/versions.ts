import { DeskError } from '../../../contract/errors.ts';
import type { FormVersion } from '../../../contract/forms.ts';
import type { FormKind } from '../../../contract/domain/forms.ts';
import * as versions from '../../../db/repositories/form-versions.ts';
import type { Context } from '../../gate/context.ts';

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
