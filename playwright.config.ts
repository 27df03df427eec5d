import { defineConfig } from '@playwright/test';

export default defineConfig({
  // Tests open real windows and measure nothing, so one after the other is calm enough for two cores.
  workers: 1,
  fullyParallel: false,
  retries: 0,
  timeout: 120_000,
  expect: { timeout: 20_000 },
  forbidOnly: Boolean(process.env.CI),
  outputDir: 'test-results/playwright',
  projects: [
    { name: 'e2e', testDir: 'test/e2e' },
    { name: 'screenshots', testDir: 'test/screenshots' },
    { name: 'package', testDir: 'test/package', timeout: 900_000 },
  ],
});
