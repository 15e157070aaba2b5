import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { DeskError } from '../../../contract/errors.ts';
import { deskErrorOf } from '../../../db/errors.ts';
import { replaceFile } from '../../../db/files.ts';
import { csvFile } from '../../csv.ts';
import type { Errand } from '../../gate/context.ts';
import { SAVED_TABLES, salvageTable } from '../../salvage/rows.ts';

/**
 * Saves what can be read of a damaged office as one list for each table, in plain text, in a folder of its own where a person
 * chose. Only of a damaged office: a whole one has other ways. Recorded before the first file is written (R9, R10).
 */
export async function salvageTo(
  errand: Errand,
): Promise<{ readonly folder: string; readonly rows: number; readonly lost: number } | null> {
  if (!errand.files.isDamaged) throw new DeskError('not-possible-now');
  const chosen = await errand.workstation.chooseFolder('salvage');
  if (chosen === null) return null;
  const read = await errand.files.read(async (db) => {
    const tables = [];
    for (const table of SAVED_TABLES) tables.push({ table, ...(await salvageTable(db, table)) });
    return tables;
  });
  const rows = read.reduce((sum, each) => sum + each.rows.length, 0);
  const lost = read.reduce((sum, each) => sum + each.lost, 0);
  await errand.transact(({ audit }) =>
    audit({ kind: 'export', action: 'backups.salvage', facts: { rows, lost } }),
  );
  const at = errand.clock
    .now()
    .replace(/\.\d+Z$/, 'Z')
    .replaceAll(':', '-');
  const folder = path.join(chosen, `saved-from-damaged-office-${at}`);
  try {
    mkdirSync(folder, { mode: 0o700 });
  } catch (error) {
    throw deskErrorOf(error);
  }
  for (const { table, columns, rows: found } of read)
    replaceFile(path.join(folder, `${table}.csv`), csvFile([columns, ...found]));
  return { folder, rows, lost };
}
