import { readFileSync } from 'node:fs';
import { guessMapping } from '../../../contract/domain/columns.ts';
import { parsePlainDate, type PlainDate } from '../../../contract/domain/dates.ts';
import { DeskError } from '../../../contract/errors.ts';
import { checkTable, SAMPLE_ROWS, type CheckedLine } from '../../../main/imports/checking/check-table.ts';
import type { ListFile, Table } from '../../../main/imports/reading/table.ts';

export const TODAY = parsePlainDate('2026-11-22') as PlainDate;
export const CONTEXT = { today: TODAY, defaultAreaCode: '406' };

/** A fictional list kept with the tests. */
export function fixture(name: string): ListFile {
  return { name, bytes: readFileSync(new URL(`../../fixtures/imports/${name}`, import.meta.url)) };
}

export function textFile(text: string): ListFile {
  return { name: 'list.csv', bytes: Buffer.from(text, 'utf8') };
}

/** Checks a table with the mapping that the wizard would guess. */
export function checkAsGuessed(table: Table): Promise<CheckedLine[]> {
  const samples = table.rows.slice(0, SAMPLE_ROWS).map(({ cells }) => cells);
  return checkTable(table, guessMapping(table.columns, samples), CONTEXT);
}

/** What a refused reading says: its code and facts. Anything but a DeskError is a failure of the test. */
export async function refusal(
  reading: Promise<unknown>,
): Promise<{ code: string; facts: Readonly<Record<string, string>> }> {
  try {
    await reading;
  } catch (error) {
    if (error instanceof DeskError) return { code: error.code, facts: error.facts ?? {} };
    throw error;
  }
  throw new Error('the file was read, though it should have been refused');
}
