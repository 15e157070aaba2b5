import { PlainDate } from '../../contract/domain/dates.ts';
import { MemberId, WelcomeId } from '../../contract/domain/ids.ts';
import { Status, isListedUntil } from '../../contract/domain/members.ts';
import { displayName } from '../../contract/domain/names.ts';
import { DeskError } from '../../contract/errors.ts';
import type { Db } from '../connection.ts';
import type { NewRow } from '../schema.ts';

/** One of the two of a welcome. */
export interface Party {
  readonly id: MemberId;
  readonly name: string;
  readonly status: Status;
  readonly formsUntil: PlainDate | null;
}

export interface StoredWelcome {
  readonly id: WelcomeId;
  readonly newcomer: Party;
  readonly welcomer: Party;
  readonly assignedAt: string;
  readonly dueOn: PlainDate;
  readonly tries: number;
  readonly isClosed: boolean;
}

/** R2: whether one of the two is listed on a day. */
export const isPartyListed = ({ status, formsUntil }: Party, today: PlainDate): boolean =>
  isListedUntil(status, formsUntil, today);

/** Writes a welcome down that begins now. */
export async function add(
  db: Db,
  welcome: Omit<NewRow<'welcomes'>, 'tries' | 'outcome' | 'closed_at'>,
): Promise<void> {
  await db
    .insertInto('welcomes')
    .values({ ...welcome, tries: 0, outcome: null, closed_at: null })
    .execute();
}

/** Every welcome that nobody closed, the first due first; whether it still stands is decided above (R2, R4). */
export async function open(db: Db): Promise<StoredWelcome[]> {
  const rows = await stored(db)
    .where('closed_at', 'is', null)
    .orderBy('due_on')
    .orderBy('assigned_at')
    .execute();
  return rows.map(parsed);
}

/** One welcome, closed or not; refuses `not-found`. */
export async function require(db: Db, id: WelcomeId): Promise<StoredWelcome> {
  const row = await stored(db).where('welcomes.id', '=', id).executeTakeFirst();
  if (!row) throw new DeskError('not-found');
  return parsed(row);
}

export async function hasOpen(db: Db, newcomerId: MemberId): Promise<boolean> {
  const row = await db
    .selectFrom('welcomes')
    .select('id')
    .where('newcomer_id', '=', newcomerId)
    .where('closed_at', 'is', null)
    .executeTakeFirst();
  return row !== undefined;
}

/** Counts a try that reached nobody; the welcome goes on until another day. */
export async function countTry(db: Db, id: WelcomeId, dueOn: PlainDate): Promise<void> {
  await db
    .updateTable('welcomes')
    .set((eb) => ({ tries: eb('tries', '+', 1), outcome: 'tried', due_on: dueOn }))
    .where('id', '=', id)
    .execute();
}

/** Ends a welcome; without an outcome when it came to nothing by itself. */
export async function close(
  db: Db,
  id: WelcomeId,
  { at, outcome }: { readonly at: string; readonly outcome: 'reached' | 'passed-on' | null },
): Promise<void> {
  await db
    .updateTable('welcomes')
    .set({ closed_at: at, ...(outcome === null ? {} : { outcome }) })
    .where('id', '=', id)
    .execute();
}

/** Ends whatever welcome a newcomer has. */
export async function closeOfNewcomer(db: Db, newcomerId: MemberId, at: string): Promise<void> {
  await db
    .updateTable('welcomes')
    .set({ closed_at: at })
    .where('newcomer_id', '=', newcomerId)
    .where('closed_at', 'is', null)
    .execute();
}

const stored = (db: Db) =>
  db
    .selectFrom('welcomes')
    .innerJoin('members as newcomer', 'newcomer.id', 'newcomer_id')
    .innerJoin('members as welcomer', 'welcomer.id', 'welcomer_id')
    .select(['welcomes.id', 'assigned_at', 'due_on', 'tries', 'closed_at'])
    .select(['newcomer.id as newcomer_id', 'newcomer.status as newcomer_status'])
    .select(['newcomer.given_name as newcomer_given', 'newcomer.family_name as newcomer_family'])
    .select('newcomer.forms_until as newcomer_until')
    .select(['welcomer.id as welcomer_id', 'welcomer.status as welcomer_status'])
    .select(['welcomer.given_name as welcomer_given', 'welcomer.family_name as welcomer_family'])
    .select('welcomer.forms_until as welcomer_until');

type StoredRow = Awaited<ReturnType<ReturnType<typeof stored>['executeTakeFirstOrThrow']>>;

const parsed = (row: StoredRow): StoredWelcome => ({
  id: WelcomeId.parse(row.id),
  newcomer: partyOf(row.newcomer_id, row.newcomer_given, row.newcomer_family, {
    status: row.newcomer_status,
    until: row.newcomer_until,
  }),
  welcomer: partyOf(row.welcomer_id, row.welcomer_given, row.welcomer_family, {
    status: row.welcomer_status,
    until: row.welcomer_until,
  }),
  assignedAt: row.assigned_at,
  dueOn: PlainDate.parse(row.due_on),
  tries: row.tries,
  isClosed: row.closed_at !== null,
});

const partyOf = (
  id: string,
  given: string,
  family: string,
  { status, until }: { readonly status: string; readonly until: string | null },
): Party => ({
  id: MemberId.parse(id),
  name: displayName(given, family),
  status: Status.parse(status),
  formsUntil: PlainDate.nullable().parse(until),
});
