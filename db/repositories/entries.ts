import { sql } from 'kysely';
import { z } from 'zod';
import { MemberId } from '../../contract/domain/ids.ts';
import { displayName } from '../../contract/domain/names.ts';
import { LIVE_STATES } from '../../contract/domain/copies.ts';
import { boundList } from '../bound-list.ts';
import type { Db } from '../connection.ts';

/** Each shown fact and the fingerprint of its text (main/services/packets/facts.ts). */
export const FactPrints = z.record(z.string(), z.string());
export type FactPrints = z.infer<typeof FactPrints>;

/** What an entry's JSON says. */
export const parseFacts = (facts: string): FactPrints => FactPrints.parse(JSON.parse(facts));

/** One member as copies show them. */
export interface Entry {
  readonly memberId: MemberId;
  /** JSON of FactPrints, always with its keys in the same order. */
  readonly facts: string;
}

/** Gives each entry its number, adding those that no copy has shown before. */
export async function numbersOf(db: Db, entries: readonly Entry[]): Promise<Map<MemberId, number>> {
  if (entries.length === 0) return new Map();
  const known = await knownNumbers(db, entries);
  const unknown = entries.filter((entry) => !known.has(keyOf(entry)));
  return new Map([
    ...(await add(db, unknown)),
    ...entries.flatMap((entry): [MemberId, number][] => {
      const id = known.get(keyOf(entry));
      return id === undefined ? [] : [[entry.memberId, id]];
    }),
  ]);
}

/** Writes down which entries stand in a copy. */
export async function addToCopy(db: Db, copyNumber: number, entryIds: readonly number[]): Promise<void> {
  await sql`INSERT INTO copy_entries (copy_number, entry_id)
    SELECT ${copyNumber}, value FROM json_each(${JSON.stringify(entryIds)})`.execute(db);
}

/** The entries that live copies show, each once. */
export async function inLiveCopies(db: Db): Promise<(Entry & { readonly id: number })[]> {
  const rows = await db
    .selectFrom('entries')
    .select(['id', 'member_id', 'facts'])
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('copy_entries')
          .innerJoin('copies', 'copies.number', 'copy_entries.copy_number')
          .select('copies.number')
          .whereRef('copy_entries.entry_id', '=', 'entries.id')
          .where('copies.state', 'in', LIVE_STATES),
      ),
    )
    .execute();
  return rows.map(({ id, member_id, facts }) => ({ id, memberId: MemberId.parse(member_id), facts }));
}

/** A copy's entries with the names that the office knows, in the office's order. */
export async function ofCopy(db: Db, copyNumber: number) {
  const rows = await db
    .selectFrom('copy_entries')
    .innerJoin('entries', 'entries.id', 'copy_entries.entry_id')
    .innerJoin('members', 'members.id', 'entries.member_id')
    .select(['entries.id', 'entries.member_id', 'entries.facts', 'members.given_name', 'members.family_name'])
    .where('copy_entries.copy_number', '=', copyNumber)
    .orderBy('members.sort_name')
    .orderBy('entries.id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    member: { id: MemberId.parse(row.member_id), name: displayName(row.given_name, row.family_name) },
    facts: parseFacts(row.facts),
  }));
}

/** The numbers of the copies that show a member, newest first, with the facts shown there. */
export async function showing(db: Db, memberId: MemberId) {
  const rows = await db
    .selectFrom('entries')
    .innerJoin('copy_entries', 'copy_entries.entry_id', 'entries.id')
    .select(['copy_entries.copy_number', 'entries.facts'])
    .where('entries.member_id', '=', memberId)
    .orderBy('copy_entries.copy_number', 'desc')
    .execute();
  return rows.map((row) => ({ number: row.copy_number, facts: parseFacts(row.facts) }));
}

/** Lets the entries of one record follow another into which it is merged. */
export async function move(db: Db, from: MemberId, to: MemberId): Promise<void> {
  await db.updateTable('entries').set({ member_id: to }).where('member_id', '=', from).execute();
}

async function knownNumbers(db: Db, entries: readonly Entry[]): Promise<Map<string, number>> {
  const members = entries.map(({ memberId }) => memberId);
  const rows = await db
    .selectFrom('entries')
    .select(['id', 'member_id', 'facts'])
    .where('member_id', 'in', boundList(members))
    .execute();
  return new Map(
    rows.map((row) => [keyOf({ memberId: MemberId.parse(row.member_id), facts: row.facts }), row.id]),
  );
}

/** As one JSON value: a packet may show any number of members. */
async function add(db: Db, entries: readonly Entry[]): Promise<[MemberId, number][]> {
  const { rows } = await sql<{ id: number; member_id: string }>`INSERT INTO entries (member_id, facts)
    SELECT value ->> 'memberId', value ->> 'facts' FROM json_each(${JSON.stringify(entries)})
    RETURNING id, member_id`.execute(db);
  return rows.map(({ id, member_id }) => [MemberId.parse(member_id), id]);
}

const keyOf = ({ memberId, facts }: Entry): string => `${memberId} ${facts}`;
