import { sql } from 'kysely';
import { FORM_KINDS, type FormKind } from '../../contract/domain/forms.ts';
import { FormVersion } from '../../contract/forms.ts';
import type { Db } from '../connection.ts';
import type { NewRow, Row } from '../schema.ts';

/** Every version of the three forms, the newest of each kind first. */
export const list = (db: Db): Promise<Row<'form_versions'>[]> =>
  db
    .selectFrom('form_versions')
    .selectAll()
    .orderBy('kind')
    .orderBy(sql`rowid`, 'desc')
    .execute();

/** The version handed out for signing now. */
export const current = (db: Db, kind: FormKind): Promise<Row<'form_versions'>> =>
  db
    .selectFrom('form_versions')
    .selectAll()
    .where('kind', '=', kind)
    .orderBy(sql`rowid`, 'desc')
    .limit(1)
    .executeTakeFirstOrThrow();

export async function exists(db: Db, kind: FormKind, version: string): Promise<boolean> {
  const row = await db
    .selectFrom('form_versions')
    .select('version')
    .where('kind', '=', kind)
    .where('version', '=', version)
    .executeTakeFirst();
  return row !== undefined;
}

export async function add(db: Db, version: NewRow<'form_versions'>): Promise<void> {
  await db.insertInto('form_versions').values(version).execute();
}

/** Every version in the leaflet's order of forms, the newest first, with how many members signed it. */
export async function listWithSigners(db: Db): Promise<FormVersion[]> {
  const signers = await countSigners(db);
  const rows = await list(db);
  return FORM_KINDS.flatMap((kind) =>
    rows
      .filter((row) => row.kind === kind)
      .map((row, index) =>
        FormVersion.parse({
          kind,
          version: row.version,
          text: row.text,
          since: row.since,
          isCurrent: index === 0,
          signers: signers.get(keyOf(kind, row.version)) ?? 0,
        }),
      ),
  );
}

/** Members, each once, who signed a version and have not revoked it. */
async function countSigners(db: Db): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .selectFrom('forms')
    .select(['kind', 'version'])
    .select((expression) => expression.fn.count<number>('member_id').distinct().as('signers'))
    .where('revoked_on', 'is', null)
    .groupBy(['kind', 'version'])
    .execute();
  return new Map(rows.map(({ kind, version, signers }) => [keyOf(kind, version), signers]));
}

const keyOf = (kind: string, version: string): string => `${kind}\n${version}`;
