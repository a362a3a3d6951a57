import { expect, test } from '../host';

const MODELS = 'Which models cost most?';

test.describe('the usage', { tag: '@both' }, () => {
  test('shows figures of both sources, panels and lists', async ({ page, app }) => {
    const { usage } = app;
    await app.openUsage();
    await expect(page.getByRole('heading', { name: 'Usage', level: 1 })).toBeVisible();
    await expect(usage.tile('Cost')).toContainText(/[1-9]/);
    await expect(usage.tile('Prompts')).toContainText(/[1-9]/);
    await expect(usage.tile('Lines added')).toContainText(/[1-9]/);
    await expect(usage.sources).toContainText(/logs/i);
    await expect(usage.list(MODELS).getByRole('row').nth(1)).toBeVisible();
    await expect(page.locator('.uplot canvas').first()).toBeVisible();
    await expect(page.getByText('This panel could not be asked for')).toHaveCount(0);
  });

  test('is the same by a data source of the type Prometheus', async ({ app }) => {
    const { usage } = app;
    await app.openUsage();
    await expect(usage.tile('Lines added')).toContainText(/[1-9]/);
    const exact = await Promise.all(['Cost', 'Tokens', 'Sessions'].map((label) => usage.exactly(label)));
    await app.openUsage({ 'var-metrics': 'prometheus' });
    await expect(usage.tile('Lines added')).toContainText(/[1-9]/);
    expect(await Promise.all(['Cost', 'Tokens', 'Sessions'].map((label) => usage.exactly(label)))).toEqual(exact);
  });

  test('a bar leads to its sessions, filtered alike, and Back to the bars', async ({ page, app }) => {
    await app.openUsage();
    await app.usage
      .panel(/^Where did the cost go/)
      .getByRole('link')
      .first()
      .click();
    await expect(page).toHaveURL(/\/sessions\?.*model=/);
    await expect(app.sessions.rows.first()).toBeVisible();
    await page.goBack();
    await expect(page).toHaveURL(/\/usage/);
    await expect(app.usage.tile('Cost')).toContainText(/[1-9]/);
  });

  test('a row of a list leads to its sessions', async ({ page, app }) => {
    await app.openUsage();
    const link = app.usage.list(MODELS).getByRole('link').first();
    const model = await link.innerText();
    await link.click();
    await expect(page).toHaveURL(/\/sessions\?/);
    expect(new URL(page.url()).searchParams.getAll('model')).toEqual([model]);
    await expect(app.sessions.rows.first()).toBeVisible();
  });
});
