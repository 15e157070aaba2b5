import type { InputOf } from '../../../contract/endpoint.ts';
import type { MemberId } from '../../../contract/domain/ids.ts';
import { isWider } from '../../../contract/domain/forms.ts';
import { isListedUntil, showsAnythingNew } from '../../../contract/domain/members.ts';
import { DeskError } from '../../../contract/errors.ts';
import type { MemberFields, MemberView, members } from '../../../contract/members.ts';
import * as forms from '../../../db/repositories/forms.ts';
import * as rows from '../../../db/repositories/members.ts';
import { foldInto } from '../../../db/repositories/members/fold.ts';
import { refreshWords } from '../../../db/repositories/search/refresh.ts';
import * as separations from '../../../db/repositories/separations.ts';
import type { Context } from '../../gate/context.ts';
import { confirmWidening } from '../confirmations.ts';
import { holdBetween, holdTooSmall } from '../meetings/hold.ts';
import { viewOf } from './views.ts';

type Asked = InputOf<typeof members.merge>;

/**
 * Makes one record of two. Everything that hangs on `drop` follows: contact methods, forms, copies, entries,
 * separations, meetings, confirmations, import lines; a meeting with someone kept apart from either, or left with fewer than
 * two members, goes on hold. Refuses `not-found`, `invalid-input` for one record with itself, `apart` when the two are kept
 * apart and no administrator asks, and `confirmation-needed` when others would be shown more (R6).
 */
export async function mergeMembers(context: Context, asked: Asked): Promise<MemberView> {
  const { db, clock } = context;
  const { keep, drop, fromDrop } = asked;
  if (keep === drop) throw new DeskError('invalid-input', { field: 'drop' });
  const kept = await rows.require(db, keep);
  const dropped = await rows.require(db, drop);
  await requireTogether(context, keep, drop);
  const before = await shownOf(context, keep);
  const fields = mergedFields(rows.fieldsOf(kept), rows.fieldsOf(dropped), fromDrop);
  await foldInto(db, { keep, drop, at: clock.now() });
  await holdBetween(
    context,
    [...(await separations.apartFrom(db, keep))].map((other) => [keep, other] as const),
  );
  await holdTooSmall(context, keep);
  await rows.setFields(db, keep, fields, clock.now());
  await forms.refreshFormsUntil(db, keep, clock.today());
  for (const id of [drop, keep]) await refreshWords(db, id);
  if (showsMore(before, await shownOf(context, keep)))
    await confirmWidening(context, keep, 'merge', asked.confirmation);
  const facts = { merged: drop, fromDrop: fromDrop.join(' ').slice(0, 80) };
  await context.audit({ kind: 'change', action: 'members.merge', subject: keep, facts });
  return viewOf(context, keep);
}

/** R4: two who are kept apart are two people until an administrator says that they are one. */
async function requireTogether({ db, account }: Context, keep: MemberId, drop: MemberId): Promise<void> {
  const areApart = (await separations.apartFrom(db, keep)).has(drop);
  if (areApart && account.role !== 'administrator') throw new DeskError('apart');
}

const mergedFields = (
  kept: MemberFields,
  dropped: MemberFields,
  fromDrop: Asked['fromDrop'],
): MemberFields => ({
  ...kept,
  ...Object.fromEntries(fromDrop.map((field) => [field, dropped[field]])),
});

/** What others are shown of a member now: nothing unless they are listed. */
async function shownOf({ db, clock }: Context, id: MemberId) {
  const today = clock.today();
  const member = await rows.require(db, id);
  const release = (await forms.releasesInForce(db, today, [id])).get(id);
  const isListed = isListedUntil(member.status, member.formsUntil, today);
  return { member, scope: isListed ? (release?.scope ?? null) : null };
}

type Shown = Awaited<ReturnType<typeof shownOf>>;

const showsMore = (before: Shown, after: Shown): boolean =>
  after.scope !== null &&
  (isWider(after.scope, before.scope) || showsAnythingNew(after.member, before.member, after.scope));
