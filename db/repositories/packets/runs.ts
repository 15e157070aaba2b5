import { type ExpressionBuilder, sql } from 'kysely';
import { EditionChoice } from '../../../contract/packets.ts';
import { MemberId, type RunId } from '../../../contract/domain/ids.ts';
import { DeskError } from '../../../contract/errors.ts';
import type { Db } from '../../connection.ts';
import type { NewRow, Row, Schema } from '../../schema.ts';

/** Why a recipient gets no copy (R2). */
export type LeftOut = 'not-active' | 'forms-missing';

export interface Recipient {
  readonly position: number;
  readonly memberId: MemberId;
}

type RunState = 'running' | 'done' | 'cancelled' | 'failed';

/** Writes down a run and for whom it is, before anything is typeset: what makes it resumable. */
export async function add(
  db: Db,
  run: Omit<NewRow<'packet_runs'>, 'state'>,
  recipients: readonly { readonly memberId: MemberId; readonly leftOut: LeftOut | null }[],
): Promise<void> {
  await db
    .insertInto('packet_runs')
    .values({ ...run, state: 'running' })
    .execute();
  await sql`INSERT INTO packet_recipients (run_id, position, member_id, left_out)
    SELECT ${run.id}, key, value ->> 'memberId', value ->> 'leftOut'
    FROM json_each(${JSON.stringify(recipients)})`.execute(db);
}

/** One run; refuses `not-found`. */
export async function require(db: Db, id: RunId): Promise<{ state: string; edition: EditionChoice }> {
  const row = await db
    .selectFrom('packet_runs')
    .select(['state', 'edition'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) throw new DeskError('not-found');
  return { state: row.state, edition: EditionChoice.parse(row.edition) };
}

export async function setState(db: Db, id: RunId, state: RunState): Promise<void> {
  await db.updateTable('packet_runs').set({ state }).where('id', '=', id).execute();
}

/** The recipients that a run has not reached, in its order. */
export async function waiting(db: Db, id: RunId): Promise<Recipient[]> {
  const rows = await db
    .selectFrom('packet_recipients')
    .select(['position', 'member_id'])
    .where('run_id', '=', id)
    .where('copy_id', 'is', null)
    .where('left_out', 'is', null)
    .orderBy('position')
    .execute();
  return rows.map((row) => ({ position: row.position, memberId: MemberId.parse(row.member_id) }));
}

/** Says what became of one recipient: the copy made for them, or why there is none. */
export async function settle(
  db: Db,
  id: RunId,
  position: number,
  outcome: { readonly copy_id: string } | { readonly left_out: LeftOut },
): Promise<void> {
  await db
    .updateTable('packet_recipients')
    .set(outcome)
    .where('run_id', '=', id)
    .where('position', '=', position)
    .execute();
}

/** Runs, newest first, with their figures. */
export async function list(db: Db, page: { readonly offset: number; readonly limit: number }) {
  const { total } = await db
    .selectFrom('packet_runs')
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  return { total, rows: await figures(db).offset(page.offset).limit(page.limit).execute() };
}

/** One run with its figures; refuses `not-found`. */
export async function requireFigures(db: Db, id: RunId): Promise<RunFigures> {
  const row = await figures(db).where('packet_runs.id', '=', id).executeTakeFirst();
  if (!row) throw new DeskError('not-found');
  return row;
}

export type RunFigures = Pick<Row<'packet_runs'>, 'id' | 'started_at' | 'state'> & {
  readonly full_name: string;
  readonly total: number | null;
  readonly produced: number | null;
  readonly printed: number | null;
  readonly issued: number | null;
  readonly spoiled: number | null;
};

const figures = (db: Db) =>
  db
    .selectFrom('packet_runs')
    .innerJoin('accounts', 'accounts.id', 'packet_runs.started_by')
    .select(['packet_runs.id', 'packet_runs.started_at', 'packet_runs.state', 'accounts.full_name'])
    .select((eb) => [
      eb
        .selectFrom('packet_recipients')
        .select((run) => run.fn.countAll<number>().as('total'))
        .whereRef('packet_recipients.run_id', '=', 'packet_runs.id')
        .where('packet_recipients.left_out', 'is', null)
        .as('total'),
      copiesOf(eb).as('produced'),
      copiesOf(eb).where('copies.printed_at', 'is not', null).as('printed'),
      copiesOf(eb).where('copies.issued_at', 'is not', null).as('issued'),
      copiesOf(eb).where('copies.state', '=', 'spoiled').as('spoiled'),
    ])
    .orderBy(sql`packet_runs.rowid`, 'desc');

const copiesOf = (eb: ExpressionBuilder<Schema, 'packet_runs'>) =>
  eb
    .selectFrom('copies')
    .select((copy) => copy.fn.countAll<number>().as('copies'))
    .whereRef('copies.run_id', '=', 'packet_runs.id');
