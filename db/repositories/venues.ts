import type { z } from 'zod';
import type { PlainDate } from '../../contract/domain/dates.ts';
import type { AccountId, VenueId } from '../../contract/domain/ids.ts';
import { DeskError } from '../../contract/errors.ts';
import { type VenueFields, VenueView } from '../../contract/venues.ts';
import { boundList } from '../bound-list.ts';
import type { Db } from '../connection.ts';

/** A venue as it is kept, without what depends on the day. */
export const StoredVenue = VenueView.omit({ lookDueOn: true, isLookDue: true });
export type StoredVenue = z.infer<typeof StoredVenue>;

/** Every venue, by county and name. */
export async function all(db: Db): Promise<StoredVenue[]> {
  return (await stored(db).orderBy('county').orderBy('name').orderBy('venues.id').execute()).map(parsed);
}

/** Those of the ids that are venues, in no order. */
export async function some(db: Db, ids: readonly VenueId[]): Promise<StoredVenue[]> {
  return (await stored(db).where('venues.id', 'in', boundList(ids)).execute()).map(parsed);
}

/** One venue; refuses `not-found`. */
export async function require(db: Db, id: VenueId): Promise<StoredVenue> {
  const [venue] = await some(db, [id]);
  if (!venue) throw new DeskError('not-found');
  return venue;
}

export interface Look {
  readonly on: PlainDate;
  readonly by: AccountId;
}

export async function add(db: Db, id: VenueId, fields: VenueFields, look: Look): Promise<void> {
  await db
    .insertInto('venues')
    .values({ id, ...columnsOf(fields), vetted_on: look.on, vetted_by: look.by, retired_at: null })
    .execute();
}

export async function setFields(db: Db, id: VenueId, fields: VenueFields): Promise<void> {
  await db.updateTable('venues').set(columnsOf(fields)).where('id', '=', id).execute();
}

export async function setVetted(db: Db, id: VenueId, look: Look): Promise<void> {
  await db
    .updateTable('venues')
    .set({ vetted_on: look.on, vetted_by: look.by })
    .where('id', '=', id)
    .execute();
}

export async function setRetired(db: Db, id: VenueId, at: string | null): Promise<void> {
  await db.updateTable('venues').set({ retired_at: at }).where('id', '=', id).execute();
}

const columnsOf = ({ hours, accessibility, ...fields }: VenueFields) => ({
  ...fields,
  hours: JSON.stringify(hours),
  accessibility: JSON.stringify([...new Set(accessibility)]),
});

const stored = (db: Db) =>
  db
    .selectFrom('venues')
    .innerJoin('accounts', 'accounts.id', 'vetted_by')
    .selectAll('venues')
    .select('accounts.full_name');

type StoredRow = Awaited<ReturnType<ReturnType<typeof stored>['executeTakeFirstOrThrow']>>;

const parsed = ({ vetted_on, vetted_by, retired_at, full_name, ...row }: StoredRow): StoredVenue =>
  StoredVenue.parse({
    ...row,
    hours: JSON.parse(row.hours),
    accessibility: JSON.parse(row.accessibility),
    vettedOn: vetted_on,
    vettedBy: { id: vetted_by, name: full_name },
    retiredAt: retired_at,
  });
