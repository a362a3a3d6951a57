import { expect, test } from '../host';
import { ExportDialog } from '../../pages/ExportDialog';

test.describe('a session', { tag: '@both' }, () => {
  test('is selected by keyboard on the timeline, in the list and in the details', async ({ page, app }) => {
    const { session } = app;
    await app.openDearest();
    await session.press('.');
    await expect(session.details).toBeVisible();
    await expect(session.selectedRow).toBeVisible();
    const selected = session.selectedEventId();
    expect(selected).not.toBeNull();
    await page.reload();
    await expect(session.details).toBeVisible();
    expect(session.selectedEventId()).toBe(selected);
  });

  test('is zoomed by a drag, and the window is in the address', async ({ app }) => {
    const { session } = app;
    await app.openDearest();
    const { left, width, y } = await session.plotRow('API Request');
    await session.drag({ x: left + width * 0.3, y }, { x: left + width * 0.6, y });
    await expect.poll(() => session.zoomWindow()).toBeDefined();
  });

  test('is searched, replayed and set up, all in the address', async ({ page, app }) => {
    const { session } = app;
    await app.openDearest();
    await session.press('/');
    await session.findBox.fill('api_request');
    await expect(session.find).toContainText(/ match/);
    await expect(page).toHaveURL(/q=api_request/);
    await session.press('t', 'p');
    await expect(session.replay).toBeVisible();
    await expect(page).toHaveURL(/clock=wall/);
    await expect(page).toHaveURL(/at=/);
    await session.press('?');
    await expect(page.getByRole('dialog', { name: /Keys/ })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog', { name: /Keys/ })).toBeHidden();
  });

  test('shows each of its tabs, from the address, too', async ({ page, app }) => {
    await app.openDearest();
    for (const [name, content] of [
      ['Cost & tokens', app.session.costRows],
      ['Events', app.session.eventRows],
    ] as const) {
      await app.session.openTab(name);
      await expect(content.first()).toBeVisible();
      await page.reload();
      await expect(content.first()).toBeVisible();
    }
  });

  test('saves a picture of its timeline', async ({ page, app }) => {
    await app.openDearest();
    await page.getByRole('button', { name: 'Export', exact: true }).first().click();
    const saved = page.waitForEvent('download');
    await page.getByRole('menuitem', { name: /SVG/ }).click();
    expect((await saved).suggestedFilename()).toMatch(/^sessionline-.*\.svg$/);
  });

  test('is saved as a page that needs no network, and as a trace', async ({ page, app }) => {
    await app.openDearest();
    const dialog = new ExportDialog(page);
    await dialog.open();
    await dialog.pick('HTML');
    const html = await dialog.download();
    expect(html.name).toMatch(/^sessionline-.*\.html$/);
    expect(html.text).toContain('<!doctype html>');
    expect(html.text).not.toMatch(/<(script|link|img)[^>]+(src|href)="(?!data:)/);
    await dialog.pick('Perfetto');
    expect(JSON.parse((await dialog.download()).text).traceEvents.length).toBeGreaterThan(0);
  });

  test('is said to be unknown where it is', async ({ page, app }) => {
    await app.session.goto('00000000-0000-4000-8000-000000000000');
    await expect(page.getByText('Session not found')).toBeVisible();
  });
});
