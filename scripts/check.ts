// npm run check: types, lint with the layer rules, format, unused code, duplicate ids. Runs all, then says what failed.
import { duplicateIds } from './duplicate-ids.ts';
import { run } from './run.ts';

type Check = readonly [name: string, check: () => Promise<number>];

/** Two after each other beside three after each other: the first two use every core, the longest of the others one. */
const CHECKS: readonly (readonly Check[])[] = [
  [
    ['types', () => run('tsc', ['-p', '.'])],
    ['lint', () => run('oxlint', ['--type-aware', '--deny-warnings', '.'])],
  ],
  [
    ['format', () => run('prettier', ['--check', '--log-level', 'warn', '.'])],
    ['unused code', () => run('knip', ['--no-progress'])],
    [
      'duplicate ids',
      () => {
        const found = duplicateIds();
        for (const line of found) console.error(line);
        return Promise.resolve(found.length);
      },
    ],
  ],
];

const failed: string[] = [];
await Promise.all(
  CHECKS.map(async (checks) => {
    for (const [name, check] of checks) {
      const start = performance.now();
      const code = await check();
      const seconds = ((performance.now() - start) / 1000).toFixed(1);
      console.log(`${code === 0 ? 'ok    ' : 'FAILED'} ${name} (${seconds} s)`);
      if (code !== 0) failed.push(name);
    }
  }),
);
if (failed.length > 0) console.error(`\nTo mend: ${failed.join(', ')}`);
process.exitCode = failed.length === 0 ? 0 : 1;
