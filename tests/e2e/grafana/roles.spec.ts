import { expect, test } from './grafanaTest';
import { loginOf, type Role, ROLES, signedIn } from './people';

/** What leads out of the app, by who may go there in a Grafana as it comes. */
const WAYS: Readonly<Record<Role, { readonly menu: readonly string[]; readonly configuration: boolean }>> = {
  Viewer: { menu: ['Inspect'], configuration: false },
  Editor: { menu: ['Explore', 'Inspect', 'Add to dashboard', 'Create alert'], configuration: false },
  Admin: { menu: ['Explore', 'Inspect', 'Add to dashboard', 'Create alert'], configuration: true },
};

for (const role of ROLES) {
  test.describe(`for a person of the role ${role}`, () => {
    test.use({ storageState: signedIn(loginOf(role)) });

    test('every page shows what there is, and nothing is refused', async ({ app }) => {
      await app.openDearest();
      await app.session.openTab('Cost & tokens');
      await expect(app.session.costRows.first()).toBeVisible();
      await app.openUsage();
      await expect(app.usage.tile('Cost')).toContainText(/[1-9]/);
      await app.setup.goto();
      await expect(app.setup.recipe.first()).toBeVisible();
      await app.setup.doctor.goto();
      await app.setup.doctor.done();
    });

    test('what the person may not open is not shown', async ({ page, app }) => {
      const { menu, configuration } = WAYS[role];
      await app.openUsage();
      const items = await app.usage.openMenu(/^Where did the cost go/);
      await expect(items).toHaveText(menu.map((name) => new RegExp(`^${name}`)));
      await page.keyboard.press('Escape');
      const links = page.locator('main a[href*="/plugins/sessionline-claudecode-app"]');
      await expect(links).toHaveCount(configuration ? await links.count() : 0);
      await app.openDearest();
      await expect(page.getByRole('link', { name: 'Open in Explore' })).toHaveCount(menu.includes('Explore') ? 1 : 0);
    });

    test('the configuration is for administrators', async ({ page, app }) => {
      await app.settings.goto();
      // Grafana sends away who may not see its pages about plugins.
      await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
      await expect(app.settings.form).toHaveCount(WAYS[role].configuration ? 1 : 0);
    });
  });
}

test.describe('for somebody who has not signed in', () => {
  test.use({ storageState: { cookies: [], origins: [] } });

  test('the list opens where Grafana lets strangers in, else the sign-in', async ({ page, app, host, request }) => {
    const isLetIn = (await request.get(`${host.url}/api/org`)).ok();
    await app.open('sessions');
    const shown = isLetIn
      ? page.getByRole('heading', { name: 'Sessions', level: 1 })
      : page.getByRole('textbox', { name: /user/i });
    await expect(shown).toBeVisible();
  });
});
