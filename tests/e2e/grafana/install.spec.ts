import { readFileSync } from 'node:fs';

import { expect, test } from './grafanaTest';

const PROJECT = JSON.parse(readFileSync('package.json', 'utf8'));
const MANIFEST = JSON.parse(readFileSync('src/plugin.json', 'utf8'));
const PLUGIN_PATH = `/plugins/${MANIFEST.id}`;

test.describe('the plugin', () => {
  test('is installed, enabled, and of the version of these sources', async ({ api }) => {
    const { enabled, version } = await api.plugin();
    expect({ enabled, version }).toEqual({ enabled: true, version: PROJECT.version });
  });

  test('has a page that says what it is', async ({ page, app }) => {
    await app.open(PLUGIN_PATH);
    await expect(page.getByRole('heading', { name: MANIFEST.name, level: 1 })).toBeVisible();
    await expect(page.getByText(PROJECT.version, { exact: true }).first()).toBeVisible();
    await expect(page.getByText(MANIFEST.info.description).first()).toBeVisible();
    await page.getByRole('tab', { name: 'Configuration' }).click();
    await expect(app.settings.form).toBeVisible();
  });

  test('brings its dashboards', async ({ page, app }) => {
    await app.open(`${PLUGIN_PATH}?page=dashboards`);
    for (const { name } of MANIFEST.includes.filter(({ type }: { type: string }) => type === 'dashboard')) {
      await expect(page.getByText(name, { exact: true })).toBeVisible();
    }
  });

  test('has its pages in the navigation, and each opens from there', async ({ page, app, host }) => {
    await app.openSessions();
    const navigation = page.getByTestId('data-testid navigation mega-menu');
    // What lies below the app is folded until one opens it.
    await navigation.getByRole('button', { name: `Expand section: ${MANIFEST.name}` }).click();
    for (const [entry, heading] of [
      ['Usage', 'Usage'],
      ['Setup', 'Setup'],
      // Its first page lies under its own name.
      [MANIFEST.name, 'Sessions'],
    ] as const) {
      await navigation.getByRole('link', { name: entry, exact: true }).click();
      await expect(page.getByRole('heading', { name: heading, level: 1 })).toBeVisible();
      expect(page.url().startsWith(`${host.url}/a/${MANIFEST.id}/`)).toBe(true);
    }
  });
});
