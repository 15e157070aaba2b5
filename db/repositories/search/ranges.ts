import { type Expression, type SqlBool, sql } from 'kysely';
import type { Db } from '../../connection.ts';
import type { WordKind } from './words.ts';

export interface Wanted {
  readonly most: number;
  /** Words that must begin somewhere in the member's names or town as well. */
  readonly beside?: readonly string[];
}

/** Above every text that begins with the same letters. */
const LAST = '\u{10ffff}';
/** How far words are counted to tell which is the rarest. */
const COUNTED = 2000;

/** Members with exactly this word, in the order of names. */
export const equalTo = (db: Db, kind: WordKind, word: string, wanted: Wanted): Promise<number[]> =>
  ranked(db, kind, sql<SqlBool>`word = ${word}`, wanted);

/** Members with a word that begins so, in the order of words, then of names. */
export const beginningWith = (db: Db, kind: WordKind, word: string, wanted: Wanted): Promise<number[]> =>
  ranked(db, kind, sql<SqlBool>`word >= ${word} AND word < ${word + LAST}`, wanted);

/** Members with these parts anywhere in names, town or number, in the order in which they were added. */
export async function inParts(db: Db, parts: readonly string[], most: number): Promise<number[]> {
  // Folded words hold letters, marks and digits only, so nothing in them means anything to FTS5 within quotes.
  const phrases = parts.map((part) => `"${part}"`).join(' AND ');
  const within = sql`SELECT rowid FROM member_parts WHERE member_parts MATCH ${phrases} LIMIT ${most}`;
  return numbersIn(db, sql`SELECT group_concat(rowid) AS seqs FROM (${within})`);
}

/** Which of several words begins the fewest words of the index. */
export async function rarest(db: Db, words: readonly string[]): Promise<string> {
  const counts = words.map(
    (word) => sql`SELECT count(*) AS count FROM (
      SELECT 1 FROM member_words WHERE kind IN (1, 2, 3) AND word >= ${word} AND word < ${word + LAST} LIMIT ${COUNTED})`,
  );
  const { rows } = await sql<{ count: number }>`${sql.join(counts, sql` UNION ALL `)}`.execute(db);
  const fewest = Math.min(...rows.map(({ count }) => count));
  return words[rows.findIndex(({ count }) => count === fewest)] ?? '';
}

function ranked(db: Db, kind: WordKind, range: Expression<SqlBool>, { most, beside = [] }: Wanted) {
  const others = beside.map((word) => sql` AND whole GLOB ${`*[\t ]${word}*`}`);
  const within = sql`SELECT member_seq FROM member_words WHERE kind = ${kind} AND ${range}
    ${sql.join(others, sql``)} ORDER BY word, whole, member_seq LIMIT ${most}`;
  return numbersIn(db, sql`SELECT group_concat(member_seq) AS seqs FROM (${within})`);
}

/** One text of numbers instead of one object each: a third of the time for a thousand of them. */
async function numbersIn(db: Db, query: ReturnType<typeof sql>): Promise<number[]> {
  const { rows } = await query.execute(db);
  const [row] = rows as { seqs: string | null }[];
  return row?.seqs ? row.seqs.split(',').map(Number) : [];
}
