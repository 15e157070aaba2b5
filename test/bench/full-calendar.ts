import { sql } from 'kysely';
import type { AccountId, MemberId } from '../../contract/domain/ids.ts';
import { wallOf } from '../../contract/domain/office-time.ts';
import type { Db } from '../../db/connection.ts';
import { insertAll } from '../../db/insert-all.ts';
import { TODAY } from './many-members.ts';
import { dice } from './people.ts';

const AT = `${TODAY}T17:00:00.000Z`;
const HOUR_MS = 3_600_000;
/** Eight in the morning in Montana of the first day. */
const FIRST_MS = Date.parse(`${TODAY}T15:00:00Z`);
const VENUE_HOURS = [{ opens: '08:00', closes: '20:00' }];
const WEEK = JSON.stringify(
  Object.fromEntries(['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'].map((day) => [day, VENUE_HOURS])),
);

export const LIAISONS = 12;
export const VENUES = 200;
export const DAYS = 60;

export interface Calendar {
  readonly members: readonly MemberId[];
  readonly liaisons: readonly AccountId[];
  readonly venues: readonly string[];
}

const numbered = (word: string, count: number): string[] =>
  Array.from({ length: count }, (_, at) => `${word}-${String(at).padStart(8, '0')}`);

/** Members who may be booked, in no county that has a venue; liaisons, venues, and so many meetings in the next days. */
export async function fillCalendar(db: Db, me: AccountId, meetings: number): Promise<Calendar> {
  const found = await db
    .selectFrom('members')
    .select('id')
    .where('status', '=', 'active')
    .where('forms_until', '>', '2027-06-30')
    .where('county', '!=', 'Cascade')
    .limit(2000)
    .execute();
  const calendar = {
    members: found.map(({ id }) => id as MemberId),
    liaisons: [me, ...(numbered('liaison', LIAISONS - 1) as AccountId[])],
    venues: numbered('venue', VENUES),
  };
  await addStaffAndPlaces(db, me, calendar);
  await addMeetings(db, calendar, numbered('meeting', meetings));
  return calendar;
}

async function addStaffAndPlaces(db: Db, me: AccountId, { liaisons, venues }: Calendar): Promise<void> {
  await insertAll(
    db,
    'accounts',
    liaisons.slice(1).map((id) => ({ id, username: id, full_name: id, role: 'liaison', created_at: AT })),
  );
  await insertAll(
    db,
    'venues',
    venues.map((id) => ({
      id,
      kind: 'library',
      name: id,
      street: '1 Main Street',
      town: 'Great Falls',
      county: 'Cascade',
      phone: '',
      hours: WEEK,
      accessibility: '[]',
      vetted_on: TODAY,
      vetted_by: me,
    })),
  );
}

/** An hour each, on the hour, over the days that are searched: four in five of the liaisons' hours are taken. */
async function addMeetings(
  db: Db,
  { members, liaisons, venues }: Calendar,
  ids: readonly string[],
): Promise<void> {
  const roll = dice();
  const rows = ids.map((id, at) => {
    const start = FIRST_MS + roll(DAYS) * 24 * HOUR_MS + roll(9) * HOUR_MS;
    return {
      id,
      kind: 'accompanied',
      state: 'planned',
      liaison_id: liaisons[at % liaisons.length] ?? '',
      venue_id: venues[roll(venues.length)] ?? '',
      starts_at: new Date(start).toISOString(),
      ends_at: new Date(start + HOUR_MS).toISOString(),
      code_phrase: '',
      created_at: AT,
      created_by: liaisons[0] ?? '',
    };
  });
  await insertAll(db, 'meetings', rows);
  const someone = (at: number): MemberId => members[at % members.length] as MemberId;
  await insertAll(
    db,
    'meeting_members',
    ids.flatMap((meeting_id, at) => [
      { meeting_id, member_id: someone(at), agreement: 'agreed' },
      { meeting_id, member_id: someone(at + 700), agreement: 'agreed' },
    ]),
  );
}

/** An hour of one of the days on the office's wall. */
export function someHour(roll: (below: number) => number): { starts: string; ends: string } {
  const start = FIRST_MS + (3 + roll(DAYS - 4)) * 24 * HOUR_MS + roll(9) * HOUR_MS;
  const wall = (ms: number): string => wallOf(new Date(ms).toISOString());
  return { starts: wall(start), ends: wall(start + HOUR_MS) };
}

export interface Pair {
  readonly one: MemberId;
  readonly other: MemberId;
}

/** Copies of the one that show the other, none issued yet, and meetings of the two. */
export async function bringTogether(
  db: Db,
  { liaisons, venues }: Calendar,
  { one, other }: Pair,
  many: { readonly copies: number; readonly meetings: number; readonly firstNumber: number },
): Promise<void> {
  const [me = '', venue = ''] = [liaisons[0], venues[0]];
  const run = `run-${many.firstNumber}-00000000`;
  await insertAll(db, 'packet_runs', [
    { id: run, started_at: AT, started_by: me, edition: 'standard', state: 'done' },
  ]);
  const copies = Array.from({ length: many.copies }, (_, at) => ({
    id: `copy-${many.firstNumber + at}-00000000`,
    number: many.firstNumber + at,
    run_id: run,
    member_id: one,
    edition: 'standard',
    state: at % 2 === 0 ? 'produced' : 'printed',
    produced_at: AT,
    produced_by: me,
    pages: 12,
    sha256: 'f'.repeat(64),
  }));
  await insertAll(db, 'copies', copies);
  await sql`INSERT INTO copy_documents (copy_id, document)
    SELECT id, randomblob(12000) FROM copies WHERE run_id = ${run}`.execute(db);
  const entry = await db
    .insertInto('entries')
    .values({ member_id: other, facts: '{}' })
    .returning('id')
    .executeTakeFirstOrThrow();
  await insertAll(
    db,
    'copy_entries',
    copies.map(({ number }) => ({ copy_number: number, entry_id: entry.id })),
  );
  const meetings = numbered(`met-${many.firstNumber}`, many.meetings);
  await insertAll(
    db,
    'meetings',
    meetings.map((id, at) => ({
      id,
      kind: 'accompanied',
      state: 'planned',
      liaison_id: me,
      venue_id: venue,
      starts_at: new Date(FIRST_MS + (at + 100) * 24 * HOUR_MS).toISOString(),
      ends_at: new Date(FIRST_MS + (at + 100) * 24 * HOUR_MS + HOUR_MS).toISOString(),
      code_phrase: '',
      created_at: AT,
      created_by: me,
    })),
  );
  await insertAll(
    db,
    'meeting_members',
    meetings.flatMap((meeting_id) =>
      [one, other].map((member_id) => ({ meeting_id, member_id, agreement: 'agreed' })),
    ),
  );
}
