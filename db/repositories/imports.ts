import { sql } from 'kysely';
import { z } from 'zod';
import { type ImportId, MemberId } from '../../contract/domain/ids.ts';
import { displayName } from '../../contract/domain/names.ts';
import { DeskError } from '../../contract/errors.ts';
import { ImportView } from '../../contract/imports.ts';
import { boundList } from '../bound-list.ts';
import type { Db } from '../connection.ts';
import { insertAll } from '../insert-all.ts';
import type { NewRow } from '../schema.ts';

export const OUTCOMES = ['imported', 'skipped', 'refused'] as const;

/** What was done with one line. Of its findings only field and code are kept, never what the cells said. */
export const ImportLine = z.object({
  line: z.int(),
  outcome: z.enum(OUTCOMES),
  problems: z.array(z.object({ field: z.string(), code: z.string() })),
});
export type ImportLine = z.infer<typeof ImportLine>;
export type NewImportLine = ImportLine & { readonly memberId: MemberId | null };

export async function add(db: Db, made: NewRow<'imports'>): Promise<void> {
  await db.insertInto('imports').values(made).execute();
}

export async function addLines(db: Db, importId: ImportId, lines: readonly NewImportLine[]): Promise<void> {
  const rows = lines.map(({ line, outcome, memberId, problems }) => ({
    import_id: importId,
    line,
    outcome,
    member_id: memberId,
    problems: JSON.stringify(problems),
  }));
  await insertAll(db, 'import_lines', rows);
}

/** The imports that were carried out, the newest first. */
export async function list(db: Db): Promise<ImportView[]> {
  return (await imports(db).orderBy('imports.at', 'desc').orderBy('imports.id', 'desc').execute()).map(
    parsed,
  );
}

/** One of them; refuses `not-found`. */
export async function require(db: Db, id: ImportId): Promise<ImportView> {
  const row = await imports(db).where('imports.id', '=', id).executeTakeFirst();
  if (!row) throw new DeskError('not-found');
  return parsed(row);
}

/**
 * The lists with which these members were taken in, by the import's id. An import adds its members and then itself in one
 * transaction, so it is the first one made after the member: no index by member is needed.
 */
export async function listsOf(db: Db, members: readonly MemberId[]): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .selectFrom('members')
    .innerJoin('imports', (join) =>
      join.on('imports.at', '=', (eb) =>
        eb
          .selectFrom('imports as made')
          .select((row) => row.fn.min('made.at').as('at'))
          .whereRef('made.at', '>=', 'members.created_at'),
      ),
    )
    .innerJoin('import_lines', (join) =>
      join
        .onRef('import_lines.import_id', '=', 'imports.id')
        .onRef('import_lines.member_id', '=', 'members.id'),
    )
    .select(['imports.id', 'imports.file_name'])
    .where('members.id', 'in', boundList(members))
    .execute();
  return new Map(rows.map((row) => [row.id, row.file_name]));
}

/** What was done with each line, in the file's order. */
export async function lines(db: Db, id: ImportId): Promise<ImportLine[]> {
  const rows = await db
    .selectFrom('import_lines')
    .select(['line', 'outcome', 'problems'])
    .where('import_id', '=', id)
    .orderBy('line')
    .execute();
  return rows.map((row) => ImportLine.parse({ ...row, problems: JSON.parse(row.problems) }));
}

/** What must be known of members to find out whether somebody is among them. */
export interface KnownMember {
  readonly id: MemberId;
  readonly name: string;
  /** Given and family name, folded; and the folded town. */
  readonly foldedName: string;
  readonly foldedTown: string;
  readonly phones: readonly string[];
  readonly emails: readonly string[];
}

/** Another text as soon as a member was added or renamed or a contact method was added: what a plan depends on. */
export async function stateOfMembers(db: Db): Promise<string> {
  const last = await db
    .selectFrom('members')
    .select((row) => [row.fn.max('seq').as('seq'), row.fn.max('revision').as('revision')])
    .executeTakeFirst();
  const contacts = await db
    .selectFrom('contacts')
    .select(sql<number | null>`max(rowid)`.as('rowid'))
    .executeTakeFirst();
  return [last?.seq, last?.revision, contacts?.rowid].join(' ');
}

/** So many members after a place, in the order in which they were added, and the place to go on from (null: the end). */
export async function knownMembers(
  db: Db,
  after: number,
  limit: number,
): Promise<{ readonly members: KnownMember[]; readonly next: number | null }> {
  const rows = await db
    .selectFrom('members')
    .select(['seq', 'id', 'given_name', 'family_name', 'sort_name', 'sort_town'])
    .where('seq', '>', after)
    .where('merged_into', 'is', null)
    .orderBy('seq')
    .limit(limit)
    .execute();
  const reached = await reachedBy(
    db,
    rows.map(({ id }) => id),
  );
  const members = rows.map((row): KnownMember => {
    const [family = '', given = ''] = row.sort_name.split('\t');
    const { phones, emails } = reached.get(row.id) ?? NOT_REACHED;
    const foldedName = `${given} ${family}`.trim();
    return {
      id: MemberId.parse(row.id),
      name: displayName(row.given_name, row.family_name),
      foldedName,
      foldedTown: row.sort_town,
      phones,
      emails,
    };
  });
  return { members, next: rows.length < limit ? null : (rows.at(-1)?.seq ?? null) };
}

interface Reached {
  readonly phones: string[];
  readonly emails: string[];
}
const NOT_REACHED: Reached = { phones: [], emails: [] };

async function reachedBy(db: Db, memberIds: readonly string[]): Promise<ReadonlyMap<string, Reached>> {
  const rows = await db
    .selectFrom('contacts')
    .select(['member_id', 'kind', 'value'])
    .where('member_id', 'in', boundList(memberIds))
    .where('kind', 'in', ['phone', 'email'])
    .where('removed_at', 'is', null)
    .execute();
  const found = new Map<string, Reached>();
  for (const { member_id: memberId, kind, value } of rows) {
    const reached = found.get(memberId) ?? { phones: [], emails: [] };
    (kind === 'phone' ? reached.phones : reached.emails).push(value);
    found.set(memberId, reached);
  }
  return found;
}

const imports = (db: Db) =>
  db
    .selectFrom('imports')
    .innerJoin('accounts', 'accounts.id', 'imports.account_id')
    .select(['imports.id', 'imports.at', 'accounts.full_name as by', 'imports.file_name as fileName'])
    .select(['imports.rows', 'imports.imported', 'imports.skipped', 'imports.refused']);

const parsed = (row: unknown): ImportView => ImportView.parse(row);
