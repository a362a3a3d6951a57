import AxeBuilder from '@axe-core/playwright';

import { expect, test } from './preview';
import { MADE_SESSIONS } from './testData';
import { ExportDialog } from '../pages/ExportDialog';

const INTERACTIVE = '3459316f-4b57-4041-aae2-04fad0375ff6';

test.describe('a session for others', () => {
  test('comes in every format, each of which can be read', { tag: '@both' }, async ({ session }) => {
    const { page } = session;
    const dialog = new ExportDialog(page);
    await session.open(INTERACTIVE);
    await dialog.open();
    const files: Record<string, string> = {};
    for (const format of ['HTML', 'Markdown', 'JSON', 'CSV', 'Perfetto', 'OTLP']) {
      await dialog.pick(format);
      const { name, text } = await dialog.download();
      expect(name).toMatch(/^sessionline-3459316f-session\.[\w.]+$/);
      files[format] = text;
    }
    const { HTML = '', Markdown = '', JSON: json = '', CSV = '', Perfetto = '', OTLP = '' } = files;
    expect(HTML).toContain('<!doctype html>');
    expect(Markdown).toMatch(/^# .*\n\n- Session: 3459316f/);
    expect(JSON.parse(json).events).toHaveLength(192);
    expect(CSV.split('\r\n')).toHaveLength(192 + 2);
    expect(JSON.parse(Perfetto).traceEvents.length).toBeGreaterThan(192);
    const [{ scopeSpans }] = JSON.parse(OTLP).resourceSpans;
    expect(scopeSpans[0].spans.length).toBeGreaterThan(60);
    expect(Object.values(files).join()).not.toMatch(/Tidy the repo|\/home\/dev|hello\.py/);
  });

  test('is what the choices say, and a page of it opens without a network', async ({ session, browser }) => {
    const { page } = session;
    const dialog = new ExportDialog(page);
    await session.open(MADE_SESSIONS.hostile);
    await dialog.open();
    await dialog.pick('All but secrets');
    const { text } = await dialog.download();
    expect(text).toContain('&lt;img src=x onerror=');
    const context = await browser.newContext({ offline: true });
    const other = await context.newPage();
    const said: string[] = [];
    other.on('console', (message) => said.push(message.text()));
    other.on('request', (request) => said.push(request.url()));
    await other.setContent(text);
    await expect(other.getByRole('heading', { level: 1 })).toContainText('<img src=x');
    await expect(other.getByRole('img', { name: 'Timeline' })).toBeVisible();
    expect(await other.evaluate(() => 'hacked' in window)).toBe(false);
    expect(said).toEqual([]);
    const { violations } = await new AxeBuilder({ page: other }).analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
    await context.close();
  });

  test('is chosen by keys, and Escape goes back to where one was', async ({ session }) => {
    const { page } = session;
    const dialog = new ExportDialog(page);
    await session.open(INTERACTIVE);
    const button = page.getByRole('button', { name: 'Share and export' });
    await button.focus();
    await page.keyboard.press('Enter');
    await expect(dialog.root.getByRole('button', { name: 'Close' })).toBeFocused();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowRight');
    await expect(dialog.root.locator('input:focus')).toHaveCount(1);
    const { violations } = await new AxeBuilder({ page }).include('[role="dialog"]').analyze();
    const ours = violations.filter(({ nodes }) => nodes.some(({ html }) => !html.includes('data-floating-ui')));
    expect(ours.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([]);
    await page.keyboard.press('Escape');
    await expect(dialog.root).toBeHidden();
    await expect(button).toBeFocused();
  });

  test('has a link with times that stay, in full where no short one can be had', async ({ session }) => {
    const { page } = session;
    const dialog = new ExportDialog(page);
    await session.open(INTERACTIVE, { from: 'now-30d', to: 'now', view: '1000..20000' });
    await dialog.open();
    const link = dialog.root.getByRole('textbox', { name: 'Link to this view' });
    await expect(link).toHaveValue(/view=1000\.\.20000/);
    await expect(link).toHaveValue(/from=20\d\d-\d\d-\d\dT/);
    await dialog.root.getByRole('button', { name: 'Shorten' }).click();
    await expect(dialog.root.getByText('Grafana made no short link')).toBeVisible();
    await expect(link).toHaveValue(/view=1000\.\.20000/);
  });
});
