import { sql } from 'kysely';
import { copyNumberText } from '../../../contract/domain/copies.ts';
import type { Look } from '../../../contract/audit.ts';
import type { MemberId } from '../../../contract/domain/ids.ts';
import { displayName } from '../../../contract/domain/names.ts';
import type { Db } from '../../connection.ts';
import { entriesOf } from '../audit.ts';

/** What was done with a packet that puts its pages before somebody's eyes. */
const PAGES = ['packets.pdf', 'packets.confirmPrinted', 'packets.issue', 'packets.export', 'printing.print'];

interface Place {
  readonly seq: number;
  readonly copy: string | null;
}

/**
 * Each time that a member's record was looked at, printed or saved, under any id that it had, and each time that a packet
 * showing the member was: the last first. A recipient's own packet counts for the recipient.
 */
export async function looksAt(
  db: Db,
  ids: readonly MemberId[],
  page: { readonly before: number | null; readonly limit: number },
): Promise<Look[]> {
  const places = await placesOf(db, ids, page);
  const entries = await entriesOf(
    db,
    places.map(({ seq }) => seq),
  );
  const copies = await copiesOf(
    db,
    places.flatMap(({ copy }) => copy ?? []),
  );
  const copyAt = new Map(places.map(({ seq, copy }) => [seq, copy]));
  return entries.map((entry) => ({ ...entry, inCopy: copies.get(copyAt.get(entry.seq) ?? '') ?? null }));
}

/**
 * Each arm ends with its own limit. A plus keeps SQLite from the indexes of kind and action, and from walking the whole trail by
 * number: those of subject and copy leave far fewer records to read.
 */
async function placesOf(
  db: Db,
  ids: readonly MemberId[],
  { before, limit }: { readonly before: number | null; readonly limit: number },
): Promise<Place[]> {
  const [known, pages] = [JSON.stringify(ids), JSON.stringify(PAGES)];
  const end = before ?? Number.MAX_SAFE_INTEGER;
  const { rows } = await sql<Place>`
    WITH known (id) AS MATERIALIZED (SELECT value FROM json_each(${known})),
    shown (id) AS MATERIALIZED (
      SELECT DISTINCT copies.id FROM entries
      JOIN copy_entries ON entry_id = entries.id JOIN copies ON copies.number = copy_number
      WHERE entries.member_id IN known AND copies.member_id NOT IN known
    ),
    about (id) AS MATERIALIZED (
      SELECT id FROM known UNION SELECT meeting_id FROM meeting_members WHERE member_id IN known
    )
    SELECT seq, max(copy) AS copy FROM (
      SELECT * FROM (
        SELECT seq, NULL AS copy FROM audit_trail
        WHERE subject IN about AND +kind IN ('view', 'print', 'export') AND +seq < ${end}
        ORDER BY +seq DESC LIMIT ${limit}
      )
      UNION ALL SELECT * FROM (
        SELECT seq, json_extract(facts, '$.copy') FROM audit_trail
        WHERE json_extract(facts, '$.copy') IN shown AND +action IN (SELECT value FROM json_each(${pages})) AND +seq < ${end}
        ORDER BY +seq DESC LIMIT ${limit}
      )
      UNION ALL SELECT * FROM (
        SELECT seq, subject FROM audit_trail
        WHERE subject IN shown AND +kind IN ('view', 'print', 'export') AND +seq < ${end}
        ORDER BY +seq DESC LIMIT ${limit}
      )
    ) GROUP BY seq ORDER BY seq DESC LIMIT ${limit}
  `.execute(db);
  return rows;
}

async function copiesOf(db: Db, ids: readonly string[]): Promise<Map<string, NonNullable<Look['inCopy']>>> {
  const rows = await db
    .selectFrom('copies')
    .innerJoin('members', 'members.id', 'copies.member_id')
    .select(['copies.id', 'copies.number', 'members.given_name', 'members.family_name'])
    .where('copies.id', 'in', [...new Set(ids)])
    .execute();
  return new Map(
    rows.map((row) => [
      row.id,
      {
        numberText: copyNumberText(row.number),
        recipient: displayName(row.given_name, row.family_name),
      },
    ]),
  );
}
