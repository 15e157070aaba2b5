import { sql } from 'kysely';
import type { z } from 'zod';
import type { PlainDate } from '../../contract/domain/dates.ts';
import { type FormKind, type ReleaseScope, formInForce, formsUntil } from '../../contract/domain/forms.ts';
import type { FormId, MemberId } from '../../contract/domain/ids.ts';
import { DeskError } from '../../contract/errors.ts';
import { FormView } from '../../contract/forms.ts';
import { boundList } from '../bound-list.ts';
import type { Db } from '../connection.ts';
import { insertAll } from '../insert-all.ts';
import type { NewRow } from '../schema.ts';

/** A recorded form as it is kept, with the name of whoever received it. */
export const StoredForm = FormView.omit({ state: true, daysLeft: true, scan: true });
export type StoredForm = z.infer<typeof StoredForm>;

/** A member's release that counts today, and what it lets others see (R3). */
export interface ReleaseInForce {
  readonly id: FormId;
  readonly memberId: MemberId;
  readonly signedOn: PlainDate;
  readonly endsOn: PlainDate;
  readonly scope: ReleaseScope;
}

const RELEASE: FormKind = 'release-of-information';

/** All forms ever recorded for a member, in the order in which they were recorded (contract/domain/forms.ts). */
export async function ofMember(db: Db, memberId: MemberId): Promise<StoredForm[]> {
  const rows = await stored(db).where('forms.member_id', '=', memberId).execute();
  return rows.map(parsed);
}

/** One form; refuses `not-found`. */
export async function require(db: Db, id: FormId): Promise<StoredForm> {
  const row = await stored(db).where('forms.id', '=', id).executeTakeFirst();
  if (!row) throw new DeskError('not-found');
  return parsed(row);
}

/** Adds forms as they are; call refreshFormsUntil for their members afterwards. */
export async function add(db: Db, forms: NewRow<'forms'> | readonly NewRow<'forms'>[]): Promise<void> {
  await insertAll(db, 'forms', [forms].flat());
}

export async function setRevoked(
  db: Db,
  ids: readonly FormId[],
  revoked: { readonly on: PlainDate; readonly how: 'oral' | 'written'; readonly at: string },
): Promise<void> {
  await db
    .updateTable('forms')
    .set({ revoked_on: revoked.on, revoked_how: revoked.how, revoked_at: revoked.at })
    .where('id', 'in', ids)
    .execute();
}

export async function setScope(db: Db, id: FormId, scope: ReleaseScope): Promise<void> {
  await db
    .updateTable('forms')
    .set({ scope: JSON.stringify(scope) })
    .where('id', '=', id)
    .execute();
}

/**
 * Writes down until when the member's three forms count (null when one is missing), so that lists can filter and sort
 * by it. It is a day, so nothing need run when a release ends: the day is then simply past. Call it after every change
 * of the member's forms, in the same transaction.
 */
export async function refreshFormsUntil(db: Db, memberId: MemberId, today: PlainDate): Promise<void> {
  const until = formsUntil(await ofMember(db, memberId), today);
  await db.updateTable('members').set({ forms_until: until }).where('id', '=', memberId).execute();
}

/**
 * R3: the releases that count today, by member; of the members given, or of everyone. One query for any number of
 * members. Contact methods that were taken away since may still be named in a scope: show only those that exist.
 */
export async function releasesInForce(
  db: Db,
  today: PlainDate,
  memberIds?: readonly MemberId[],
): Promise<ReadonlyMap<MemberId, ReleaseInForce>> {
  const found = new Map<MemberId, ReleaseInForce>();
  for (const form of await inForce(db, RELEASE, today, memberIds)) {
    const { id, memberId, signedOn, endsOn, scope } = form;
    if (endsOn !== null && scope !== null) found.set(memberId, { id, memberId, signedOn, endsOn, scope });
  }
  return found;
}

/** R2: the forms of a kind that count today, one for each member who has one; of the members given, or of everyone. */
export async function inForce(
  db: Db,
  kind: FormKind,
  today: PlainDate,
  memberIds?: readonly MemberId[],
): Promise<StoredForm[]> {
  let query = stored(db).where('forms.kind', '=', kind).where('forms.revoked_on', 'is', null);
  if (memberIds) query = query.where('forms.member_id', 'in', boundList(memberIds));
  const byMember = Map.groupBy((await query.execute()).map(parsed), ({ memberId }) => memberId);
  return [...byMember.values()].flatMap((forms) => formInForce(forms, kind, today) ?? []);
}

const stored = (db: Db) =>
  db
    .selectFrom('forms')
    .innerJoin('accounts', 'accounts.id', 'forms.received_by')
    .select(['forms.id', 'forms.member_id', 'forms.kind', 'forms.version', 'forms.signed_on'])
    .select(['forms.recorded_at', 'forms.ends_on', 'forms.scope', 'forms.revoked_on', 'forms.revoked_how'])
    .select('accounts.full_name')
    .orderBy(sql`forms.rowid`);

type StoredRow = Awaited<ReturnType<ReturnType<typeof stored>['executeTakeFirstOrThrow']>>;

const parsed = (row: StoredRow): StoredForm =>
  StoredForm.parse({
    id: row.id,
    memberId: row.member_id,
    kind: row.kind,
    version: row.version,
    signedOn: row.signed_on,
    receivedBy: row.full_name,
    recordedAt: row.recorded_at,
    endsOn: row.ends_on,
    scope: row.scope === null ? null : JSON.parse(row.scope),
    revokedOn: row.revoked_on,
    revokedHow: row.revoked_how,
  });
