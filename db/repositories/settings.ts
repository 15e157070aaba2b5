import { OfficeSettings } from '../../contract/settings.ts';
import type { Db } from '../connection.ts';

/** The office's settings, whole and checked. */
export async function read(db: Db): Promise<OfficeSettings> {
  const rows = await db.selectFrom('settings').selectAll().execute();
  return OfficeSettings.parse(Object.fromEntries(rows.map((row) => [row.key, JSON.parse(row.value)])));
}

/** The office's name alone, from a database of any version. */
export async function officeName(db: Db): Promise<string> {
  const row = await db
    .selectFrom('settings')
    .select('value')
    .where('key', '=', 'name')
    .executeTakeFirstOrThrow();
  return OfficeSettings.shape.name.parse(JSON.parse(row.value));
}

/** Writes the settings given and leaves the others. */
export async function write(db: Db, changed: Partial<OfficeSettings>): Promise<void> {
  for (const [key, value] of Object.entries(changed)) {
    const text = JSON.stringify(value);
    await db
      .insertInto('settings')
      .values({ key, value: text })
      .onConflict((conflict) => conflict.column('key').doUpdateSet({ value: text }))
      .execute();
  }
}
