import { expect, test } from '@grafana/plugin-e2e';

import { SessionsPage } from '../pages/SessionsPage';
import { UsagePage } from '../pages/UsagePage';

/** For any Grafana whose databases hold sessions: `npm run server`, or your own. */
const RANGE = { from: 'now-30d', to: 'now' };
const MODELS = 'Which models cost most?';

test.describe('the usage in Grafana', () => {
  test('shows figures of both sources, panels and lists, and writes no error on the console', async ({ page }) => {
    const errors: string[] = [];
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
    page.on('pageerror', (error) => errors.push(String(error)));
    const usage = new UsagePage(page);
    await usage.goto(RANGE);
    await expect(page.getByRole('heading', { name: 'Usage', level: 1 })).toBeVisible();
    await expect(usage.tile('Cost')).toContainText(/[1-9]/);
    await expect(usage.tile('Prompts')).toContainText(/[1-9]/);
    await expect(usage.tile('Lines added')).toContainText(/[1-9]/);
    await expect(usage.sources).toContainText(/logs/i);
    await expect(usage.list(MODELS).getByRole('row').nth(1)).toBeVisible();
    await expect(page.locator('.uplot canvas').first()).toBeVisible();
    await expect(page.getByText('This panel could not be asked for')).toHaveCount(0);
    expect(errors).toEqual([]);
  });

  test('is the same by a data source of the type Prometheus', async ({ page }) => {
    const usage = new UsagePage(page);
    await usage.goto(RANGE);
    await expect(usage.tile('Lines added')).toContainText(/[1-9]/);
    const exact = await Promise.all(['Cost', 'Tokens', 'Sessions'].map((label) => usage.exactly(label)));
    await usage.goto({ ...RANGE, 'var-metrics': 'prometheus' });
    await expect(usage.tile('Lines added')).toContainText(/[1-9]/);
    expect(await Promise.all(['Cost', 'Tokens', 'Sessions'].map((label) => usage.exactly(label)))).toEqual(exact);
  });

  test('a bar leads to its sessions, filtered alike, and Back to the bars', async ({ page }) => {
    const usage = new UsagePage(page);
    await usage.goto(RANGE);
    await page
      .getByRole('region', { name: /^Where did the cost go/ })
      .getByRole('link')
      .first()
      .click();
    await expect(page).toHaveURL(/\/sessions\?.*model=/);
    await expect(new SessionsPage(page).rows.first()).toBeVisible();
    await page.goBack();
    await expect(page).toHaveURL(/\/usage/);
    await expect(usage.tile('Cost')).toContainText(/[1-9]/);
  });

  test('a row of a list leads to its sessions', async ({ page }) => {
    const usage = new UsagePage(page);
    await usage.goto(RANGE);
    const link = usage.list(MODELS).getByRole('link').first();
    const model = await link.innerText();
    await link.click();
    await expect(page).toHaveURL(/\/sessions\?/);
    expect(new URL(page.url()).searchParams.getAll('model')).toEqual([model]);
    await expect(new SessionsPage(page).rows.first()).toBeVisible();
  });
});
