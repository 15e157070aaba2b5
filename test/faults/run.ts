// npm run faults: what the program does when something goes wrong, tried thousands of times, as a table. Each part runs in a
// process of its own. -- --scale 0.1 for a short run, --only WORD for the parts whose name has it, --json FILE for the figures,
// --seed N to repeat one. Ends with the broken builds: each row is tried against a program broken on purpose, and must notice.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { PARTS } from './parts.ts';
import { type FaultRow, isHeld } from './row.ts';

interface Caught {
  readonly build: string;
  readonly isCaught: boolean;
}
interface PartReport {
  readonly part: string;
  readonly seconds: number;
  readonly rows: readonly FaultRow[];
  readonly broken: readonly Caught[];
}

/** Broken builds are tried this seldom: one miss is enough. */
const BROKEN_SCALE = 0.02;

const { values } = parseArgs({
  options: {
    json: { type: 'string' },
    only: { type: 'string', default: '' },
    scale: { type: 'string', default: '1' },
    seed: { type: 'string', default: '20261124' },
    part: { type: 'string' },
  },
});
const turn = { scale: Number(values.scale), seed: Number(values.seed) };

if (values.part === undefined) await runAll();
else process.send?.(await runPart(values.part), () => process.disconnect());

async function runPart(name: string): Promise<PartReport> {
  const started = performance.now();
  const part = PARTS[name];
  if (part === undefined) throw new Error(`there is no part ${name}`);
  const rows = await part.rows(turn);
  const broken: Caught[] = [];
  for (const [build, tried] of Object.entries(part.broken)) {
    const found = await tried({ ...turn, scale: BROKEN_SCALE });
    broken.push({ build, isCaught: found.some((row) => row.mustHold && row.held < row.tried) });
  }
  return { part: name, seconds: Math.round((performance.now() - started) / 100) / 10, rows, broken };
}

async function runAll(): Promise<void> {
  const reports: PartReport[] = [];
  for (const name of Object.keys(PARTS).filter((part) => part.includes(values.only))) {
    console.error(`trying ${name} …`);
    reports.push(await inProcess(name));
  }
  show(reports);
  if (values.json !== undefined)
    writeFileSync(values.json, `${JSON.stringify({ ...turn, reports }, null, 2)}\n`);
  const isGood = reports.every(
    ({ rows, broken }) => rows.every(isHeld) && broken.every(({ isCaught }) => isCaught),
  );
  process.exitCode = isGood && reports.length > 0 ? 0 : 1;
}

async function inProcess(name: string): Promise<PartReport> {
  const args = ['--part', name, '--scale', values.scale, '--seed', values.seed];
  const heap = PARTS[name]?.heapMegabytes;
  const execArgv = heap === undefined ? process.execArgv : [`--max-old-space-size=${heap}`];
  const child = fork(import.meta.filename, args, { execArgv });
  const answer = once(child, 'message').then(([report]) => report as PartReport);
  const exit = once(child, 'exit');
  const ended = exit.then(([code]): PartReport => {
    const fault = `${name}: the process ended`;
    const row = { fault, tried: 1, held: 0, outcomes: {}, misses: [String(code)], mustHold: true };
    return { part: name, seconds: 0, rows: [row], broken: [] };
  });
  const report = await Promise.race([answer, ended]);
  await exit;
  return report;
}

function show(reports: readonly PartReport[]): void {
  const lines = reports.flatMap(({ rows }) =>
    rows.map((row) => [
      isHeld(row) ? (row.mustHold ? 'ok' : 'told') : 'MISSED',
      row.fault,
      String(row.tried),
      String(row.held),
      Object.entries(row.outcomes)
        .map(([outcome, count]) => `${outcome} ${count}`)
        .join(', '),
    ]),
  );
  print([['', 'fault', 'tried', 'held', 'how it ended'], ...lines]);
  for (const { rows } of reports)
    for (const { fault, misses, mustHold } of rows)
      if (mustHold) for (const miss of misses) console.log(`  ${fault}: ${miss}`);
  console.log('\nDeliberately broken builds:');
  print(
    reports.flatMap(({ part, broken }) =>
      broken.map(({ build, isCaught }) => [isCaught ? 'caught' : 'NOT CAUGHT', part, build]),
    ),
  );
  const seconds = reports.reduce((sum, report) => sum + report.seconds, 0);
  console.log(`\nseed ${turn.seed}, scale ${turn.scale}, ${Math.round(seconds)} s`);
}

function print(lines: readonly (readonly string[])[]): void {
  const widths = [0, 1, 2, 3].map((column) =>
    Math.max(0, ...lines.map((cells) => cells[column]?.length ?? 0)),
  );
  for (const cells of lines)
    console.log(
      cells
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    );
}
