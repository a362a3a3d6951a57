import { expect, test } from './grafanaTest';

/** Finds nothing, and is no harm for whoever looks meanwhile: the settings before are put back. */
const NOBODY = 'service.name:="nobody"';

test.describe('the settings', () => {
  let before: Readonly<Record<string, unknown>> = {};

  test.beforeEach(async ({ api }) => {
    before = await api.settings();
  });

  test.afterEach(async ({ api }) => {
    await api.saveSettings(before);
  });

  test('are saved for everybody, and there again after a reload', async ({ page, app, api, host }) => {
    await app.settings.goto();
    await app.settings.field(/^Base filter/).fill(NOBODY);
    await app.settings.button('Save').click();
    await expect(app.settings.form.getByText(/^Changed: Base filter/)).toBeVisible();
    expect(await api.settings()).toMatchObject({ baseFilter: NOBODY });
    await page.reload();
    await expect(app.settings.field(/^Base filter/)).toHaveValue(NOBODY);
    await app.sessions.goto(host.range);
    await expect(page.getByText(/No sessions/).first()).toBeVisible();
  });

  test('do not take what cannot be meant, and say why', async ({ app, api }) => {
    await app.settings.goto();
    await app.settings.button('Add a budget').click();
    await app.settings.button('Save').click();
    await expect(app.settings.form.getByText(/^Not saved:/)).toBeVisible();
    expect(await api.settings()).toEqual(before);
  });
});
