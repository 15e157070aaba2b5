import type { FormKind } from '../../contract/domain/forms.ts';
import type { Db } from '../connection.ts';
import type { NewRow, Row } from '../schema.ts';

/** Every version of the three forms, the newest of each kind first. */
export const list = (db: Db): Promise<Row<'form_versions'>[]> =>
  db.selectFrom('form_versions').selectAll().orderBy('kind').orderBy('added_at', 'desc').execute();

/** The version handed out for signing now. */
export const current = (db: Db, kind: FormKind): Promise<Row<'form_versions'>> =>
  db
    .selectFrom('form_versions')
    .selectAll()
    .where('kind', '=', kind)
    .orderBy('added_at', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow();

export async function add(db: Db, version: NewRow<'form_versions'>): Promise<void> {
  await db.insertInto('form_versions').values(version).execute();
}
