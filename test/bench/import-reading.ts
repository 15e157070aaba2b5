import { guessMapping } from '../../contract/domain/columns.ts';
import { parsePlainDate } from '../../contract/domain/dates.ts';
import { checkTable, SAMPLE_ROWS } from '../../main/imports/checking/check-table.ts';
import { findDuplicates } from '../../main/imports/duplicates.ts';
import { readTable, type ListFile } from '../../main/imports/reading/table.ts';
import { largeCsv, largeXlsx, manyMembers } from '../support/large-lists.ts';
import type { BenchRow } from './row.ts';

const ROWS = 10_000;
const MEMBERS = 100_000;
/** Half of what the whole import may take. */
const LIMIT_MS = 1_500;
/** What a person still takes for at once; the window itself is another process. */
const BLOCK_LIMIT_MS = 100;
const RUNS = 3;
const TODAY = parsePlainDate('2026-11-22') ?? failToday();

/** The reading part of an import: 10,000 rows read, checked and compared with 100,000 members; median of three runs. */
export async function importReadingRows(): Promise<BenchRow[]> {
  const members = manyMembers(MEMBERS);
  const files: ListFile[] = [
    { name: 'large.csv', bytes: largeCsv(ROWS) },
    { name: 'large.xlsx', bytes: largeXlsx(ROWS) },
  ];
  const rows: BenchRow[] = [];
  for (const file of files) {
    const runs: Run[] = [];
    for (let run = 0; run < RUNS; run += 1) runs.push(await measure(file, members));
    const kind = file.name.endsWith('.csv') ? 'CSV' : 'XLSX';
    rows.push(
      row(
        `Import, ${kind}: 10,000 rows read, checked, duplicates found`,
        median(runs.map(({ ms }) => ms)),
        LIMIT_MS,
      ),
    );
    rows.push(
      row(
        `Import, ${kind}: longest stretch without a pause`,
        median(runs.map(({ block }) => block)),
        BLOCK_LIMIT_MS,
      ),
    );
  }
  return rows;
}

interface Run {
  readonly ms: number;
  readonly block: number;
}

async function measure(file: ListFile, members: ReturnType<typeof manyMembers>): Promise<Run> {
  const watch = watchBlocks();
  const started = performance.now();
  const table = await readTable(file);
  const mapping = guessMapping(
    table.columns,
    table.rows.slice(0, SAMPLE_ROWS).map(({ cells }) => cells),
  );
  const checked = await checkTable(table, mapping, { today: TODAY, defaultAreaCode: '406' });
  await findDuplicates(
    checked.map(({ candidate }) => candidate),
    members,
  );
  const ms = performance.now() - started;
  return { ms, block: watch.longest() };
}

/** Watches how long the event loop is held up, by a timer that wants to run every millisecond. */
function watchBlocks(): { longest: () => number } {
  let last = performance.now();
  let longest = 0;
  const tick = (): void => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
  };
  const timer = setInterval(tick, 1);
  return {
    longest: () => {
      tick();
      clearInterval(timer);
      return longest;
    },
  };
}

function row(name: string, value: number, limit: number): BenchRow {
  return { name, value: Math.round(value), unit: 'ms', limit, ok: value <= limit };
}

function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[values.length >> 1] ?? 0;
}

function failToday(): never {
  throw new Error('the fixed day is not a day');
}
