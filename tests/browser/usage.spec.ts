import { expect, test } from './preview';
import { SessionsPage, TEST_RANGE } from '../pages/SessionsPage';
import { UsagePage } from '../pages/UsagePage';

test.describe('the usage', () => {
  test('shows what the logs know where the metrics have nothing', { tag: '@both' }, async ({ page, preview }) => {
    const usage = new UsagePage(page, preview.url);
    await usage.goto();
    await expect(usage.tile('Sessions')).toContainText(/\d/);
    await expect(usage.tile('Cost')).toContainText('$');
    await expect(usage.tile('Commits')).toContainText('–');
    await expect(usage.sources).toContainText(/from the logs alone/);
  });

  test(
    'a row of a list leads to its sessions, filtered alike, and back',
    { tag: '@both' },
    async ({ page, preview }) => {
      const usage = new UsagePage(page, preview.url);
      await usage.goto();
      const models = usage.list('Which models cost most?');
      const link = models.getByRole('link').first();
      const model = await link.innerText();
      await link.click();
      await expect(page).toHaveURL(/\/sessions\?/);
      expect(new URL(page.url()).searchParams.getAll('model')).toEqual([model]);
      expect(new URL(page.url()).searchParams.get('from')).toBe(TEST_RANGE.from);
      await expect(new SessionsPage(page, preview.url).count).toHaveText(/of \d+ sessions?$/);
      await page.getByRole('link', { name: 'Usage' }).last().click();
      await expect(page).toHaveURL(/\/usage\?/);
      expect(new URL(page.url()).searchParams.getAll('model')).toEqual([model]);
      await expect(usage.list('Which models cost most?').getByRole('link')).toHaveCount(1);
    }
  );

  test('a missing metrics source takes nothing away from what the logs know', async ({ page, preview }) => {
    const usage = new UsagePage(page, preview.url);
    await usage.goto({ ...TEST_RANGE, 'var-metrics': 'no-such-source' });
    await expect(usage.tile('Prompts')).toContainText(/[1-9]/);
    await expect(usage.tile('Lines added')).toContainText('–');
  });

  test('a range without data says so, and leads to one that has some', async ({ page, preview }) => {
    const usage = new UsagePage(page, preview.url);
    await usage.goto({ from: '2026-11-01T00:00:00.000Z', to: '2026-11-02T00:00:00.000Z' });
    await expect(page.getByText('No usage in this range')).toBeVisible();
    await page.getByRole('button', { name: 'Show the time of the latest session' }).click();
    await expect(usage.tile('Sessions')).toContainText(/[1-9]/);
    await page.goBack();
    await expect(page.getByText('No usage in this range')).toBeVisible();
  });

  test('a logs source that does not answer is named, and can be asked again', async ({ page, preview }) => {
    await preview.stopLogs();
    const usage = new UsagePage(page, preview.url);
    await usage.goto();
    await expect(page.getByRole('alert').first()).toBeVisible();
    await preview.startLogs();
    await page.getByRole('button', { name: 'Try again' }).first().click();
    await expect(usage.tile('Sessions')).toContainText(/[1-9]/);
  });
});
