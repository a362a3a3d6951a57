import { expect, test } from './preview';
import { SessionsPage, TEST_RANGE } from '../pages/SessionsPage';
import { UsagePage } from '../pages/UsagePage';

test.describe('the menus of lists', () => {
  test('of the sessions: reached by keys, shows what came back', async ({ page, preview }) => {
    const sessions = new SessionsPage(page, preview.url);
    await sessions.goto(TEST_RANGE);
    await page.getByRole('button', { name: 'Menu of Sessions' }).focus();
    await page.keyboard.press('Enter');
    const menu = page.getByRole('menu');
    // The preview has neither Explore nor dashboards nor rules, and nobody there may go to them.
    await expect(menu.getByText('Explore')).toHaveCount(0);
    await menu.getByText('Inspect').click();
    const drawer = page.getByRole('dialog', { name: /^Inspect: Sessions/ });
    await expect(drawer.getByRole('columnheader', { name: 'session.id' })).toBeVisible();
    await drawer.getByRole('tab', { name: 'Queries' }).click();
    await expect(drawer.getByText(/stats by \("session\.id"\)/)).toBeVisible();
    await drawer.getByRole('tab', { name: 'Stats' }).click();
    await expect(drawer.getByText('Done')).toBeVisible();
    await drawer.getByRole('tab', { name: 'JSON' }).click();
    await expect(drawer.getByText(/"type": "table"/)).toBeVisible();
  });

  test('of the usage: lists have their question, tiles say why they have none', async ({ page, preview }) => {
    const usage = new UsagePage(page, preview.url);
    await usage.goto();
    await page.getByRole('button', { name: 'Menu of Figures' }).click();
    await expect(page.getByText('What is shown is worked out from several answers.')).toBeVisible();
    await page.keyboard.press('Escape');
    await usage
      .list('Which models cost most?')
      .getByRole('button', { name: /^Menu of/ })
      .click();
    await page.getByRole('menu').getByText('Inspect').click();
    await expect(
      page
        .getByRole('dialog')
        .getByRole('cell', { name: /^claude-/ })
        .first()
    ).toBeVisible();
  });
});
