import { addMonths, isAfter, type PlainDate } from '../../../contract/domain/dates.ts';
import { type ReleaseScope, releaseNeedsConfirmation } from '../../../contract/domain/forms.ts';
import { FormId, type MemberId } from '../../../contract/domain/ids.ts';
import { DeskError } from '../../../contract/errors.ts';
import type { FormView, RecordForm } from '../../../contract/forms.ts';
import * as contacts from '../../../db/repositories/contacts.ts';
import * as versions from '../../../db/repositories/form-versions.ts';
import * as forms from '../../../db/repositories/forms.ts';
import * as members from '../../../db/repositories/members.ts';
import type { Context } from '../../gate/context.ts';
import { confirmWidening } from '../confirmations.ts';
import { requireScan, keepScan } from './scans.ts';
import { viewById } from './views.ts';

/** Longest time that a release may be good for, in months: informed consent is reasonably time-limited (28 CFR 94.115). */
export const LONGEST_RELEASE = 60;

interface ReleaseTerms {
  readonly endsOn: PlainDate | null;
  readonly scope: ReleaseScope | null;
}

/**
 * Records a signed form. Refuses `not-found` (member, version or a contact method of the scope), `date-in-future`,
 * `invalid-input` (a release without a scope, another form with one), `release-end-needed` (an end not after the
 * signing or more than 60 months from it), `scan-type`, `scan-too-large`, and a release that shows more than the one
 * before it without a confirmation (R6).
 */
export async function recordForm(context: Context, input: RecordForm): Promise<FormView> {
  const { db, clock, ids } = context;
  const { memberId, kind, version, signedOn } = input;
  await members.require(db, memberId);
  if (!(await versions.exists(db, kind, version))) throw new DeskError('not-found', { field: 'version' });
  if (isAfter(signedOn, clock.today())) throw new DeskError('date-in-future', { field: 'signedOn' });
  if (input.scan) requireScan(input.scan);
  const terms = kind === 'release-of-information' ? await releaseTerms(context, input) : noTerms(input);
  const id = FormId.parse(ids.next());
  await forms.add(db, {
    id,
    member_id: memberId,
    kind,
    version,
    signed_on: signedOn,
    received_by: context.account.id,
    recorded_at: clock.now(),
    ends_on: terms.endsOn,
    scope: terms.scope && JSON.stringify(terms.scope),
    revoked_on: null,
    revoked_how: null,
    revoked_at: null,
  });
  if (input.scan) await keepScan(context, id, input.scan);
  await forms.refreshFormsUntil(db, memberId, clock.today());
  const facts = { form: id, kind, hasScan: input.scan !== null };
  await context.audit({ kind: 'change', action: 'forms.record', subject: memberId, facts });
  return viewById(context, memberId, id);
}

async function releaseTerms(context: Context, input: RecordForm): Promise<ReleaseTerms> {
  const { memberId, signedOn } = input;
  if (input.scope === null) throw new DeskError('invalid-input', { field: 'scope' });
  const endsOn = input.endsOn ?? addMonths(signedOn, (await context.settings()).releaseMonths);
  if (!isAfter(endsOn, signedOn) || isAfter(endsOn, addMonths(signedOn, LONGEST_RELEASE)))
    throw new DeskError('release-end-needed', { field: 'endsOn' });
  const scope = await ownScope(context, memberId, input.scope);
  const earlier = await forms.ofMember(context.db, memberId);
  if (releaseNeedsConfirmation(scope, earlier, context.clock.today()))
    await confirmWidening(context, memberId, 'release', input.confirmation);
  return { endsOn, scope };
}

function noTerms({ endsOn, scope }: RecordForm): ReleaseTerms {
  if (endsOn !== null || scope !== null)
    throw new DeskError('invalid-input', { field: endsOn === null ? 'scope' : 'endsOn' });
  return { endsOn, scope };
}

/** The scope with each contact method once; refuses `not-found` for one that is not the member's own or was taken away. */
export async function ownScope(
  { db }: Context,
  memberId: MemberId,
  scope: ReleaseScope,
): Promise<ReleaseScope> {
  const own = new Set((await contacts.ofMember(db, memberId)).map(({ id }) => id));
  if (!scope.contacts.every((id) => own.has(id)))
    throw new DeskError('not-found', { field: 'scope.contacts' });
  return { ...scope, contacts: [...new Set(scope.contacts)] };
}
