import { AxeBuilder } from '@axe-core/playwright';

import { expect, test } from './preview';
import { SessionsPage } from '../pages/SessionsPage';
import { SettingsPage } from '../pages/SettingsPage';

test.describe('the settings', () => {
  test('are saved by keyboard, said to be, and used', { tag: '@both' }, async ({ page, preview }) => {
    const settings = new SettingsPage(page, preview.url);
    const sessions = new SessionsPage(page, preview.url);
    await sessions.goto();
    await expect(sessions.count).toBeVisible();
    await settings.goto();
    await settings.field(/^Base filter/).fill('service.name:="nobody"');
    await settings.button('Add a budget').press('Enter');
    await expect(settings.field('Name, row 1')).toBeFocused();
    await page.keyboard.type('Everybody');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.type('250.5');
    await page.keyboard.press('Enter');
    await expect(settings.form.getByText('Changed: Base filter, Budgets.')).toBeVisible();
    await expect(settings.field('Amount, row 1')).toHaveValue('250.5');
    await sessions.goto();
    await expect(page.getByText(/No sessions/).first()).toBeVisible();
    await expect(sessions.count).toHaveCount(0);
  });

  for (const theme of ['dark', 'light'] as const) {
    test(`have a name for everything, also with what is refused, ${theme}`, async ({ page, preview }) => {
      const settings = new SettingsPage(page, preview.url);
      await settings.goto({ theme });
      await settings.button('Add a model').click();
      await settings.button('Add a budget').click();
      await settings.field(/^Rate/).fill('0,92');
      await settings.button('Save').click();
      await expect(settings.form.getByText('Not saved: 6 values do not fit')).toBeVisible();
      await expect(settings.field(/^Rate/)).toBeFocused();
      const { violations } = await new AxeBuilder({ page }).include('form').analyze();
      expect(
        violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => [id, target, failureSummary]))
      ).toEqual([]);
    });
  }
});
