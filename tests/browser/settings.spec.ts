import { AxeBuilder } from '@axe-core/playwright';

import { expect, test } from './preview';
import { SessionPage } from '../pages/SessionPage';
import { SessionsPage, TEST_RANGE } from '../pages/SessionsPage';
import { SettingsPage } from '../pages/SettingsPage';
import { MADE_SESSIONS } from './testData';

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

  test('say what the list begins with, what is marked, and what labels mean', async ({ page, preview }) => {
    const settings = new SettingsPage(page, preview.url);
    const sessions = new SessionsPage(page, preview.url);
    await settings.goto();
    await settings.field(/^Team/).fill('team');
    await settings.field(/^From/).fill(TEST_RANGE.from);
    await settings.field(/^To/).fill(TEST_RANGE.to);
    await settings.field(/^Cost of a session/).fill('0.6');
    await settings.field(/^Wait for a person/).fill('0.5');
    await settings.button('Save').click();
    await expect(settings.form.getByText('At least 1.')).toBeVisible();
    await settings.field(/^Wait for a person/).fill('1');
    await settings.choice('25').press('Space');
    await settings.button('Save').click();
    await expect(settings.form.getByText('Changed: Labels, Range, Limits, Thresholds.')).toBeVisible();
    await expect(settings.choice('25')).toBeChecked();
    await sessions.goto({});
    await expect(sessions.count).toBeVisible();
    expect(new URL(page.url()).searchParams.get('from')).toBe(TEST_RANGE.from);
    await expect(page.getByRole('combobox', { name: 'Team', exact: true })).toBeVisible();
    const marked = sessions.rows.filter({
      has: page.getByTitle('A cost of $0.60 or more, marked as the configuration says'),
    });
    const costs = await sessions.column('Cost');
    // The cell says why before the amount.
    const dear = costs.filter((cost) => Number(cost.split('$').at(-1)) >= 0.6).length;
    await expect(marked).toHaveCount(dear);
    expect(dear).toBeGreaterThan(0);
    // What the address says has the last word.
    await sessions.goto({ ...TEST_RANGE, from: '2026-11-23T10:30:00.000Z' });
    await expect(sessions.count).toBeVisible();
    expect(new URL(page.url()).searchParams.get('from')).toBe('2026-11-23T10:30:00.000Z');
  });

  test('say after how many events a session asks whether to go on', async ({ page, preview }) => {
    const settings = new SettingsPage(page, preview.url);
    const session = new SessionPage(page, preview.url);
    await settings.goto();
    await settings.field(/^Events of a session/).fill('4000');
    await settings.button('Save').click();
    await expect(settings.form.getByText('Changed: Limits.')).toBeVisible();
    await session.goto(MADE_SESSIONS.long);
    await expect(page.getByText('Loaded up to the limit that is set in the configuration.')).toBeVisible();
    const more = page.getByRole('button', { name: 'Load more' });
    await expect(page.getByText(/^(3,9\d\d|4,000) of 11,0\d\d events loaded$/)).toBeVisible();
    await more.click();
    await expect(page.getByText(/^(7,9\d\d|8,000) of 11,0\d\d events loaded$/)).toBeVisible();
    await more.click();
    await expect(more).toHaveCount(0);
    await expect(session.eventCount).toContainText(/11,0\d\d/);
  });

  test('are tried out before they are saved', async ({ page, preview }) => {
    const settings = new SettingsPage(page, preview.url);
    await settings.goto();
    await settings.button('Test').click();
    const found = settings.form.getByText(/Fine: \d+/);
    await expect(found).toBeVisible();
    const before = await found.innerText();
    await settings.field(/^Base filter/).fill('service.name:="nobody"');
    await settings.button('Test').click();
    await expect(found).not.toHaveText(before);
    const { violations } = await new AxeBuilder({ page }).include('form').analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
    await settings.goto();
    await expect(settings.field(/^Base filter/)).toHaveValue('');
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
