import { sql } from 'kysely';
import { z } from 'zod';
import { CountyField, Moment } from '../../contract/domain/fields.ts';
import { AccountId, MeetingId, MemberId, VenueId } from '../../contract/domain/ids.ts';
import { MeetingKind } from '../../contract/domain/meeting-plan.ts';
import { displayName } from '../../contract/domain/names.ts';
import { ownPhoneText } from '../../contract/domain/own-phone.ts';
import { DeskError } from '../../contract/errors.ts';
import { Agreement, type ListMeetings, MeetingState } from '../../contract/meetings.ts';
import { boundList } from '../bound-list.ts';
import type { Db } from '../connection.ts';
import type { NewRow } from '../schema.ts';

const Staff = z.object({ id: AccountId, name: z.string() });
const Reachable = Staff.extend({ workPhone: z.string() });

/** A meeting as it is kept, with the names of everyone and everything in it. */
const Stored = z.object({
  id: MeetingId,
  kind: MeetingKind,
  state: MeetingState,
  liaison: Reachable,
  buddy: Reachable.extend({ isRemoved: z.boolean() }).nullable(),
  venue: z.object({
    id: VenueId,
    name: z.string(),
    street: z.string(),
    town: z.string(),
    county: CountyField,
    phone: z.string(),
  }),
  startsAt: Moment,
  endsAt: Moment,
  codePhrase: z.string(),
  checkedInAt: Moment.nullable(),
  checkedOutAt: Moment.nullable(),
  createdAt: Moment,
  createdBy: Staff,
  people: z.array(z.object({ id: MemberId, name: z.string(), agreement: Agreement })),
});
export type StoredMeeting = z.infer<typeof Stored>;

/** One meeting; refuses `not-found`, also for one that was thinned. */
export async function require(db: Db, id: MeetingId): Promise<StoredMeeting> {
  const [meeting] = await withPeople(db, await stored(db).where('meetings.id', '=', id).execute());
  if (!meeting) throw new DeskError('not-found');
  return meeting;
}

/** The meetings that start from the one moment up to, and without, the other, in the order of their times. */
export async function list(
  db: Db,
  span: { readonly from: string; readonly to: string },
  wanted: Omit<ListMeetings, 'from' | 'to'>,
): Promise<{ total: number; rows: StoredMeeting[] }> {
  const { states, kinds, counties, liaisonId, venueId, memberId, offset, limit } = wanted;
  let chosen = stored(db).where('starts_at', '>=', span.from).where('starts_at', '<', span.to);
  if (states.length > 0) chosen = chosen.where('meetings.state', 'in', states);
  if (kinds.length > 0) chosen = chosen.where('meetings.kind', 'in', kinds);
  if (counties.length > 0) chosen = chosen.where('venues.county', 'in', counties);
  if (liaisonId !== null) chosen = chosen.where('liaison_id', '=', liaisonId);
  if (venueId !== null) chosen = chosen.where('venue_id', '=', venueId);
  if (memberId !== null)
    chosen = chosen.where('meetings.id', 'in', (eb) =>
      eb.selectFrom('meeting_members').select('meeting_id').where('member_id', '=', memberId),
    );
  const { total } = await chosen
    .clearSelect()
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  const rows = await chosen.orderBy('starts_at').orderBy('meetings.id').offset(offset).limit(limit).execute();
  return { total, rows: await withPeople(db, rows) };
}

/** Planned or held-up meetings that began at a moment or before it, the longest ago first. */
export async function begunBy(db: Db, moment: string): Promise<StoredMeeting[]> {
  const rows = await stored(db)
    .where('meetings.state', 'in', ['planned', 'on-hold'])
    .where('starts_at', '<=', moment)
    .orderBy('starts_at')
    .orderBy('meetings.id')
    .execute();
  return withPeople(db, rows);
}

/** The planned meetings that end after the one moment and start before the other, in the order of their times. */
export async function plannedBetween(
  db: Db,
  span: { readonly after: string; readonly before: string },
): Promise<StoredMeeting[]> {
  const rows = await stored(db)
    .where('meetings.state', '=', 'planned')
    .where('ends_at', '>', span.after)
    .where('starts_at', '<', span.before)
    .orderBy('starts_at')
    .orderBy('meetings.id')
    .execute();
  return withPeople(db, rows);
}

