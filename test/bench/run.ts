// npm run bench: every promise on speed, measured here and now, with ratios taken in the same run.
// npm run bench -- --json FILE writes [{ name, value, unit, limit, ok }]; --only WORD runs the parts whose name has it.
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { importReadingRows } from './import-reading.ts';
import { importRows } from './import.ts';
import { meetingRows } from './meetings.ts';
import { memberRows } from './members.ts';
import { packetRunRows } from './packet-run.ts';
import { packetRows } from './packet.ts';
import type { BenchRow } from './row.ts';
import { queueRows } from './queues.ts';
import { unlockRows } from './unlock.ts';

const PARTS: readonly (readonly [name: string, rows: () => Promise<BenchRow[]>])[] = [
  ['unlock', unlockRows],
  ['meetings', meetingRows],
  ['members', memberRows],
  ['import-reading', importReadingRows],
  ['import', importRows],
  ['queues', queueRows],
  ['packet', packetRows],
  ['packet-run', packetRunRows],
];

const { values } = parseArgs({
  options: { json: { type: 'string' }, only: { type: 'string', default: '' } },
});
const rows: BenchRow[] = [];
for (const [name, measure] of PARTS) {
  if (!name.includes(values.only)) continue;
  console.error(`measuring ${name} …`);
  rows.push(...(await measure()));
}

const shown = rows.map(({ name, value, unit, limit, ok }) => [
  ok ? 'ok' : 'MISSED',
  name,
  `${Number(value.toPrecision(3))} ${unit}`,
  limit === null ? '' : `limit ${limit}`,
]);
const widths = [0, 1, 2, 3].map((column) => Math.max(0, ...shown.map((cells) => cells[column]?.length ?? 0)));
for (const cells of shown)
  console.log(
    cells
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(rows, null, 2)}\n`);
process.exitCode = rows.every(({ ok }) => ok) ? 0 : 1;
