import { expect, test } from '../host';

test.describe('the set-up', { tag: '@both' }, () => {
  test('has what to copy, by the choices of its address', async ({ page, app }) => {
    const { setup } = app;
    await setup.goto();
    await expect(setup.heading).toBeVisible();
    await expect(setup.recipe.first()).toContainText('CLAUDE_CODE_ENABLE_TELEMETRY');
    const byDefault = await setup.recipe.first().innerText();
    await setup.goto({ place: 'bash' });
    await expect(setup.recipe.first()).toContainText('export CLAUDE_CODE_ENABLE_TELEMETRY');
    expect(await setup.recipe.first().innerText()).not.toBe(byDefault);
    await expect(page).toHaveURL(/place=bash/);
  });

  test('says what is found, and nothing is broken where sessions are', async ({ page, app }) => {
    const { setup } = app;
    await setup.goto();
    await page.getByRole('tab', { name: 'What is found' }).click();
    await expect(page).toHaveURL(/tab=doctor/);
    await setup.doctor.done();
    await expect(setup.doctor.finding('VictoriaLogs').first()).toBeVisible();
    await expect(setup.doctor.finding('does not answer')).toHaveCount(0);
  });
});
