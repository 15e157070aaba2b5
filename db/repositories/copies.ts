import { sql } from 'kysely';
import { CopyState, Edition, IssuedHow, LIVE_STATES, copyNumberText } from '../../contract/domain/copies.ts';
import { foldForSearch } from '../../contract/domain/folding.ts';
import { ContactId, CopyId, MemberId, type NoticeId, RunId } from '../../contract/domain/ids.ts';
import { displayName } from '../../contract/domain/names.ts';
import { DeskError } from '../../contract/errors.ts';
import type { CopyView } from '../../contract/packets.ts';
import { boundList } from '../bound-list.ts';
import type { Db } from '../connection.ts';
import type { NewRow } from '../schema.ts';

/** A copy as the ledger keeps it. */
export type Copy = Omit<CopyView, 'isOutOfDate'>;

export interface LedgerFilter {
  /** A copy's number, with or without its letters, or part of its recipient's name. */
  readonly text: string;
  readonly states: readonly CopyState[];
  readonly runId: RunId | null;
  /** Only the copies with these numbers; null for all. */
  readonly numbers?: ReadonlySet<number> | null;
}

/** The number that the next copy gets. Copies are never deleted, so none is ever given twice. */
export async function nextNumber(db: Db): Promise<number> {
  const last = await db
    .selectFrom('copies')
    .select('number')
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  return (last?.number ?? 0) + 1;
}

/** Puts a copy into the ledger with what it was typeset from. */
export async function add(
  db: Db,
  copy: Omit<NewRow<'copies'>, 'state'>,
  document: Uint8Array,
): Promise<void> {
  await db
    .insertInto('copies')
    .values({ ...copy, state: 'produced' })
    .execute();
  await db.insertInto('copy_documents').values({ copy_id: copy.id, document }).execute();
}

/** Copies by their ids, in the order of their numbers; refuses `not-found` when one is missing. */
export async function require(db: Db, ids: readonly CopyId[]): Promise<Copy[]> {
  const wanted = [...new Set(ids)];
  const rows = await stored(db)
    .where('copies.id', 'in', boundList(wanted))
    .orderBy('copies.number')
    .execute();
  if (rows.length !== wanted.length) throw new DeskError('not-found');
  return rows.map(parsed);
}

/** The ledger, newest copy first. */
export async function list(
  db: Db,
  filter: LedgerFilter & { readonly offset: number; readonly limit: number },
): Promise<{ total: number; rows: Copy[] }> {
  const chosen = filtered(db, filter);
  const { total } = await chosen
    .clearSelect()
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  const page = chosen.orderBy('copies.number', 'desc').offset(filter.offset).limit(filter.limit);
  return { total, rows: (await page.execute()).map(parsed) };
}

/** The copies made for a member, newest first. */
export async function ofMember(db: Db, memberId: MemberId): Promise<Copy[]> {
  const rows = await stored(db)
    .where('copies.member_id', '=', memberId)
    .orderBy('copies.number', 'desc')
    .execute();
  return rows.map(parsed);
}

/** The copies made in a run, in the order of their numbers. */
export async function ofRun(db: Db, runId: RunId): Promise<Copy[]> {
  const rows = await stored(db).where('copies.run_id', '=', runId).orderBy('copies.number').execute();
  return rows.map(parsed);
}

/** Copies by their numbers, newest first. */
export async function byNumbers(db: Db, numbers: readonly number[]): Promise<Copy[]> {
  const rows = await stored(db)
    .where('copies.number', 'in', boundList(numbers))
    .orderBy('copies.number', 'desc')
    .execute();
  return rows.map(parsed);
}

/** Takes copies to another state, with what is to be remembered of it. */
export async function setState(
  db: Db,
  ids: readonly CopyId[],
  state: CopyState,
  facts: Partial<
    Pick<NewRow<'copies'>, 'printed_at' | 'issued_at' | 'issued_how' | 'issued_to' | 'closed_at'>
  >,
): Promise<void> {
  await db
    .updateTable('copies')
    .set({ ...facts, state })
    .where('id', 'in', boundList(ids))
    .execute();
}

/** The postal contact that a copy was mailed to; null when it was not mailed. */
export async function issuedTo(db: Db, id: CopyId): Promise<ContactId | null> {
  const row = await db.selectFrom('copies').select('issued_to').where('id', '=', id).executeTakeFirst();
  return row?.issued_to ? ContactId.parse(row.issued_to) : null;
}

/** R4: what a copy was typeset from; null from the instant the copy has come to its end, wiped or not. */
export async function documentOf(db: Db, id: CopyId): Promise<Uint8Array | null> {
  const row = await db
    .selectFrom('copy_documents')
    .innerJoin('copies', 'copies.id', 'copy_id')
    .select('document')
    .where('copy_id', '=', id)
    .where('state', 'in', LIVE_STATES)
    .executeTakeFirst();
  return row?.document ?? null;
}

/** Forgets what copies were typeset from. The ledger keeps who was shown, with which facts. */
export async function dropDocuments(db: Db, ids: readonly CopyId[]): Promise<void> {
  await db.deleteFrom('copy_documents').where('copy_id', 'in', boundList(ids)).execute();
}

/** The copies that have come to their end while what they were typeset from is still there. */
export async function endedWithDocument(db: Db): Promise<CopyId[]> {
  const rows = await db
    .selectFrom('copy_documents')
    .innerJoin('copies', 'copies.id', 'copy_id')
    .select('copies.id')
    .where('state', 'not in', LIVE_STATES)
    .execute();
  return rows.map(({ id }) => CopyId.parse(id));
}

