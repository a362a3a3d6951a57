import { defineConfig } from '@playwright/test';

// The specs that also run in a real Grafana see by it where they are.
delete process.env['GRAFANA_URL'];

/** Browser tests on the preview page; one worker, since one of them takes the database away for a moment. */
export default defineConfig({
  testDir: '..',
  testMatch: ['browser/**/*.spec.ts', 'e2e/both/**/*.spec.ts'],
  // The tests of both preview pages may run at once.
  outputDir: `../../test-results/browser${process.env['SESSIONLINE_HOST'] ?? ''}`,
  workers: 1,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  retries: 0,
  // The same on every platform: the preview brings its fonts.
  snapshotPathTemplate: '{testDir}/browser/looks/{arg}{ext}',
  reporter: [['list']],
  use: {
    viewport: { width: 1440, height: 900 },
    locale: 'en-US',
    timezoneId: 'UTC',
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath: process.env['CHROMIUM_PATH'],
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'],
    },
  },
});
