import { TARGET_WORDS } from '../../../contract/domain/columns.ts';
import type { ImportId } from '../../../contract/domain/ids.ts';
import { ROW_PROBLEMS } from '../../../contract/domain/row-problems.ts';
import * as imports from '../../../db/repositories/imports.ts';
import { csvFile } from '../../csv.ts';
import type { Errand } from '../../gate/context.ts';

const OUTCOME_WORDS: Readonly<Record<imports.ImportLine['outcome'], string>> = {
  imported: 'Imported',
  skipped: 'Left out',
  refused: 'Cannot be imported',
};

/** Why rows that could have been imported were left out. */
const LEFT_OUT_WORDS: Readonly<Record<string, string>> = {
  'left-out-by-hand': 'Left out by the person who imported the list.',
  'may-be-there-already': 'May be somebody who is in the office or in the list already.',
};

/** Asks where to save the report, and saves it. The trail knows of it before the file exists (R9). */
export async function saveReport(errand: Errand, id: ImportId): Promise<{ isSaved: boolean }> {
  const { bytes, day } = await errand.transact(async (context) => {
    const made = await imports.require(context.db, id);
    const lines = await imports.lines(context.db, id);
    const facts = { lines: lines.length };
    await context.audit({ kind: 'export', action: 'imports.saveReport', subject: id, facts });
    return { bytes: reportOf(lines), day: made.at.slice(0, 10) };
  });
  const isSaved = await errand.workstation.saveFile({ suggestedName: `import-report-${day}.csv`, bytes });
  return { isSaved };
}

/**
 * What was done with each line, for whoever has the list at hand: line numbers and findings, and no word of what the
 * list says about anybody, for the file lies outside the office's encryption (R10). UTF-8 with a mark, RFC 4180.
 */
export function reportOf(lines: readonly imports.ImportLine[]): Uint8Array {
  const rows = lines.map(({ line, outcome, problems }) => [
    String(line),
    OUTCOME_WORDS[outcome],
    problems.map(findingText).join(' '),
  ]);
  return csvFile([['Line', 'What was done', 'What was found'], ...rows]);
}

function findingText({ field, code }: imports.ImportLine['problems'][number]): string {
  const leftOut = LEFT_OUT_WORDS[code];
  if (leftOut !== undefined) return leftOut;
  const label = Object.entries(TARGET_WORDS).find(([target]) => target === field)?.[1].label ?? field;
  const words = Object.entries(ROW_PROBLEMS).find(([known]) => known === code)?.[1].words ?? code;
  return `${label}: ${words}`;
}
