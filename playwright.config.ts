import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'test/e2e',
  globalSetup: './test/e2e/prepare.ts',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  // Generous, so that a busy machine alone fails nothing; no test measures time.
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
});
