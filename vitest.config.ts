import { defineConfig } from 'vitest/config';

/** The parts of the fault tests that are quick; FAULTS=all runs the shorter set of every part, `npm run faults` the whole. */
const QUICK = ['clock', 'disk', 'interop', 'key-file', 'kill', 'replay', 'strangers', 'two-programs'];
const faults = process.env['FAULTS'] === 'all' ? '*' : `{${QUICK.join(',')}}`;

export default defineConfig({
  test: {
    include: ['test/{unit,integration}/**/*.test.{ts,tsx}', `test/faults/${faults}.test.ts`],
    setupFiles: 'test/support/derivations.ts',
    globalSetup: 'test/support/prepare.ts',
    testTimeout: 60_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
  },
});
