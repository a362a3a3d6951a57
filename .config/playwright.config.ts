import { defineConfig, devices } from '@playwright/test';
import path from 'node:path';

// Read by the specs, too, which run in the preview where it is not set.
const grafanaUrl = (process.env['GRAFANA_URL'] ?? 'http://localhost:3000').replace(/\/+$/, '');
process.env['GRAFANA_URL'] = grafanaUrl;

const signedIn = `playwright/.auth/${process.env['GRAFANA_ADMIN_USER'] ?? 'admin'}.json`;

/**
 * Specs for a real Grafana, at `GRAFANA_URL`, also below a path. The administrator is admin/admin unless
 * `GRAFANA_ADMIN_USER` and `GRAFANA_ADMIN_PASSWORD` say otherwise. Where a test needs to know Grafana's version, it
 * asks it; `GRAFANA_VERSION` says otherwise.
 */
export default defineConfig({
  testDir: path.resolve(process.cwd(), 'tests/e2e'),
  outputDir: path.resolve(process.cwd(), 'test-results/e2e'),
  fullyParallel: false,
  workers: 1,
  retries: process.env['CI'] ? 1 : 0,
  timeout: 120_000,
  expect: { timeout: 30_000 },
  reporter: process.env['CI'] ? [['list'], ['html', { open: 'never' }]] : [['list']],
  use: {
    baseURL: grafanaUrl,
    viewport: { width: 1440, height: 900 },
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath: process.env['CHROMIUM_PATH'],
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'],
    },
  },
  projects: [
    { name: 'people', testMatch: /.*\.setup\.ts/ },
    {
      name: 'grafana',
      testMatch: /.*\.spec\.ts/,
      use: { ...devices['Desktop Chrome'], viewport: { width: 1440, height: 900 }, storageState: signedIn },
      dependencies: ['people'],
    },
  ],
});
