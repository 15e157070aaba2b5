import { sql } from 'kysely';
import type { Session } from '../../../main/session.ts';
import type { Line } from './orders.ts';

const count = async (session: Session, query: ReturnType<typeof sql>): Promise<number> => {
  const { rows } = await session.read((db) => query.execute(db));
  return Number(Object.values(rows[0] ?? {})[0] ?? 0);
};

/** What must be true of every office at every moment, each as a count of what breaks it. */
const BROKEN: readonly (readonly [problem: string, query: ReturnType<typeof sql>])[] = [
  [
    'copies without an entry',
    sql`SELECT count(*) FROM copies WHERE NOT EXISTS (SELECT 1 FROM copy_entries WHERE copy_number = copies.number)`,
  ],
  [
    'produced copies without their document',
    sql`SELECT count(*) FROM copies WHERE state = 'produced' AND NOT EXISTS (SELECT 1 FROM copy_documents WHERE copy_id = copies.id)`,
  ],
  [
    'copies that no run knows',
    sql`SELECT count(*) FROM copies WHERE NOT EXISTS (SELECT 1 FROM packet_recipients WHERE copy_id = copies.id)`,
  ],
  ['gaps in the numbers of copies', sql`SELECT ifnull(max(number), 0) - count(*) FROM copies`],
  [
    'copies that are not in the trail',
    sql`SELECT count(*) FROM copies WHERE NOT EXISTS (SELECT 1 FROM audit_trail WHERE action = 'packets.produce' AND facts ->> 'copy' = copies.id)`,
  ],
  [
    'imports without all their lines',
    sql`SELECT count(*) FROM imports WHERE rows <> (SELECT count(*) FROM import_lines WHERE import_id = imports.id)`,
  ],
  [
    'imported lines without their member',
    sql`SELECT count(*) FROM import_lines WHERE outcome = 'imported' AND member_id IS NULL`,
  ],
  [
    'notices that keep nobody apart',
    sql`SELECT count(*) FROM conflict_notices WHERE NOT EXISTS (SELECT 1 FROM separations WHERE notice_id = conflict_notices.id)`,
  ],
  [
    'members whom no search finds',
    sql`SELECT count(*) FROM members WHERE NOT EXISTS (SELECT 1 FROM member_words WHERE member_seq = members.seq)`,
  ],
];

/** The first rule of the records that does not hold; null when all do. */
export async function brokenRule(session: Session): Promise<string | null> {
  for (const [problem, query] of BROKEN) {
    const found = await count(session, query);
    if (found !== 0) return `${found} ${problem}`;
  }
  return null;
}

/** The first acknowledged change that is not there; null when all are. What was only tried may be there or not. */
export async function lostChange(session: Session, lines: readonly Line[]): Promise<string | null> {
  for (const [at, { what, kind, id, value }] of lines.entries()) {
    if (what !== 'did') continue;
    const isThere = await (CHANGES[kind] ?? (() => Promise.resolve(true)))(
      session,
      id,
      value,
      lines.slice(at + 1),
    );
    if (!isThere) return `acknowledged and lost: ${kind} ${id} ${value}`;
  }
  return null;
}

type IsThere = (session: Session, id: string, value: string, later: readonly Line[]) => Promise<boolean>;

const CHANGES: Readonly<Record<string, IsThere>> = {
  member: async (session, id) =>
    (await count(session, sql`SELECT count(*) FROM members WHERE id = ${id}`)) === 1,
  contact: async (session, id) =>
    (await count(session, sql`SELECT count(*) FROM contacts WHERE id = ${id}`)) === 1,
  town: async (session, id, value, later) => {
    const allowed = [
      value,
      ...later.filter((line) => line.kind === 'town' && line.id === id).map((line) => line.value),
    ];
    return (
      (await count(
        session,
        sql`SELECT count(*) FROM members WHERE id = ${id} AND town IN (${sql.join(allowed)})`,
      )) === 1
    );
  },
  import: async (session, id, value) =>
    (await count(session, sql`SELECT count(*) FROM import_lines WHERE import_id = ${id}`)) === Number(value),
  copies: async (session, id, value) =>
    (await count(session, sql`SELECT count(*) FROM copies WHERE run_id = ${id}`)) >= Number(value),
  printed: async (session, id) =>
    (await count(session, sql`SELECT count(*) FROM copies WHERE id = ${id} AND printed_at IS NOT NULL`)) ===
    1,
  notice: async (session, id) =>
    (await count(session, sql`SELECT count(*) FROM separations WHERE notice_id = ${id}`)) >= 1,
};
