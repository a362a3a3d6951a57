import { expect, test } from '../host';
import { APP_PATH } from '../../pages/SessionsPage';
import { strayLinks } from '../../pages/watchPage';

// That no page asks elsewhere, breaks the policy of its content or writes on the console, each test says at its end.
test.describe('where Grafana lies does not matter', { tag: '@both' }, () => {
  test('every link within the pages keeps the path below which Grafana lies', async ({ page, app, host }) => {
    const main = page.locator('main').first();
    const noneStray = () => expect.poll(() => strayLinks(main, host.url)).toEqual([]);
    await app.openSessions();
    await noneStray();
    await app.openUsage();
    await expect(app.usage.lists.first().getByRole('link').first()).toBeVisible();
    await noneStray();
    await app.openDearest();
    for (const tab of ['Turns', 'Cost & tokens', 'Raw']) {
      await app.session.openTab(tab);
      await noneStray();
    }
    await app.setup.goto();
    await expect(app.setup.recipe.first()).toBeVisible();
    await noneStray();
    await app.setup.doctor.goto();
    await app.setup.doctor.done();
    await noneStray();
    await app.settings.goto();
    await expect(app.settings.form).toBeVisible();
    expect(await strayLinks(app.settings.form, host.url)).toEqual([]);
  });

  test('a reload shows the same page, and Back and Forward go from page to page', async ({ page, app, host }) => {
    const home = `${host.url}${APP_PATH}`;
    await app.openSessions();
    await app.sessions.rows.first().getByRole('link').first().click();
    await app.session.eventRows.first().waitFor();
    const opened = page.url();
    expect(opened.startsWith(`${home}/sessions/`)).toBe(true);
    await page.reload();
    await expect(app.session.eventRows.first()).toBeVisible();
    expect(page.url().split('?')[0]).toBe(opened.split('?')[0]);
    await page.goBack();
    await expect(app.sessions.rows.first()).toBeVisible();
    expect(page.url().startsWith(`${home}/sessions?`)).toBe(true);
    await page.goForward();
    await expect(app.session.eventRows.first()).toBeVisible();
  });

  test('an address that no page has says so and leads back', async ({ page, app, host }) => {
    await app.open('nowhere');
    const main = page.locator('main').first();
    await expect(main.getByText('There is no such page in Sessionline.')).toBeVisible();
    await expect(main.getByRole('link').first()).toBeVisible();
    expect(await strayLinks(main, host.url)).toEqual([]);
  });
});
