import type { z } from 'zod';
import { foldForSearch } from '../../contract/domain/folding.ts';
import { MemberId } from '../../contract/domain/ids.ts';
import type { Status } from '../../contract/domain/members.ts';
import { cleanText, displayName, sortName } from '../../contract/domain/names.ts';
import { DeskError } from '../../contract/errors.ts';
import { MemberFields, MemberRow, MemberView } from '../../contract/members.ts';
import { boundList } from '../bound-list.ts';
import type { Db } from '../connection.ts';
import type { NewRow, Row } from '../schema.ts';

/** A member as the record stands, without what depends on the day. */
export const StoredMember = MemberView.omit({ formsState: true, missingForms: true, isListed: true });
export type StoredMember = z.infer<typeof StoredMember>;

/** A member as a line of a list, without what depends on the day. */
export const MemberLine = MemberRow.omit({ formsState: true, isListed: true });
export type MemberLine = z.infer<typeof MemberLine>;

/** One member; refuses `not-found`, also for a record that was merged into another. */
export async function require(db: Db, id: MemberId): Promise<StoredMember> {
  const row = await standing(db).selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) throw new DeskError('not-found');
  return parsed(row);
}

/** Those of the ids that are members, as lines of a list, in no order. One query for any number of ids. */
export async function lines(db: Db, ids: readonly MemberId[]): Promise<MemberLine[]> {
  const rows = await standing(db).select(LINE_COLUMNS).where('id', 'in', boundList(ids)).execute();
  return rows.map(lineOf);
}

/** The same by the numbers that the search index and the roster know them by, in the order of the numbers given. */
export async function linesBySeq(db: Db, seqs: readonly number[]): Promise<MemberLine[]> {
  const rows = await standing(db)
    .select([...LINE_COLUMNS, 'seq'])
    .where('seq', 'in', boundList(seqs))
    .execute();
  const found = new Map(rows.map((row) => [row.seq, row]));
  return seqs.flatMap((seq) => found.get(seq) ?? []).map(lineOf);
}

/** The ids of members by the numbers that the search index knows them by, in no order. */
export async function idsBySeq(db: Db, seqs: readonly number[]): Promise<{ seq: number; id: MemberId }[]> {
  const rows = await standing(db).select(['seq', 'id']).where('seq', 'in', boundList(seqs)).execute();
  return rows.map(({ seq, id }) => ({ seq, id: MemberId.parse(id) }));
}

/** Writes down new fields of a member. Call refreshWords (search/refresh.ts) afterwards. */
export async function setFields(db: Db, id: MemberId, fields: MemberFields, at: string): Promise<void> {
  await db
    .updateTable('members')
    .set({ ...columnsOf(fields), changed_at: at })
    .where('id', '=', id)
    .execute();
}

export async function setStatus(db: Db, id: MemberId, status: Status, at: string): Promise<void> {
  await db
    .updateTable('members')
    .set({ status, status_since: at, changed_at: at })
    .where('id', '=', id)
    .execute();
}

/** The ids under which the trail knows a member: their own, and those of records merged into theirs. */
export async function knownAs(db: Db, id: MemberId): Promise<MemberId[]> {
  const merged = await db.selectFrom('members').select('id').where('merged_into', '=', id).execute();
  return [id, ...merged.map((row) => MemberId.parse(row.id))];
}

/** The columns that the fields become: clean text in NFC, and the folded keys of the lists' order. */
export function columnsOf(fields: MemberFields) {
  const [givenName, familyName, town] = [fields.givenName, fields.familyName, fields.town].map(cleanText);
  return {
    given_name: givenName ?? '',
    family_name: familyName ?? '',
    preferred_name: cleanText(fields.preferredName),
    sort_name: sortName(givenName ?? '', familyName ?? ''),
    town: town ?? '',
    sort_town: foldForSearch(town ?? ''),
    county: fields.county,
    referred_by: cleanText(fields.referredBy),
    experience: JSON.stringify([...new Set(fields.experience)]),
    own_words: fields.ownWords,
    office_note: fields.officeNote,
    prefers_large_print: Number(fields.prefersLargePrint),
    is_willing_to_welcome: Number(fields.isWillingToWelcome),
  } satisfies Partial<NewRow<'members'>>;
}

const LINE_COLUMNS = [
  'id',
  'given_name',
  'family_name',
  'preferred_name',
  'sort_name',
  'town',
  'county',
  'status',
  'forms_until',
] as const satisfies readonly (keyof Row<'members'>)[];

const standing = (db: Db) => db.selectFrom('members').where('merged_into', 'is', null);

const lineOf = (row: Pick<Row<'members'>, (typeof LINE_COLUMNS)[number]>): MemberLine =>
  MemberLine.parse({
    id: row.id,
    name: displayName(row.given_name, row.family_name),
    sortName: row.sort_name,
    preferredName: row.preferred_name,
    town: row.town,
    county: row.county,
    status: row.status,
    formsUntil: row.forms_until,
  });

/** A row as the contract has it; a row that is not as it must be is a fault. */
function parsed(row: Row<'members'>): StoredMember {
  return StoredMember.parse({
    id: row.id,
    name: displayName(row.given_name, row.family_name),
    sortName: row.sort_name,
    givenName: row.given_name,
    familyName: row.family_name,
    preferredName: row.preferred_name,
    town: row.town,
    county: row.county,
    referredBy: row.referred_by,
    experience: JSON.parse(row.experience),
    ownWords: row.own_words,
    officeNote: row.office_note,
    prefersLargePrint: row.prefers_large_print === 1,
    isWillingToWelcome: row.is_willing_to_welcome === 1,
    status: row.status,
    statusSince: row.status_since,
    createdAt: row.created_at,
    changedAt: row.changed_at,
    formsUntil: row.forms_until,
  });
}

/** The fields alone, as the contract's form has them. */
export const fieldsOf = (member: StoredMember): MemberFields =>
  MemberFields.parse(
    Object.fromEntries(
      Object.keys(MemberFields.shape).map((key) => [key, member[key as keyof MemberFields]]),
    ),
  );
