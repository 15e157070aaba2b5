import type { PostalAddress } from '../../contract/contacts.ts';
import { ContactPoint, ContactRules } from '../../contract/contacts.ts';
import { CONTACT_KINDS } from '../../contract/domain/contacts.ts';
import { PlainDate } from '../../contract/domain/dates.ts';
import { ContactId, MemberId } from '../../contract/domain/ids.ts';
import { DeskError } from '../../contract/errors.ts';
import { boundList } from '../bound-list.ts';
import type { Db } from '../connection.ts';
import type { NewRow, Row } from '../schema.ts';

/** A contact method as it is kept. */
export interface StoredContact {
  readonly id: ContactId;
  readonly memberId: MemberId;
  readonly point: ContactPoint;
  readonly rules: ContactRules;
  readonly confirmedOn: PlainDate | null;
  /** The last day before that one on which it was confirmed as well. */
  readonly confirmedBefore: PlainDate | null;
  readonly isRemoved: boolean;
}

/** A contact method to be added. */
export interface NewContact {
  readonly point: ContactPoint;
  readonly rules: ContactRules;
  /** The day and the account, when the member confirmed it. */
  readonly confirmed: Confirmed | null;
}

/** A member's contact methods in the order in which they were added, without those taken away. */
export async function ofMember(db: Db, memberId: MemberId): Promise<StoredContact[]> {
  return (await ofMembers(db, [memberId])).get(memberId) ?? [];
}

/** The same for any number of members, in one query; members without any are left out. */
export async function ofMembers(
  db: Db,
  memberIds: readonly MemberId[],
): Promise<ReadonlyMap<MemberId, StoredContact[]>> {
  const rows = await db
    .selectFrom('contacts')
    .selectAll()
    .where('member_id', 'in', boundList(memberIds))
    .where('removed_at', 'is', null)
    .orderBy('created_at')
    .orderBy('id')
    .execute();
  return Map.groupBy(rows.map(parsed), ({ memberId }) => memberId);
}

/** One method; refuses `not-found`, also for one that was taken away. */
export async function require(db: Db, id: ContactId): Promise<StoredContact> {
  const contact = await find(db, id);
  if (!contact || contact.isRemoved) throw new DeskError('not-found');
  return contact;
}

/** One method, also when it was taken away; undefined when there never was one. */
export async function find(db: Db, id: ContactId): Promise<StoredContact | undefined> {
  const row = await db.selectFrom('contacts').selectAll().where('id', '=', id).executeTakeFirst();
  return row && parsed(row);
}

/** Adds one. Call refreshWords (search/refresh.ts) afterwards. */
export async function add(
  db: Db,
  source: { readonly at: string; nextId(): string },
  memberId: MemberId,
  contact: NewContact,
): Promise<ContactId> {
  const row = rowOf(source, memberId, contact);
  await db.insertInto('contacts').values(row).execute();
  return ContactId.parse(row.id);
}

export async function setRules(db: Db, id: ContactId, rules: ContactRules): Promise<void> {
  await db.updateTable('contacts').set(ruleColumns(rules)).where('id', '=', id).execute();
}

interface Confirmed {
  readonly on: PlainDate;
  readonly by: string;
}

/** Confirms one today; the last day before today on which it was confirmed stays known. */
export async function setConfirmed(db: Db, id: ContactId, { on, by }: Confirmed): Promise<void> {
  await db
    .updateTable('contacts')
    .set((eb) => ({
      confirmed_before: eb
        .case()
        .when('confirmed_on', '<', on)
        .then(eb.ref('confirmed_on'))
        .else(eb.ref('confirmed_before'))
        .end(),
      confirmed_on: on,
      confirmed_by: by,
    }))
    .where('id', '=', id)
    .execute();
}

/** Confirms one today for the first time: whatever was confirmed before was something else. */
export async function setFirstConfirmed(db: Db, id: ContactId, { on, by }: Confirmed): Promise<void> {
  await db
    .updateTable('contacts')
    .set({ confirmed_on: on, confirmed_by: by, confirmed_before: null })
    .where('id', '=', id)
    .execute();
}

/** Takes one away. Call refreshWords afterwards. */
export async function setRemoved(db: Db, id: ContactId, at: string): Promise<void> {
  await db.updateTable('contacts').set({ removed_at: at }).where('id', '=', id).execute();
}

/** The row that a new method becomes. */
export function rowOf(
  source: { readonly at: string; nextId(): string },
  memberId: MemberId,
  { point, rules, confirmed }: NewContact,
) {
  return {
    id: source.nextId(),
    member_id: memberId,
    kind: point.kind,
    value: valueOf(point),
    ...ruleColumns(rules),
    confirmed_on: confirmed?.on ?? null,
    confirmed_by: confirmed?.by ?? null,
    confirmed_before: null,
    created_at: source.at,
    removed_at: null,
  } satisfies NewRow<'contacts'>;
}

/** What is kept of a method, and by which two are the same. */
export function valueOf(point: ContactPoint): string {
  if (point.kind === 'phone') return point.phone;
  return point.kind === 'email' ? point.email : addressText(point.address);
}

/** Always in the same order of parts, so that equal addresses are equal texts. */
const addressText = ({ street, city, state, zip, isConfidentialProgram, pmb }: PostalAddress): string =>
  JSON.stringify({ street, city, state, zip, isConfidentialProgram, pmb });

const ruleColumns = ({ label, mayUse, voicemail, whoElse, bestTimes }: ContactRules) => ({
  label,
  may_use: Number(mayUse),
  voicemail,
  who_else: whoElse,
  best_times: bestTimes,
});

function parsed(row: Row<'contacts'>): StoredContact {
  return {
    id: ContactId.parse(row.id),
    memberId: MemberId.parse(row.member_id),
    point: ContactPoint.parse(pointIn(row)),
    rules: ContactRules.parse({
      label: row.label,
      mayUse: row.may_use === 1,
      voicemail: row.voicemail,
      whoElse: row.who_else,
      bestTimes: row.best_times,
    }),
    confirmedOn: PlainDate.nullable().parse(row.confirmed_on),
    confirmedBefore: PlainDate.nullable().parse(row.confirmed_before),
    isRemoved: row.removed_at !== null,
  };
}

const [PHONE, EMAIL] = CONTACT_KINDS;

function pointIn({ kind, value }: Row<'contacts'>): unknown {
  if (kind === PHONE) return { kind, phone: value };
  return kind === EMAIL ? { kind, email: value } : { kind, address: JSON.parse(value) };
}