/** How many of these members hold an issued copy that has not come back. */
export async function countHolders(db: Db, members: readonly MemberId[]): Promise<number> {
  const { holders } = await db
    .selectFrom('copies')
    .select((eb) => eb.fn.count<number>('member_id').distinct().as('holders'))
    .where('state', 'in', ['issued', 'unaccounted'])
    .where('member_id', 'in', boundList(members))
    .executeTakeFirstOrThrow();
  return holders;
}

/** Whether any copy may still be printed, issued or read as the newest one. */
export async function isAnyLive(db: Db): Promise<boolean> {
  const live = db.selectFrom('copies').select('id').where('state', 'in', LIVE_STATES).limit(1);
  return (await live.executeTakeFirst()) !== undefined;
}

/**
 * R3, R4: the numbers of the live copies that show one of these entries, or two members who are apart. CROSS JOIN is SQLite's word
 * for joins in the order as written: it would begin with every entry of every copy.
 */
export async function numbersShowing(db: Db, entryIds: readonly number[]): Promise<number[]> {
  const states = sql.join(LIVE_STATES.map((state) => sql.lit(state)));
  const { rows } = await sql<{ number: number }>`
    SELECT number FROM copy_entries JOIN copies ON number = copy_number
    WHERE entry_id IN ${boundList(entryIds)} AND state IN (${states})
    UNION
    SELECT number FROM (
      SELECT first_id AS holder, second_id AS shown FROM separations WHERE lifted_at IS NULL
      UNION ALL SELECT second_id, first_id FROM separations WHERE lifted_at IS NULL
    ) CROSS JOIN copies ON copies.member_id = holder AND state IN (${states})
      CROSS JOIN entries ON entries.member_id = shown
      CROSS JOIN copy_entries ON copy_number = number AND entry_id = entries.id
  `.execute(db);
  return rows.map(({ number }) => number);
}

/** R4, R13: the copies that show one of a pair to the other, and to whom: those that may still be printed or read. */
export async function showingEachOther(
  db: Db,
  pairs: readonly (readonly [MemberId, MemberId])[],
): Promise<{ number: number; shown: MemberId }[]> {
  const ways = JSON.stringify(
    pairs.flatMap(([one, other]) => [
      [one, other],
      [other, one],
    ]),
  );
  const { rows } = await sql<{ number: number; shown: string }>`
    SELECT DISTINCT number, entries.member_id AS shown FROM jsonb_each(${ways}) AS way
      JOIN copies ON copies.member_id = way.value ->> 0
        AND state IN ('produced', 'printed', 'issued', 'unaccounted')
      JOIN entries ON entries.member_id = way.value ->> 1
      JOIN copy_entries ON copy_number = number AND entry_id = entries.id
    ORDER BY number
  `.execute(db);
  return rows.map(({ number, shown }) => ({ number, shown: MemberId.parse(shown) }));
}

/** The copies that a conflict notice spoiled, and whom of those it names they show to another of them. */
export async function spoiledBy(db: Db, notice: NoticeId): Promise<{ number: number; shown: MemberId }[]> {
  const { rows } = await sql<{ number: number; shown: string }>`
    SELECT number, named.member_id AS shown FROM conflict_copies AS spoiled
      JOIN copies ON copies.id = copy_id
      JOIN conflict_members AS named ON named.notice_id = spoiled.notice_id AND named.member_id <> copies.member_id
    WHERE spoiled.notice_id = ${notice} AND EXISTS (
      SELECT 1 FROM copy_entries JOIN entries ON entries.id = entry_id
      WHERE copy_number = number AND entries.member_id = named.member_id)
    ORDER BY number
  `.execute(db);
  return rows.map(({ number, shown }) => ({ number, shown: MemberId.parse(shown) }));
}

function filtered(db: Db, { text, states, runId, numbers = null }: LedgerFilter) {
  let rows = stored(db);
  if (numbers !== null) rows = rows.where('copies.number', 'in', boundList(numbers));
  if (states.length > 0) rows = rows.where('copies.state', 'in', states);
  if (runId !== null) rows = rows.where('copies.run_id', '=', runId);
  const number = /^\s*(?:VSN)?[\s-]*0*(\d{1,9})\s*$/i.exec(text)?.[1];
  if (number !== undefined) return rows.where('copies.number', '=', Number(number));
  for (const word of foldForSearch(text).split(' '))
    if (word !== '') rows = rows.where('members.sort_name', 'like', `%${word}%`);
  return rows;
}

const stored = (db: Db) =>
  db
    .selectFrom('copies')
    .innerJoin('members', 'members.id', 'copies.member_id')
    .selectAll('copies')
    .select(['members.given_name', 'members.family_name']);

type StoredRow = Awaited<ReturnType<ReturnType<typeof stored>['executeTakeFirstOrThrow']>>;

const parsed = (row: StoredRow): Copy => ({
  id: CopyId.parse(row.id),
  number: row.number,
  numberText: copyNumberText(row.number),
  runId: RunId.parse(row.run_id),
  recipient: { id: MemberId.parse(row.member_id), name: displayName(row.given_name, row.family_name) },
  edition: Edition.parse(row.edition),
  state: CopyState.parse(row.state),
  producedAt: row.produced_at,
  printedAt: row.printed_at,
  issuedAt: row.issued_at,
  issuedHow: row.issued_how === null ? null : IssuedHow.parse(row.issued_how),
  closedAt: row.closed_at,
  pages: row.pages,
  sha256: row.sha256,
});
