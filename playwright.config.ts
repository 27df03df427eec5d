import { defineConfig } from '@playwright/test';

export default defineConfig({
  // Tests measure nothing, so two at a time keep two cores busy. On a person's own screen their windows would take
  // focus from each other: there one at a time.
  workers: process.env.INKLING_VIRTUAL_DISPLAY === undefined ? 1 : 2,
  fullyParallel: false,
  preserveOutput: 'failures-only',
  retries: 0,
  timeout: 120_000,
  expect: { timeout: 20_000 },
  forbidOnly: Boolean(process.env.CI),
  globalSetup: './test/support/global-setup.ts',
  outputDir: 'test-results/playwright',
  projects: [
    { name: 'e2e', testDir: 'test/e2e' },
    { name: 'screenshots', testDir: 'test/screenshots', workers: 1 },
    { name: 'package', testDir: 'test/package', timeout: 900_000, workers: 1 },
  ],
});
