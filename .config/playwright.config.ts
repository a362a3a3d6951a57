import { defineConfig, devices } from '@playwright/test';
import path from 'node:path';

const authFile = 'playwright/.auth/admin.json';

/**
 * Specs for a real Grafana, at `GRAFANA_URL`. Sign-in comes from @grafana/plugin-e2e (admin/admin unless
 * `GRAFANA_ADMIN_USER` and `GRAFANA_ADMIN_PASSWORD` say otherwise).
 */
export default defineConfig({
  testDir: path.resolve(process.cwd(), 'tests/e2e'),
  fullyParallel: false,
  workers: 1,
  retries: process.env['CI'] ? 1 : 0,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  reporter: [['list']],
  use: {
    baseURL: process.env['GRAFANA_URL'] ?? 'http://localhost:3000',
    viewport: { width: 1440, height: 900 },
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath: process.env['CHROMIUM_PATH'],
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'],
    },
  },
  projects: [
    {
      name: 'auth',
      testDir: path.join(path.dirname(require.resolve('@grafana/plugin-e2e')), 'auth'),
      testMatch: [/.*\.js/],
    },
    {
      name: 'chromium',
      use: { ...devices['Desktop Chrome'], viewport: { width: 1440, height: 900 }, storageState: authFile },
      dependencies: ['auth'],
    },
  ],
});