/** R4: the meetings that would bring one of the pairs together and are not over, planned or on hold, by time. */
export async function bringingTogether(
  db: Db,
  pairs: readonly (readonly [MemberId, MemberId])[],
  after: string,
): Promise<{ id: MeetingId; startsAt: string; isOnHold: boolean }[]> {
  const { rows } = await sql<{ id: string; startsAt: string; state: string }>`
    SELECT DISTINCT meetings.id AS id, starts_at AS "startsAt", state
    FROM json_each(${JSON.stringify(pairs)}) AS pair
    CROSS JOIN meeting_members AS one ON one.member_id = pair.value ->> 0
    CROSS JOIN meeting_members AS other ON other.meeting_id = one.meeting_id AND other.member_id = pair.value ->> 1
    CROSS JOIN meetings ON meetings.id = one.meeting_id
    WHERE state IN ('planned', 'on-hold') AND ends_at > ${after} ORDER BY starts_at, meetings.id`.execute(db);
  return rows.map(({ id, startsAt, state }) => ({
    id: MeetingId.parse(id),
    startsAt,
    isOnHold: state === 'on-hold',
  }));
}

export async function add(db: Db, meeting: NewRow<'meetings'>): Promise<void> {
  await db.insertInto('meetings').values(meeting).execute();
}

/** Writes the columns given, and leaves the others. */
export async function set(
  db: Db,
  ids: readonly MeetingId[],
  columns: Partial<Omit<NewRow<'meetings'>, 'id'>>,
): Promise<void> {
  await db.updateTable('meetings').set(columns).where('id', 'in', boundList(ids)).execute();
}

/** Who is in the meeting, and what each said. */
export async function setPeople(
  db: Db,
  id: MeetingId,
  people: readonly { readonly id: MemberId; readonly agreement: Agreement }[],
): Promise<void> {
  await db.deleteFrom('meeting_members').where('meeting_id', '=', id).execute();
  await db
    .insertInto('meeting_members')
    .values(people.map((one) => ({ meeting_id: id, member_id: one.id, agreement: one.agreement })))
    .execute();
}

const stored = (db: Db) =>
  db
    .selectFrom('meetings')
    .innerJoin('venues', 'venues.id', 'venue_id')
    .innerJoin('accounts as liaison', 'liaison.id', 'liaison_id')
    .innerJoin('accounts as creator', 'creator.id', 'created_by')
    .leftJoin('accounts as buddy', 'buddy.id', 'buddy_id')
    .selectAll('meetings')
    .select(['venues.name', 'venues.street', 'venues.town', 'venues.county', 'venues.phone'])
    .select(['liaison.full_name as liaison_name', 'buddy.full_name as buddy_name'])
    .select(['liaison.work_phone as liaison_phone', 'buddy.work_phone as buddy_phone'])
    .select('buddy.removed_at as buddy_removed_at')
    .select('creator.full_name as creator_name');

type StoredRow = Awaited<ReturnType<ReturnType<typeof stored>['executeTakeFirstOrThrow']>>;

async function withPeople(db: Db, rows: readonly StoredRow[]): Promise<StoredMeeting[]> {
  if (rows.length === 0) return [];
  const named = await db
    .selectFrom('meeting_members')
    .innerJoin('members', 'members.id', 'member_id')
    .select(['meeting_id', 'members.id', 'given_name', 'family_name', 'agreement'])
    .where('meeting_id', 'in', boundList(rows.map(({ id }) => id)))
    .orderBy('sort_name')
    .orderBy('members.id')
    .execute();
  const people = Map.groupBy(named, ({ meeting_id }) => meeting_id);
  return rows.map((row) =>
    parsed(
      row,
      (people.get(row.id) ?? []).map(({ id, given_name, family_name, agreement }) => ({
        id,
        name: displayName(given_name, family_name),
        agreement,
      })),
    ),
  );
}

const parsed = (row: StoredRow, people: unknown): StoredMeeting =>
  Stored.parse({
    id: row.id,
    kind: row.kind,
    state: row.state,
    liaison: { id: row.liaison_id, name: row.liaison_name, workPhone: ownPhoneText(row.liaison_phone) },
    buddy:
      row.buddy_id === null
        ? null
        : {
            id: row.buddy_id,
            name: row.buddy_name ?? '',
            workPhone: ownPhoneText(row.buddy_phone),
            isRemoved: row.buddy_removed_at !== null,
          },
    venue: {
      id: row.venue_id,
      name: row.name,
      street: row.street,
      town: row.town,
      county: row.county,
      phone: row.phone,
    },
    startsAt: row.starts_at,
    endsAt: row.ends_at,
    codePhrase: row.code_phrase,
    checkedInAt: row.checked_in_at,
    checkedOutAt: row.checked_out_at,
    createdAt: row.created_at,
    createdBy: { id: row.created_by, name: row.creator_name },
    people,
  });
