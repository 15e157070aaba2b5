import { daysBetween, type PlainDate } from '../../../contract/domain/dates.ts';
import { formState } from '../../../contract/domain/forms.ts';
import type { FormId, MemberId } from '../../../contract/domain/ids.ts';
import { DeskError } from '../../../contract/errors.ts';
import type { FormView, ScanView } from '../../../contract/forms.ts';
import type { Db } from '../../../db/connection.ts';
import * as forms from '../../../db/repositories/forms.ts';
import * as scans from '../../../db/repositories/scans.ts';
import type { Context } from '../../gate/context.ts';

/** A member's forms with their states of today, the one signed last first. */
export async function viewsOf(db: Db, memberId: MemberId, today: PlainDate): Promise<FormView[]> {
  const stored = await forms.ofMember(db, memberId);
  const kept = await scans.latest(
    db,
    stored.map(({ id }) => id),
  );
  return stored
    .map((form) => viewOf(form, stored, kept.get(form.id) ?? null, today))
    .toReversed()
    .toSorted((one, other) => (one.signedOn === other.signedOn ? 0 : one.signedOn < other.signedOn ? 1 : -1));
}

/** One form as it stands in its member's list; refuses `not-found`. */
export async function viewById({ db, clock }: Context, memberId: MemberId, id: FormId): Promise<FormView> {
  const found = (await viewsOf(db, memberId, clock.today())).find((form) => form.id === id);
  if (!found) throw new DeskError('not-found');
  return found;
}

function viewOf(
  form: forms.StoredForm,
  all: readonly forms.StoredForm[],
  scan: ScanView | null,
  today: PlainDate,
): FormView {
  const state = formState(form, all, today);
  const daysLeft = state === 'in-force' && form.endsOn !== null ? daysBetween(today, form.endsOn) : null;
  return { ...form, state, daysLeft, scan };
}
