import { type RawBuilder, sql } from 'kysely';
import { COUNTIES } from '../../contract/domain/counties.ts';
import { foldForSearch } from '../../contract/domain/folding.ts';
import type { Db } from '../../db/connection.ts';
import { wordsOf } from '../../db/repositories/search/words.ts';
import { FAMILIES, GIVEN, TOWNS } from './people.ts';

/** Members of the day on which the benchmark's clock stands. */
export const TODAY = '2026-11-24';
const AT = `${TODAY}T17:00:00.000Z`;

/** Runs one piece of the filling; each in a transaction of its own, so that the log stays small. */
export type Transact = (work: (db: Db) => Promise<unknown>) => Promise<unknown>;

/**
 * Fills an empty office with members and their search words as insertMembers would write them, made by SQL itself: a
 * million in half a minute. Phone numbers are of exchanges that begin with 1, which nobody can have.
 */
export async function fillWithMembers(transact: Transact, count: number): Promise<void> {
  await transact(makePeople);
  const indexes = await takeIndexes(transact);
  for (let from = 1; from <= count; from += 100_000)
    await transact((db) => addMembers(from, Math.min(from + 99_999, count)).execute(db));
  for (const index of indexes) await transact((db) => sql.raw(index).execute(db));
  for (const words of WORDS) await transact((db) => words.execute(db));
  await transact((db) => hashSize(256).execute(db));
  await transact((db) => PARTS.execute(db));
  await transact((db) => hashSize(1).execute(db));
  await transact(requireRealWords);
}

/** Takes the members' indexes away, to be made again at once: a third of the time of keeping them row by row. */
async function takeIndexes(transact: Transact): Promise<string[]> {
  const taken: string[] = [];
  await transact(async (db) => {
    const found = sql<{ name: string; sql: string }>`SELECT name, sql FROM sqlite_master
      WHERE type = 'index' AND tbl_name = 'members' AND sql IS NOT NULL`;
    for (const index of (await found.execute(db)).rows) {
      taken.push(index.sql);
      await sql`DROP INDEX ${sql.ref(index.name)}`.execute(db);
    }
  });
  return taken;
}

async function makePeople(db: Db): Promise<void> {
  for (const [table, names] of [
    ['bench_family', FAMILIES],
    ['bench_given', GIVEN],
    ['bench_town', TOWNS],
    ['bench_county', COUNTIES],
  ] as const) {
    await sql`CREATE TEMP TABLE ${sql.table(table)} (number INTEGER PRIMARY KEY, name TEXT, folded TEXT)`.execute(
      db,
    );
    const rows = names.map((name, number) => [number, name, foldForSearch(name)]);
    await sql`INSERT INTO ${sql.table(table)} SELECT value ->> 0, value ->> 1, value ->> 2
      FROM json_each(${JSON.stringify(rows)})`.execute(db);
  }
}

/** A number from 0 up to `below`, the same for the same member and salt; the smaller ones more often when uneven. */
const roll = (salt: number, below: number): RawBuilder<number> =>
  sql`((n.seq * ${sql.lit(2654435761 + salt * 40503)} + ${sql.lit(salt * 7919)}) % 4294967296 >> 7) % ${sql.lit(below)}`;
const unevenly = (salt: number, below: number): RawBuilder<number> =>
  sql`(${roll(salt, below)}) * (${roll(salt + 50, below)}) / ${sql.lit(below)}`;

const addMembers = (from: number, to: number) => sql`
  WITH RECURSIVE n (seq) AS (SELECT ${sql.lit(from)} UNION ALL SELECT seq + 1 FROM n WHERE seq < ${sql.lit(to)})
  INSERT INTO members (seq, id, given_name, family_name, preferred_name, sort_name, town, sort_town, county, status,
    status_since, referred_by, experience, own_words, office_note, prefers_large_print, is_willing_to_welcome,
    forms_until, created_at, changed_at, merged_into, search_words, revision)
  SELECT n.seq, printf('member-%08d', n.seq), g.name, f.name, '', f.folded || char(9) || g.folded, t.name, t.folded, c.name,
    CASE ${roll(5, 10)} WHEN 0 THEN 'applicant' WHEN 1 THEN 'paused' WHEN 2 THEN 'left' ELSE 'active' END,
    ${AT}, '', '[]', '', '', 0, 0,
    CASE ${roll(6, 5)} WHEN 0 THEN NULL ELSE date(${TODAY}, (${roll(7, 440)} - 40) || ' days') END, ${AT}, ${AT}, NULL,
    printf('1%06d', ${roll(8, 1_000_000)}), 1
  FROM n
  JOIN bench_family f ON f.number = ${unevenly(1, FAMILIES.length)}
  JOIN bench_given g ON g.number = ${unevenly(2, GIVEN.length)}
  JOIN bench_town t ON t.number = ${unevenly(3, TOWNS.length)}
  JOIN bench_county c ON c.number = ${unevenly(4, COUNTIES.length)}`;

const WHOLE = sql`char(9) || sort_name || char(9) || char(9) || sort_town`;
/** Each word of a folded text; of a name also the words written as one. */
const each = (kind: number, text: RawBuilder<unknown>, isJoined: boolean) => sql`
  INSERT OR IGNORE INTO member_words (kind, word, whole, member_seq)
  SELECT ${sql.lit(kind)}, word.value, ${WHOLE}, seq FROM members, json_each(
    '["' || replace(${text}, ' ', '","') || '"' ||
    CASE WHEN ${sql.lit(Number(isJoined))} AND instr(${text}, ' ') THEN ',"' || replace(${text}, ' ', '') || '"' ELSE '' END || ']') AS word
  ORDER BY 2, 3, 4`;
const family = sql`substr(sort_name, 1, instr(sort_name, char(9)) - 1)`;
const given = sql`substr(sort_name, instr(sort_name, char(9)) + 1)`;
const number = (from: number) => sql`
  INSERT INTO member_words (kind, word, whole, member_seq)
  SELECT 4, substr('406' || search_words, ${sql.lit(from)}), ${WHOLE}, seq FROM members ORDER BY 2, 3, 4`;
const WORDS = [
  each(1, family, true),
  each(2, given, true),
  each(3, sql`sort_town`, false),
  ...[1, 4, 7].map(number),
];
/** Megabytes that FTS5 gathers before it writes; 1 is its own choice (sqlite.org/fts5.html, 6.7). */
const hashSize = (megabytes: number) =>
  sql`INSERT INTO member_parts (member_parts, rank) VALUES ('hashsize', ${sql.lit(megabytes * 1024 * 1024)})`;
const PARTS = sql`INSERT INTO member_parts (rowid, folded)
  SELECT seq, ${WHOLE} || char(9) || '406' || search_words FROM members`;

/** The words made by SQL must be those that the program makes, or the benchmark would measure something else. */
async function requireRealWords(db: Db): Promise<void> {
  const members = await db
    .selectFrom('members')
    .selectAll()
    .where(sql`seq % 4999`, '=', 1)
    .limit(40)
    .execute();
  for (const member of members) {
    const found = wordsOf({
      givenName: member.given_name,
      familyName: member.family_name,
      preferredName: member.preferred_name,
      town: member.town,
      phones: [`+1406${member.search_words}`],
    });
    for (const [kind, word] of found.words)
      await db
        .selectFrom('member_words')
        .select('word')
        .where('kind', '=', kind)
        .where('word', '=', word)
        .where('whole', '=', found.whole)
        .where('member_seq', '=', member.seq)
        .executeTakeFirstOrThrow();
  }
}
