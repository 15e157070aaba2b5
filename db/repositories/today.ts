import { type SelectQueryBuilder, sql } from 'kysely';
import { PlainDate } from '../../contract/domain/dates.ts';
import { MemberId } from '../../contract/domain/ids.ts';
import type { Person } from '../../contract/domain/named.ts';
import { displayName } from '../../contract/domain/names.ts';
import type { CopyState } from '../../contract/domain/copies.ts';
import type { Status } from '../../contract/domain/members.ts';
import { boundList } from '../bound-list.ts';
import type { Db } from '../connection.ts';
import type { Schema } from '../schema.ts';

/** How many there are in all, and the first of them. */
export interface Few<T> {
  readonly total: number;
  readonly rows: T[];
}

/** How many members have each status; and how many packets may show on a day (R2). */
export async function memberCounts(db: Db, today: PlainDate) {
  const rows = await members(db)
    .select(({ fn }) => ['status', fn.countAll<number>().as('count')])
    .groupBy('status')
    .execute();
  const of = (status: Status): number => rows.find((row) => row.status === status)?.count ?? 0;
  const listed = members(db).where('status', '=', 'active').where('forms_until', '>=', today);
  return {
    applicants: of('applicant'),
    active: of('active'),
    paused: of('paused'),
    listed: await countOf(listed),
  };
}

/** Applicants and active members with a form missing on a day, by name. */
export async function withoutForms(db: Db, today: PlainDate, most: number): Promise<Few<Person>> {
  const missing = members(db)
    .where('status', 'in', ['applicant', 'active'])
    .where((where) => where.or([where('forms_until', 'is', null), where('forms_until', '<', today)]));
  const rows = await missing.select(PERSON).orderBy('sort_name').orderBy('seq').limit(most).execute();
  return { total: await countOf(missing), rows: rows.map(personOf) };
}

/** Active members whose forms end between two days, the soonest first. */
export async function formsEnding(
  db: Db,
  { from, until }: { readonly from: PlainDate; readonly until: PlainDate },
  most: number,
): Promise<Few<Person & { readonly endsOn: PlainDate }>> {
  const ending = members(db)
    .where('status', '=', 'active')
    .where('forms_until', '>=', from)
    .where('forms_until', '<=', until);
  const rows = await ending
    .select([...PERSON, 'forms_until'])
    .orderBy('forms_until')
    .orderBy('sort_name')
    .limit(most)
    .execute();
  return {
    total: await countOf(ending),
    rows: rows.map((row) => ({ ...personOf(row), endsOn: PlainDate.parse(row.forms_until) })),
  };
}

/** R7: active members with methods that may be used and were not confirmed since a day; most methods first. Methods are read first: those due are few. */
export async function contactsToConfirm(
  db: Db,
  confirmedSince: PlainDate,
  most: number,
): Promise<Few<Person & { readonly methods: number }>> {
  const rows = await db
    .selectFrom('contacts')
    .crossJoin('members')
    .whereRef('members.id', '=', 'contacts.member_id')
    .where('merged_into', 'is', null)
    .where('members.status', '=', 'active')
    .where('contacts.removed_at', 'is', null)
    .where('contacts.may_use', '=', 1)
    .where((where) =>
      where.or([
        where('contacts.confirmed_on', 'is', null),
        where('contacts.confirmed_on', '<', confirmedSince),
      ]),
    )
    .select(PERSON)
    .select(({ fn }) => fn.countAll<number>().as('methods'))
    .select(sql<number>`count(*) OVER ()`.as('total'))
    .groupBy('members.seq')
    .orderBy('methods', 'desc')
    .orderBy('members.sort_name')
    .limit(most)
    .execute();
  return {
    total: rows[0]?.total ?? 0,
    rows: rows.map((row) => ({ ...personOf(row), methods: row.methods })),
  };
}

/** How many copies are in a state, of those that may still go on to the next (`without`: numbers left out). */
export const copiesIn = (
  db: Db,
  state: CopyState,
  without: ReadonlySet<number> = new Set(),
): Promise<number> =>
  countOf(db.selectFrom('copies').where('state', '=', state).where('number', 'not in', boundList(without)));

/** The runs that have recipients left whom they have not reached. */
export async function unfinishedRuns(db: Db): Promise<string[]> {
  const rows = await db
    .selectFrom('packet_runs')
    .select('id')
    .where('state', '!=', 'done')
    .where((where) =>
      where.exists(
        where
          .selectFrom('packet_recipients')
          .select('position')
          .whereRef('run_id', '=', 'packet_runs.id')
          .where('copy_id', 'is', null)
          .where('left_out', 'is', null),
      ),
    )
    .execute();
  return rows.map(({ id }) => id);
}

const PERSON = ['members.id', 'members.given_name', 'members.family_name'] as const;

const members = (db: Db) => db.selectFrom('members').where('merged_into', 'is', null);

const personOf = (row: { id: string; given_name: string; family_name: string }): Person => ({
  id: MemberId.parse(row.id),
  name: displayName(row.given_name, row.family_name),
});

async function countOf<Table extends keyof Schema>(
  query: SelectQueryBuilder<Schema, Table, object>,
): Promise<number> {
  const { count } = await query.select(sql<number>`count(*)`.as('count')).executeTakeFirstOrThrow();
  return count;
}
