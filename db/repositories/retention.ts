import { z } from 'zod';
import { PlainDate } from '../../contract/domain/dates.ts';
import { AccountId, DestructionId, MemberId } from '../../contract/domain/ids.ts';
import { displayName } from '../../contract/domain/names.ts';
import { DeskError } from '../../contract/errors.ts';
import { DESTRUCTION_STATES, type DestructionView } from '../../contract/retention.ts';
import type { Db } from '../connection.ts';
import { insertAll } from '../insert-all.ts';
import type { NewRow } from '../schema.ts';

export interface LeftMember {
  readonly id: MemberId;
  readonly name: string;
  /** The moment of leaving. */
  readonly leftAt: string;
}

export type Destruction = Omit<DestructionView, 'notDue'>;

/** Those who left before a moment, the longest ago first. */
export async function leftBefore(
  db: Db,
  moment: string,
  { offset, limit }: { readonly offset: number; readonly limit: number },
): Promise<{ total: number; rows: LeftMember[] }> {
  const chosen = left(db).where('status_since', '<', moment);
  const { total } = await chosen
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  const rows = await chosen
    .select(LEFT_COLUMNS)
    .orderBy('status_since')
    .orderBy('seq')
    .offset(offset)
    .limit(limit)
    .execute();
  return { total, rows: rows.map(leftMember) };
}

/** Those of the ids who have left. */
export async function whoLeft(db: Db, ids: readonly MemberId[]): Promise<LeftMember[]> {
  const rows = await left(db).select(LEFT_COLUMNS).where('id', 'in', ids).orderBy('status_since').execute();
  return rows.map(leftMember);
}

/** How many contact methods, forms and scans hang on these records. */
export async function countHeld(
  db: Db,
  ids: readonly MemberId[],
): Promise<{ contacts: number; forms: number; scans: number }> {
  const count = async (table: 'contacts' | 'forms'): Promise<number> => {
    const { total } = await db
      .selectFrom(table)
      .select(({ fn }) => fn.countAll<number>().as('total'))
      .where('member_id', 'in', ids)
      .executeTakeFirstOrThrow();
    return total;
  };
  const { scans } = await db
    .selectFrom('scans')
    .innerJoin('forms', 'forms.id', 'scans.form_id')
    .select(({ fn }) => fn.countAll<number>().as('scans'))
    .where('forms.member_id', 'in', ids)
    .executeTakeFirstOrThrow();
  return { contacts: await count('contacts'), forms: await count('forms'), scans };
}

/** Writes a request down with those whom it is about. */
export async function add(
  db: Db,
  destruction: NewRow<'destructions'>,
  memberIds: readonly MemberId[],
): Promise<void> {
  await db.insertInto('destructions').values(destruction).execute();
  const rows = memberIds.map((member_id) => ({ destruction_id: destruction.id, member_id }));
  await insertAll(db, 'destruction_members', rows);
}

/** Every request, the newest first. */
export async function list(
  db: Db,
  { offset, limit }: { readonly offset: number; readonly limit: number },
): Promise<{ total: number; rows: Destruction[] }> {
  const { total } = await db
    .selectFrom('destructions')
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  const found = await stored(db)
    .orderBy('asked_at', 'desc')
    .orderBy('destructions.id')
    .offset(offset)
    .limit(limit)
    .execute();
  const rows: Destruction[] = [];
  for (const row of found) rows.push(await destructionOf(db, row));
  return { total, rows };
}

/** One request; refuses `not-found`. */
export async function require(db: Db, id: DestructionId): Promise<Destruction> {
  const row = await stored(db).where('destructions.id', '=', id).executeTakeFirst();
  if (!row) throw new DeskError('not-found');
  return destructionOf(db, row);
}

/** Writes down what became of a request, and forgets whom it was about. */
export async function settle(
  db: Db,
  id: DestructionId,
  settled: {
    readonly state: 'withdrawn' | 'destroyed';
    readonly at: string;
    readonly by: AccountId;
    readonly held: z.infer<typeof Held>;
  },
): Promise<void> {
  await db.deleteFrom('destruction_members').where('destruction_id', '=', id).execute();
  await db
    .updateTable('destructions')
    .set({
      state: settled.state,
      settled_at: settled.at,
      settled_by: settled.by,
      backups: JSON.stringify(settled.held),
    })
    .where('id', '=', id)
    .execute();
}

/** Where the records go on. A list alone, as it was written at first, tells nothing of a drive. */
const Held = z.strictObject({ madeAt: z.array(z.string()).readonly(), isDriveMissing: z.boolean() });
const Written = z.union([
  Held,
  z.array(z.string()).transform((madeAt) => ({ madeAt, isDriveMissing: false })),
]);

function heldIn(column: string): Pick<DestructionView, 'backups' | 'isDriveMissing'> {
  const { madeAt, isDriveMissing } = Written.parse(JSON.parse(column));
  return { backups: [...madeAt], isDriveMissing };
}

const LEFT_COLUMNS = ['id', 'given_name', 'family_name', 'status_since'] as const;

const left = (db: Db) =>
  db.selectFrom('members').where('status', '=', 'left').where('merged_into', 'is', null);

const leftMember = (row: {
  id: string;
  given_name: string;
  family_name: string;
  status_since: string;
}): LeftMember => ({
  id: MemberId.parse(row.id),
  name: displayName(row.given_name, row.family_name),
  leftAt: row.status_since,
});

const stored = (db: Db) =>
  db
    .selectFrom('destructions')
    .innerJoin('accounts as asker', 'asker.id', 'destructions.asked_by')
    .leftJoin('accounts as settler', 'settler.id', 'destructions.settled_by')
    .selectAll('destructions')
    .select(['asker.full_name as asker_name', 'settler.full_name as settler_name']);

type StoredRow = Awaited<ReturnType<ReturnType<typeof stored>['execute']>>[number];

async function destructionOf(db: Db, row: StoredRow): Promise<Destruction> {
  const people = await db
    .selectFrom('destruction_members')
    .innerJoin('members', 'members.id', 'destruction_members.member_id')
    .select(['members.id', 'given_name', 'family_name'])
    .where('destruction_id', '=', row.id)
    .orderBy('sort_name')
    .execute();
  return {
    id: DestructionId.parse(row.id),
    state: z.enum(DESTRUCTION_STATES).parse(row.state),
    reference: row.reference,
    years: row.years,
    records: row.records,
    contacts: row.contacts,
    forms: row.forms,
    scans: row.scans,
    leftFrom: PlainDate.parse(row.left_from),
    leftTo: PlainDate.parse(row.left_to),
    askedAt: row.asked_at,
    askedBy: { id: AccountId.parse(row.asked_by), name: row.asker_name },
    settledAt: row.settled_at,
    settledBy:
      row.settled_by === null ? null : { id: AccountId.parse(row.settled_by), name: row.settler_name ?? '' },
    people: people.map((one) => ({
      id: MemberId.parse(one.id),
      name: displayName(one.given_name, one.family_name),
    })),
    ...heldIn(row.backups),
  };
}
