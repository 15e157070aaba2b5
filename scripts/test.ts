// npm test: unit and integration tests, then the window's own end-to-end tests, then one closing line for both.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { ROOT, run } from './run.ts';
import { runSilenced } from './silent-net.ts';

interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

const Vitest = z.object({
  numPassedTests: z.int(),
  numFailedTests: z.int(),
  numPendingTests: z.int(),
  success: z.boolean(),
});
const Playwright = z.object({
  stats: z.object({ expected: z.int(), unexpected: z.int(), flaky: z.int(), skipped: z.int() }),
});

const results = path.join(ROOT, 'test-results');
const unit = path.join(results, 'unit.json');
const endToEnd = path.join(results, 'e2e.json');

const read = <T>(file: string, schema: z.ZodType<T>): T | null =>
  existsSync(file) ? schema.parse(JSON.parse(readFileSync(file, 'utf8'))) : null;

rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });

const unitCode = await run('vitest', [
  'run',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${unit}`,
]);
const buildCode = await run('electron-vite', ['build', '--logLevel', 'warn']);
// What the unit tests left is read before Playwright clears the folder.
const units = read(unit, Vitest);
const windowCode = buildCode === 0 ? await runSilenced('playwright', ['test']) : 1;
const windows = read(endToEnd, Playwright);

// A suite that wrote no report did not run: that is one failure, never silence.
const tallies: Tally[] = [
  units
    ? {
        passed: units.numPassedTests,
        failed: Math.max(units.numFailedTests, units.success ? 0 : 1),
        skipped: units.numPendingTests,
      }
    : { passed: 0, failed: 1, skipped: 0 },
  windows
    ? {
        passed: windows.stats.expected,
        failed: windows.stats.unexpected + windows.stats.flaky,
        skipped: windows.stats.skipped,
      }
    : { passed: 0, failed: 1, skipped: 0 },
];
const sum = (of: (tally: Tally) => number): number => tallies.reduce((total, tally) => total + of(tally), 0);
const failed = Math.max(
  sum(({ failed }) => failed),
  unitCode + windowCode === 0 ? 0 : 1,
);
console.log(
  `\n${sum(({ passed }) => passed)} passed, ${failed} failed, ${sum(({ skipped }) => skipped)} skipped`,
);
process.exitCode = failed === 0 ? 0 : 1;
